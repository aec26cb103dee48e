// What may change a fact at all: time, the family's free choice, or nothing that may be advised to anybody.

import { addMonths, daysBetween, monthsBetween, type PlainDate } from '../kernel/plain-date';
import type { FactValue, Facts } from './facts';
import type { FactChange, FactDeclaration } from './policy';

/** The day of submission, from which time is counted. */
export const SUBMITTED_ON = 'request.on';

/** Facts of the form (xuewei.facts/1) whose nature is known; a policy's own declaration comes before it. */
const BY_NATURE: Readonly<Record<string, FactChange>> = {
  [SUBMITTED_ON]: 'time',
  'talent.insuredMonths': 'time',
  'request.authority': 'family',
  'request.schoolOwnership': 'family',
};

/** What may change the fact: as declared, else by the nature of the form's own facts, else never. */
export const changeOf = (fact: FactDeclaration): FactChange => fact.changes ?? BY_NATURE[fact.key] ?? 'never';

/** A fact that time changes, as it will be on `day`, it being `value` on `today`. A count of months rises on each first of a month. */
function later(fact: FactDeclaration, value: FactValue, today: PlainDate, day: PlainDate): FactValue {
  if (fact.type === 'date') return value === today ? day : value;
  if (fact.type === 'month') return value === today.slice(0, 7) ? day.slice(0, 7) : value;
  if (typeof value !== 'number') return value;
  if (fact.unit === 'month') return value + monthsBetween(today, day);
  if (fact.unit === 'day') return value + daysBetween(today, day);
  if (fact.unit !== 'year') return value;
  const years = Math.floor(monthsBetween(today, day) / 12);
  return value + (addMonths(today, 12 * years) <= day ? years : years - 1);
}

/** The facts as the mere passing of time will have changed them by `day`; unchanged when the day of submission is not known. */
export function factsOn(facts: Facts, declarations: Iterable<FactDeclaration>, day: PlainDate): Facts {
  const today = facts[SUBMITTED_ON];
  if (typeof today !== 'string') return facts;
  const changed: Record<string, FactValue> = { ...facts };
  for (const fact of declarations) {
    const value = facts[fact.key];
    if (value !== undefined && changeOf(fact) === 'time') changed[fact.key] = later(fact, value, today, day);
  }
  return changed;
}
