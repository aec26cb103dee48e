// Sums of a run's totals over one of their sides.
import type { RoundTotal } from '../../api/office-rounds.queries';

export const COUNTS = ['firstWish', 'secondWish', 'laterWish', 'byFallback', 'otherwise', 'notPlaced', 'listed'] as const;

export type Summed = Readonly<Record<(typeof COUNTS)[number] | 'children', number>> & { readonly key: string };

/** One sum a key, in the order in which the keys come first. */
export function summed(rows: readonly RoundTotal[], keyOf: (row: RoundTotal) => string): Summed[] {
  const sums = new Map<string, Record<(typeof COUNTS)[number] | 'children', number>>();
  for (const row of rows) {
    const key = keyOf(row);
    const sum = sums.get(key) ?? { children: 0, firstWish: 0, secondWish: 0, laterWish: 0, byFallback: 0, otherwise: 0, notPlaced: 0, listed: 0 };
    for (const name of ['children', ...COUNTS] as const) sum[name] += row[name];
    sums.set(key, sum);
  }
  return [...sums].map(([key, sum]) => ({ key, ...sum }));
}
