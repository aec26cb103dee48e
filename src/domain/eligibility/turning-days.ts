// The days on which the mere passing of time may change a case: the only days a search for "from when on" has to look at.

import { addDays, addMonths, type PlainDate } from '../kernel/plain-date';
import type { CompiledPolicy } from './compiled-policy';
import { SUBMITTED_ON } from './fact-changes';
import type { Facts } from './facts';

const isDay = (value: unknown): value is PlainDate => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The last day it is of use to know: an entry must be applied for before its school year begins, a transfer within it. */
function horizon(policy: CompiledPolicy, facts: Facts): PlainDate {
  const { schoolYear, effective } = policy.policy;
  const last = facts['request.entry'] === 'transfer' ? `${schoolYear + 1}-08-31` : `${schoolYear}-08-31`;
  return effective.to !== null && effective.to < last ? effective.to : last;
}

/**
 * In their order: firsts of a month, on which counts rise; days that cells name and those after them; days among the facts and
 * those after them. Between two of these no cell can change its answer.
 */
export function turningDays(policy: CompiledPolicy, facts: Facts): PlainDate[] {
  const today = facts[SUBMITTED_ON];
  if (!isDay(today)) return [];
  const last = horizon(policy, facts);
  const days = new Set<PlainDate>();
  for (let first = addMonths(`${today.slice(0, 7)}-01`, 1); first <= last; first = addMonths(first, 1)) days.add(first);
  const named = [...policy.cells.values()].flat().flatMap((cell) => cell.turning);
  for (const day of [...named, ...Object.values(facts)].filter(isDay)) [day, addDays(day, 1)].forEach((each) => days.add(each));
  return [...days].filter((day) => day > today && day <= last).sort();
}
