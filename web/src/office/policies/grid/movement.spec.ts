import { at, inside, moved, rangeOf, tabbed } from './movement';

const size = { rows: 20, columns: 4 };

describe('moving in a grid', () => {
  it('goes one cell with an arrow and stops at the edge', () => {
    expect(moved(at(0, 0), { key: 'ArrowRight' }, size)).toEqual(at(0, 1));
    expect(moved(at(0, 0), { key: 'ArrowUp' }, size)).toEqual(at(0, 0));
  });

  it('goes to the edge with Ctrl, and to both with Ctrl and End', () => {
    expect(moved(at(3, 1), { key: 'ArrowDown', ctrlKey: true }, size)).toEqual(at(19, 1));
    expect(moved(at(3, 1), { key: 'End', ctrlKey: true }, size)).toEqual(at(19, 3));
    expect(moved(at(3, 1), { key: 'Home' }, size)).toEqual(at(3, 0));
  });

  it('stretches the selection with Shift, in any direction', () => {
    const once = moved(at(5, 2), { key: 'ArrowUp', shiftKey: true }, size)!;
    const twice = moved(once, { key: 'ArrowLeft', shiftKey: true }, size)!;
    expect(rangeOf(twice)).toEqual({ top: 4, left: 1, bottom: 5, right: 2 });
  });

  it('goes a page at most to the last row', () => {
    expect(moved(at(10, 0), { key: 'PageDown' }, size)).toEqual(at(19, 0));
  });

  it('knows keys that move nothing, and grids without rows', () => {
    expect(moved(at(0, 0), { key: 'a' }, size)).toBeNull();
    expect(moved(at(0, 0), { key: 'ArrowDown' }, { rows: 0, columns: 4 })).toBeNull();
  });

  it('reads on with Tab from row to row and leaves the grid past its ends', () => {
    expect(tabbed({ row: 0, column: 3 }, false, size)).toEqual({ row: 1, column: 0 });
    expect(tabbed({ row: 1, column: 0 }, true, size)).toEqual({ row: 0, column: 3 });
    expect(tabbed({ row: 19, column: 3 }, false, size)).toBeNull();
    expect(tabbed({ row: 0, column: 0 }, true, size)).toBeNull();
  });

  it('keeps the selection inside a grid that lost rows', () => {
    expect(inside(at(19, 3), { rows: 5, columns: 4 })).toEqual(at(4, 3));
  });
});
