// Where a key leads in a grid: the active cell and the far corner of the selection. Pure, so that it can be tried key by key.

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The active cell, and the corner the selection was begun at; both the same when one cell is selected. */
export interface Selection {
  readonly active: Cell;
  readonly anchor: Cell;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Press {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

export const PAGE_ROWS = 15;

export const at = (row: number, column: number): Selection => ({ active: { row, column }, anchor: { row, column } });

/** Every selected cell lies in this rectangle, its edges included. */
export const rangeOf = ({ active, anchor }: Selection): Range => ({
  top: Math.min(active.row, anchor.row),
  left: Math.min(active.column, anchor.column),
  bottom: Math.max(active.row, anchor.row),
  right: Math.max(active.column, anchor.column),
});

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The selection inside a grid that may have become smaller. */
export const inside = ({ active, anchor }: Selection, { rows, columns }: Size): Selection => ({
  active: { row: clamp(active.row, rows), column: clamp(active.column, columns) },
  anchor: { row: clamp(anchor.row, rows), column: clamp(anchor.column, columns) },
});

/** The cell that Tab leads to, row after row; null past either end, where the focus leaves the grid. */
export function tabbed({ row, column }: Cell, back: boolean, { rows, columns }: Size): Cell | null {
  const index = row * columns + column + (back ? -1 : 1);
  return index < 0 || index >= rows * columns ? null : { row: Math.floor(index / columns), column: index % columns };
}

function target({ row, column }: Cell, { key, ctrlKey, metaKey }: Press, { rows, columns }: Size): Cell | null {
  const far = ctrlKey === true || metaKey === true;
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : column + 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - PAGE_ROWS, column };
    case 'PageDown':
      return { row: row + PAGE_ROWS, column };
    default:
      return null;
  }
}

/** The selection after a key that moves; with Shift it is stretched. Null for every other key. */
export function moved(selection: Selection, press: Press, size: Size): Selection | null {
  const to = target(selection.active, press, size);
  if (to === null || size.rows === 0) return null;
  const active = { row: clamp(to.row, size.rows), column: clamp(to.column, size.columns) };
  return { active, anchor: press.shiftKey === true ? selection.anchor : active };
}
