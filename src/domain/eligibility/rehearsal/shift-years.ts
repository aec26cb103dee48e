// Last year's child as this year's: the same case some years later, so that a policy of another school year can be tried on it.

import { isPlainDate } from '../../kernel/plain-date';
import type { Facts, FactValue } from '../facts';
import type { FactDeclaration } from '../policy';

function later(value: string, years: number): string {
  const shifted = `${String(Number(value.slice(0, 4)) + years).padStart(4, '0')}${value.slice(4)}`;
  if (value.length === 7 || isPlainDate(shifted)) return shifted;
  return `${shifted.slice(0, 8)}28`;
}

/**
 * Facts with every date and month that the policy declares moved by whole years; 29 February becomes the 28th where there is none.
 * Counts (months of insurance) and words stay.
 */
export function shiftYears(facts: Facts, years: number, declarations: Iterable<FactDeclaration>): Facts {
  if (years === 0) return facts;
  const moved: Record<string, FactValue> = { ...facts };
  for (const { key, type } of declarations) {
    const value = facts[key];
    if ((type === 'date' || type === 'month') && typeof value === 'string') moved[key] = later(value, years);
  }
  return moved;
}
