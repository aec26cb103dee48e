// Which families take part: all of them, or the first of each round and one of every rare kind.
import { readFileSync } from 'node:fs';

const at = (name) => new URL(`../${name}`, import.meta.url);

export const readDemo = (name) => JSON.parse(readFileSync(at(name), 'utf8'));

/** What makes a case another kind of case than those before it. */
const kindOf = ({ round, child, request, plan }) =>
  [
    round,
    request.stage === 'senior',
    child.documentType,
    plan.verdict,
    plan.clause,
    plan.reason,
    plan.falsePapers,
    plan.fixed?.mode,
    plan.waits,
    plan.answer,
    plan.query,
  ].join('/');

/** The first `limit` records of each round and, beyond them, the first of every kind not yet there. */
export function firstOf(records, limit) {
  const taken = { main: 0, transfer: 0 };
  const kinds = new Set();
  return records.filter((record) => {
    const kind = kindOf(record);
    if (taken[record.round] >= limit && kinds.has(kind)) return false;
    taken[record.round] += 1;
    kinds.add(kind);
    return true;
  });
}
