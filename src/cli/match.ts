import { canonicalJson } from '../domain/kernel/canonical-json';
import { match as runMatch, readInstance, type Salts } from '../domain/matching';
import { readSalts } from '../domain/verifier';
import { readArguments } from './arguments';
import { UsageFault, type Command } from './command';
import { readJson } from './json-file';
import { writeWhole } from './whole-file';

/** The families' salts of a file, one for each of `students`; undefined without a file. */
export function saltsOf(path: string | undefined, students: Iterable<string>): Salts | undefined {
  if (path === undefined) return undefined;
  return Object.fromEntries(readJson(path, (json) => readSalts(json, students)));
}

/** Runs a matching problem of anybody's: xuewei.match/1 in, xuewei.outcome/1 out. Needs no database. */
export const match: Command = {
  usage: 'match INSTANCE [--out FILE] [--salts FILE]',
  does: 'run a matching instance',
  run({ args, out }) {
    const { words, values } = readArguments(args, { usage: this.usage, words: ['INSTANCE'], values: ['out', 'salts'] });
    const read = readJson(words[0]!, readInstance);
    if (!read.ok) throw new UsageFault(`${read.error.code} ${read.error.line}`);
    const salts = saltsOf(
      values.get('salts'),
      read.value.students.map(({ id }) => id),
    );
    const text = canonicalJson(runMatch(read.value, { salts }));
    const file = values.get('out');
    if (file === undefined) out(text);
    else writeWhole(file, `${text}\n`);
    return Promise.resolve(0);
  },
};
