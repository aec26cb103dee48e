// `describe`, `it` and `it.each` without Jest around them: collects the sentences of a spec file, to be tried one by one.
import { createRequire } from 'node:module';
import { format } from 'node:util';

const require = createRequire(import.meta.url);
// Nobody reads how a value differs from what was expected, and to write it down takes longer than all tests for a whole policy.
const silent = () => '';
const words = require('jest-matcher-utils');
require.cache[require.resolve('jest-matcher-utils')].exports = {
  ...words,
  diff: silent,
  printDiffOrStringify: silent,
  printExpected: silent,
  printReceived: silent,
  printWithType: silent,
  stringify: silent,
};
const { expect } = require('expect');

let said = [];
let above = [];

function describe(name, body) {
  above.push(name);
  body();
  above.pop();
}

const it = (name, body) => said.push({ name: [...above, name].join(' '), body });

it.each = (rows) => (name, body) =>
  rows.forEach((row) => {
    const values = Array.isArray(row) ? row : [row];
    const named = Array.isArray(row) ? name : name.replace(/\$(\w+)/g, (all, key) => row?.[key] ?? all);
    const places = named.match(/%[sdifjoO]/g)?.length ?? 0;
    it(places > 0 ? format(named, ...values.slice(0, places)) : named, () => body(...values));
  });

Object.assign(globalThis, { describe, it, expect });

/** The sentences that `load` says, each with a name that no other of them has. */
export function sentencesOf(load) {
  said = [];
  above = [];
  load();
  const times = new Map();
  return said.map(({ name, body }) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { name: time === 1 ? name : `${name} (${time})`, body };
  });
}
