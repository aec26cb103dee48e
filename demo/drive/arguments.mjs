// The driver's arguments.
import { parseArgs } from 'node:util';
import { Trouble } from './trouble.mjs';

export const USAGE = `node demo/drive.mjs --base http://127.0.0.1:PORT [--families N] [--load N] [--json FILE] [--files DIR]
  --families N   only the first N families of each round, and one of every rare kind beyond them
  --load N       N more families in the main round, up to verdicts and run; needs a city in which nobody has filed
  --json FILE    write the summary there
  --files DIR    keep each round's instance, outcome and salts there`;

function whole(name, text) {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Trouble(`--${name} takes a number from 1 to 99999, not "${text}"`);
  return Number(text);
}

/** Reads them; Trouble with the usage when they make no sense. */
export function readArguments(words) {
  const text = { type: 'string' };
  let values;
  try {
    ({ values } = parseArgs({ args: words, options: { base: text, families: text, load: text, json: text, files: text } }));
  } catch (fault) {
    throw new Trouble(`${fault.message}\n${USAGE}`);
  }
  if (!/^https?:\/\//.test(values.base ?? '')) throw new Trouble(USAGE);
  return {
    base: values.base.replace(/\/$/, ''),
    families: whole('families', values.families),
    load: whole('load', values.load) ?? 0,
    json: values.json ?? null,
    files: values.files ?? null,
  };
}
