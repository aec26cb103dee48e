// Tells whether a fault of a table lies on one boundary day, month or number alone: the mistake of 以上 and 超过.

import { addDays, addMonths } from '../../kernel/plain-date';
import type { CompiledPolicy } from '../compiled-policy';
import type { FactValue } from '../facts';
import type { FactDeclaration } from '../policy';
import { isOrdered } from '../representatives';
import type { Region } from './region-search';

/** The value before (-1) or after (1) one of an ordered fact. */
function beside(fact: FactDeclaration, value: FactValue, by: number): FactValue | undefined {
  if (typeof value === 'number') return value + by;
  if (typeof value !== 'string' || !isOrdered(fact)) return undefined;
  return fact.type === 'date' ? addDays(value, by) : addMonths(`${value}-01`, by).slice(0, 7);
}

/** The ordered fact on whose single value the fault lies, the other facts of the region being as they are; null when there is none. */
export function boundaryIn(
  policy: CompiledPolicy,
  region: Region,
  isFaulty: (facts: ReadonlyMap<string, FactValue>) => boolean,
): string | null {
  for (const [key, value] of region) {
    const fact = policy.facts.get(key);
    if (!fact) continue;
    const moved = [-1, 1].map((by) => beside(fact, value, by));
    if (moved.every((other) => other !== undefined && !isFaulty(new Map([...region, [key, other]])))) return key;
  }
  return null;
}
