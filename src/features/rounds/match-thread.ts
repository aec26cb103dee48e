import { canonicalJson } from '../../domain/kernel/canonical-json';
import { publish, readInstance, type MerkleTree, type Outcome, type Stage } from '../../domain/matching';
import { monotonicMillis } from '../../platform/clock/system-clock';
import { answerQuestions } from '../../platform/queues/off-loop';
import { FilePieces } from './file-pieces';
import { finishedLine, type FinishedLine, type LineGround } from './lines-of';
import type { OwnLine } from './own-line';
import { saltOf } from './pseudonyms';

/** What the thread that matches is asked, in this order. A piece after the last is null. */
export type MatchQuestion =
  | { readonly ask: 'take'; readonly file: 'instance' | 'entrants'; readonly piece: string }
  | {
      readonly ask: 'match';
      readonly seed: string;
      readonly roundKey: string;
      readonly authorities: readonly (readonly [string, string])[];
    }
  | { readonly ask: 'lines'; readonly from: number; readonly to: number }
  | { readonly ask: 'piece'; readonly number: number };

export interface Matched extends Pick<Outcome, 'instanceHash' | 'outcomeHash' | 'merkleRoot' | 'certificate'> {
  /** Milliseconds of each stage; `read` takes the files apart before, `write` makes the outcome's file. */
  readonly millis: Readonly<Record<Stage | 'read' | 'write', number>>;
}

/** A line with what its family may be told, written (`OwnLine`): a text is handed over at no cost. Null for one that the run did not place. */
export type MatchedLine = FinishedLine & { readonly ownLine: string | null };

const taken = { instance: [] as string[], entrants: [] as string[] };
let grounds: readonly LineGround[] = [];
let authorityOf: ReadonlyMap<string, string> = new Map();
let result = { placements: {} as Outcome['placements'], byFallback: new Set<string>() };
let tree: MerkleTree | null = null;
let leafOf = new Map<string, number>();
let outcomeFile = new FilePieces('');

answerQuestions<MatchQuestion>((question) => {
  switch (question.ask) {
    case 'take':
      taken[question.file].push(question.piece);
      return null;
    case 'match':
      authorityOf = new Map(question.authorities);
      return matched(question.seed, question.roundKey);
    case 'lines':
      return grounds.slice(question.from, question.to).map(lineOf);
    case 'piece':
      return outcomeFile.at(question.number);
  }
});

function fileOf(file: 'instance' | 'entrants'): unknown {
  const text = taken[file].join('');
  taken[file] = [];
  return JSON.parse(text) as unknown;
}

function matched(seed: string, roundKey: string): Matched {
  const millis = { read: 0, match: 0, explanations: 0, draws: 0, hashes: 0, lines: 0, certificate: 0, write: 0 };
  let since = monotonicMillis();
  const done = (stage: keyof typeof millis): void => {
    const now = monotonicMillis();
    millis[stage] = Math.round(now - since);
    since = now;
  };
  grounds = fileOf('entrants') as LineGround[];
  const written = fileOf('instance') as { lottery: object };
  const read = readInstance({ ...written, lottery: { ...written.lottery, seed } });
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.where}`);
  const salts = Object.fromEntries(read.value.students.map(({ id }) => [id, saltOf(roundKey, id)]));
  done('read');
  const published = publish(read.value, { salts, done });
  const { outcome } = published;
  result = { placements: outcome.placements, byFallback: new Set(outcome.byFallback) };
  tree = published.tree;
  leafOf = new Map(tree.lines.map(({ student }, at) => [student, at]));
  outcomeFile = new FilePieces(canonicalJson(outcome));
  done('write');
  const { instanceHash, outcomeHash, merkleRoot, certificate } = outcome;
  return { instanceHash, outcomeHash, merkleRoot, certificate, millis };
}

function lineOf(ground: LineGround): MatchedLine {
  const leaf = ground.inRun ? leafOf.get(ground.student) : undefined;
  const own: OwnLine | null = leaf === undefined ? null : { line: tree!.lines[leaf]!, path: tree!.path(leaf) };
  return { ...finishedLine(ground, result, authorityOf), ownLine: own && JSON.stringify(own) };
}
