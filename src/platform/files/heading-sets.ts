import { createHash } from 'node:crypto';
import { headingKey, headingsOf, MOST_HEADER_ROWS, ROWS_SEARCHED } from './headings';
import type { SheetGrid } from './sheet';

/** One to three rows of a sheet, seen as its headings. */
export interface HeadingSet {
  /** Keys (`headingKey`) of the headings, without empty ones. */
  readonly keys: ReadonlySet<string>;
  /** SHA-256 of the set: order, place and repetition of columns mean nothing. */
  readonly sha256: string;
}

const FEWEST_HEADINGS = 3;

/** Every group of rows near the top of a sheet that may be its headings, from the top, one row before two. */
export function headingSets(grid: SheetGrid): HeadingSet[] {
  const sets: HeadingSet[] = [];
  const last = Math.min(ROWS_SEARCHED, grid.rows.length);
  for (let first = 0; first < last; first += 1) {
    for (let depth = 1; depth <= MOST_HEADER_ROWS && first + depth <= last; depth += 1) {
      const keys = new Set(headingsOf(grid.rows.slice(first, first + depth)).map((rows) => headingKey(rows.join(' '))));
      keys.delete('');
      if (keys.size < FEWEST_HEADINGS) continue;
      const sha256 = createHash('sha256')
        .update(JSON.stringify([...keys].sort()), 'utf8')
        .digest('hex');
      sets.push({ keys, sha256 });
    }
  }
  return sets;
}

/** The set in which all of these headings stand, over all sheets of a file; null when they never stand together. */
export function headingSetWith(grids: readonly SheetGrid[], headings: readonly string[]): HeadingSet | null {
  const keys = headings.map(headingKey);
  for (const grid of grids) {
    const found = headingSets(grid).find((set) => keys.every((key) => set.keys.has(key)));
    if (found) return found;
  }
  return null;
}
