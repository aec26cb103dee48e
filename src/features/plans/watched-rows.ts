// Tells how far the reading of a sheet is, whichever way the reader goes through its rows.
import type { SheetGrid } from '../../platform/files/sheet';

/** The same sheet; `reached` is told the furthest row (from 1) that was looked at, whenever it is a further one. */
export function watched(grid: SheetGrid, reached: (row: number) => void): SheetGrid {
  let furthest = 0;
  const rows = new Proxy(grid.rows, {
    get(target, key, receiver) {
      const index = typeof key === 'string' ? Number(key) : Number.NaN;
      if (index >= furthest) {
        furthest = index + 1;
        reached(furthest);
      }
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { ...grid, rows };
}
