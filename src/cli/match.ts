import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { canonicalJson } from '../domain/kernel/canonical-json';
import { match as runMatch, readInstance } from '../domain/matching';
import { option, positional, required, UsageFault, type Command } from './command';

const MOST_BYTES = 256 * 1024 * 1024;

/** JSON of a file in UTF-8; refused by size before it is read, and by a fatal decoder. */
export function readJson(path: string): unknown {
  let size: number;
  try {
    size = statSync(path).size;
  } catch {
    throw new UsageFault(`cannot read ${path}`);
  }
  if (size > MOST_BYTES) throw new UsageFault(`${path} is larger than 256 MiB`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)));
  } catch {
    throw new UsageFault(`${path} is not JSON in UTF-8`);
  }
}

/** Runs a matching problem of anybody's: xuewei.match/1 in, xuewei.outcome/1 out. Needs no database. */
export const match: Command = {
  usage: 'match INSTANCE [--out FILE] [--salts FILE]',
  does: 'run a matching instance',
  run({ args, out }) {
    const read = readInstance(readJson(required(positional(args, ['out', 'salts'])[0], 'INSTANCE')));
    if (!read.ok) throw new UsageFault(`${read.error.code} ${read.error.where}: ${read.error.line}`);
    const saltsFile = option(args, 'salts');
    let text: string;
    try {
      text = canonicalJson(runMatch(read.value, saltsFile === undefined ? {} : { salts: readJson(saltsFile) as Record<string, string> }));
    } catch (error) {
      if (error instanceof RangeError) throw new UsageFault(error.message);
      throw error;
    }
    const file = option(args, 'out');
    if (file === undefined) {
      out(text);
    } else {
      writeFileSync(`${file}.part`, `${text}\n`);
      renameSync(`${file}.part`, file);
    }
    return Promise.resolve(0);
  },
};
