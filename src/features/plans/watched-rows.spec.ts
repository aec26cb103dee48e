import type { SheetGrid } from '../../platform/files/sheet';
import { watched } from './watched-rows';

const grid: SheetGrid = { name: 'f', sheet: 's', rows: [['a'], ['b'], ['c']], merges: [], unread: [], sha256: '' };

describe('rows that are watched', () => {
  it.each<[string, (rows: SheetGrid['rows']) => unknown]>([
    ['forEach', (rows) => rows.forEach(() => undefined)],
    ['a loop', (rows) => [...rows]],
    ['map', (rows) => rows.map((row) => row)],
  ])('say how far %s is', (_, go) => {
    const reached: number[] = [];
    go(watched(grid, (row) => reached.push(row)).rows);
    expect(reached).toEqual([1, 2, 3]);
  });

  it('are the same rows, and a look back says nothing', () => {
    const reached: number[] = [];
    const { rows } = watched(grid, (row) => reached.push(row));
    expect([rows.slice(1), rows.length, rows[0]]).toEqual([[['b'], ['c']], 3, ['a']]);
    expect(reached).toEqual([2, 3]);
  });
});
