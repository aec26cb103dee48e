#!/usr/bin/env node
// Computes the seed of a round again from its public record (GET /api/open/rounds) and shares no code with the service.
//   node ceremony.mjs RECORDS.json
// Prints one line a fault, or the seed of each round that was run; exit 0, 1 with faults, 2 when the file cannot be read.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const sm3 = (text) => `sm3:${createHash('sm3').update(text, 'utf8').digest('hex')}`;
const dayOf = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
const nameOf = ({ schoolYear, kind }) => `${schoolYear}-${kind}`;

/** The commitment of a role to its words and nonce: keys in the order of RFC 8785, no space between. */
export const commitmentTo = (record, { role, text, nonce }) => sm3(JSON.stringify({ nonce, role, round: nameOf(record), text }));

/** The seed that follows from the openings and replacements of a record. */
export const seedFrom = (record) =>
  JSON.stringify({
    parts: record.seedParts.map(({ role, text, nonce, substitute, drawnOn }) =>
      text === null ? { drawnOn, role, substitute } : { nonce, role, text },
    ),
    round: nameOf(record),
  });

/** What does not hold in a record of a round that was run, among all records; days are those of China. */
export function faultsOf(record, records = [record]) {
  if (record.seed === null) return [];
  if (record.number > 1) {
    const first = records.find(
      ({ schoolYear, kind, number }) => schoolYear === record.schoolYear && kind === record.kind && number === 1,
    );
    return first?.seed === record.seed ? [] : ['it has another seed than the round it runs again'];
  }
  const faults = [];
  for (const part of record.seedParts) {
    const { role, text, substitute, commitment, committedAt, openedAt, drawnOn } = part;
    if (text !== null && commitmentTo(record, part) !== commitment)
      faults.push(`${role} opened something else than it committed to`);
    if (text !== null && !(committedAt < record.sealedAt && record.sealedAt <= openedAt))
      faults.push(`${role}: committed, sealed, opened: not in this order`);
    if (text === null && substitute === null) faults.push(`${role} gave nothing`);
    if (text === null && drawnOn <= dayOf(record.sealedAt))
      faults.push(`${role}: replaced by a value that could be known at sealing`);
  }
  if (seedFrom(record) !== record.seed) faults.push('the seed does not follow from the parts');
  return faults;
}

function main([file]) {
  try {
    const records = JSON.parse(readFileSync(file, 'utf8'));
    const lines = records.flatMap((record) => {
      const faults = faultsOf(record, records).map((fault) => `${nameOf(record)}: ${fault}`);
      return faults.length > 0 || record.seed === null ? faults : [`${nameOf(record)} sound, seed ${record.seed}`];
    });
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return lines.every((line) => line.includes(' sound, seed ')) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`cannot read it: ${error.message}\n`);
    return 2;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main(process.argv.slice(2));
