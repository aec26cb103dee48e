import * as fc from 'fast-check';
import { orderByKeys } from './order-by-keys';

const LARGE = Number.MAX_SAFE_INTEGER;
const key = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom(-LARGE, 1 - LARGE, -1, 0, 20240101, LARGE - 1, LARGE),
  fc.maxSafeInteger(),
);
const rowsOf = fc
  .integer({ min: 0, max: 12 })
  .chain((criteria) => fc.array(fc.array(key, { minLength: criteria, maxLength: criteria }), { maxLength: 40 }));

function compare(a: readonly number[], b: readonly number[]): number {
  const c = a.findIndex((value, i) => value !== b[i]);
  return c < 0 ? 0 : a[c]! - b[c]!;
}

describe('students ordered by their keys', () => {
  it('stand as a comparison of one criterion after the other has them, whatever the number of criteria and their size', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const expected = rows.map((_, r) => r).sort((a, b) => compare(rows[a]!, rows[b]!) || a - b);
        expect([...orderByKeys(rows).order]).toEqual(expected);
      }),
    );
  });

  it('are equal exactly where all their keys are', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const { order, ends } = orderByKeys(rows);
        const borders = [...order.keys()].filter((p) => p > 0 && compare(rows[order[p - 1]!]!, rows[order[p]!]!) !== 0);
        expect([...ends]).toEqual(rows.length === 0 ? [] : [...borders, rows.length]);
      }),
    );
  });
});
