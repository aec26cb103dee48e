// The values by which a policy orders children, as integers with lower first; for the rounds, which add sibling and distance.

import type { CompiledPolicy } from './compiled-policy';
import type { ReadFact } from './cells';
import type { FactValue } from './facts';

/** Stands for a date that is none or not known: after every date. */
export const LAST = 99_999_999;

const dateValue = (value: FactValue | undefined): number =>
  typeof value === 'string' ? Number(value.replaceAll('-', '')) : LAST;

/**
 * Those of the policy's criteria that are facts: `class` counts the declared values of talent.class from 1; `batchOn` and
 * `insuredSince` are dates written 20240101, none = 99999999; `points` is points.total, given or computed, negated, so that more comes first.
 */
export function criteriaOf(policy: CompiledPolicy, read: ReadFact): Readonly<Record<string, number>> {
  const classes = policy.facts.get('talent.class')?.values ?? [];
  const place = classes.indexOf(String(read('talent.class')));
  const points = read('points.total');
  const values: Readonly<Record<string, number>> = {
    class: place < 0 ? LAST : place + 1,
    batchOn: dateValue(read('talent.batchOn')),
    insuredSince: dateValue(read('talent.insuredSince')),
    points: typeof points === 'number' ? -points : LAST,
  };
  const wanted = (policy.policy.criteria ?? []).filter((criterion) => Object.hasOwn(values, criterion));
  return Object.fromEntries(wanted.map((criterion) => [criterion, values[criterion]!]));
}
