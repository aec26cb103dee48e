import { instanceHash, readInstance } from '../../domain/matching';
import { answerQuestions } from '../../platform/queues/off-loop';
import { buildInstance, poolsByGrade } from './build-instance';
import type { Entrant } from './entrant';
import { FilePieces } from './file-pieces';
import { lineGround } from './lines-of';
import type { RunPool } from './run-pool';

/** What the thread that builds an instance is asked, in this order. A piece after the last is null. */
export type InstanceQuestion =
  | { readonly ask: 'begin'; readonly pools: readonly RunPool[]; readonly criteria: readonly string[] }
  | { readonly ask: 'add'; readonly entrants: readonly Entrant[] }
  | { readonly ask: 'build' }
  | { readonly ask: 'piece'; readonly file: 'instance' | 'entrants'; readonly number: number };

/** `fault`: where the problem is not sound. */
export type Built = { readonly instanceHash: string } | { readonly fault: string };

let pools: readonly RunPool[] = [];
let criteria: readonly string[] = [];
const entrants: Entrant[] = [];
const files: Record<'instance' | 'entrants', FilePieces> = { instance: new FilePieces(''), entrants: new FilePieces('') };

answerQuestions<InstanceQuestion>((question) => {
  switch (question.ask) {
    case 'begin':
      ({ pools, criteria } = question);
      return null;
    case 'add':
      entrants.push(...question.entrants);
      return null;
    case 'build':
      return build();
    case 'piece':
      return files[question.file].at(question.number);
  }
});

function build(): Built {
  const written = buildInstance(entrants, pools, criteria);
  const read = readInstance({ ...written, lottery: { ...written.lottery, seed: '' } });
  if (!read.ok) return { fault: read.error.where };
  const byGrade = poolsByGrade(pools);
  files.instance = new FilePieces(JSON.stringify(written));
  files.entrants = new FilePieces(JSON.stringify(entrants.map((entrant) => lineGround(entrant, byGrade))));
  return { instanceHash: instanceHash(read.value) };
}
