// What the hand does to a sheet, as operations of the editor: one list of them is one step, undone together.
import type { Json, Operation } from '../rules';
import type { GridColumn, Sheet } from './column';
import { rangeOf, type Range, type Selection } from './movement';

export interface Change {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Refused extends Change {
  readonly words: string;
}

export interface Edit {
  readonly operations: readonly Operation[];
  /** Cells that cannot hold what was written; the others are written all the same. */
  readonly refused: readonly Refused[];
  readonly selection?: Selection;
}

/** Operations that one step may have; a larger block replaces the list as a whole. */
const MOST_OPERATIONS = 500;

const pointer = (sheet: string, row: number, place: readonly (string | number)[] = []): string =>
  [sheet, row, ...place].join('/');

const setting = (at: string, value: Json | undefined): Operation =>
  value === undefined ? { do: 'set', at } : { do: 'set', at, value };

/** A row with another value at a place of one or two steps. */
function withCell(row: Json, [first, second]: readonly (string | number)[], value: Json | undefined): Json {
  const members = row as { readonly [key: string]: Json };
  if (second === undefined) {
    const others = Object.fromEntries(Object.entries(members).filter(([name]) => name !== first));
    return value === undefined ? others : { ...others, [first!]: value };
  }
  const list = members[first!] as readonly Json[];
  return { ...members, [first!]: list.map((old, index) => (index === second ? (value ?? null) : old)) };
}

interface Read<R> extends Change {
  readonly at: GridColumn<R>;
  readonly value: Json | undefined;
}

function parsed<R>(sheet: Sheet<R>, changes: readonly Change[]): { written: Read<R>[]; refused: Refused[] } {
  const written: Read<R>[] = [];
  const refused: Refused[] = [];
  for (const change of changes) {
    const at = sheet.columns[change.column];
    if (at === undefined) continue;
    const read = at.parse(change.text.trim());
    if (read.ok) written.push({ ...change, at, value: read.value });
    else refused.push({ ...change, words: read.words });
  }
  return { written, refused };
}

/** Texts into cells; rows behind the last one are added. Cells that say the same already are left alone. */
export function setCells<R>(sheet: Sheet<R>, changes: readonly Change[]): Edit {
  const { written, refused } = parsed(sheet, changes);
  const here = written.filter(({ row, text, at }) => row < sheet.rows.length && at.read(sheet.rows[row]!) !== text.trim());
  const added = new Map<number, Json>();
  for (const { row, at, value } of written) {
    if (row < sheet.rows.length) continue;
    added.set(row, withCell(added.get(row) ?? sheet.blankRow(sheet.rows.at(-1)), at.place, value));
  }
  const newRows = [...added].sort(([left], [right]) => left - right).map(([, value]) => value);
  if (here.length + newRows.length > MOST_OPERATIONS) {
    const rows = sheet.rows.map((row) => row as Json);
    for (const { row, at, value } of here) rows[row] = withCell(rows[row]!, at.place, value);
    return { operations: [{ do: 'set', at: sheet.at, value: [...rows, ...newRows] }], refused };
  }
  return {
    operations: [
      ...here.map(({ row, at, value }) => setting(pointer(sheet.at, row, at.place), value)),
      ...newRows.map((value, index): Operation => ({ do: 'insert', at: pointer(sheet.at, sheet.rows.length + index), value })),
    ],
    refused,
  };
}

const cellsOf = ({ top, left, bottom, right }: Range): { row: number; column: number }[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, across) => ({ row: top + down, column: left + across })),
  ).flat();

/** The texts of a selection, as they are copied. */
export const textsOf = <R>({ rows, columns }: Sheet<R>, { top, left, bottom, right }: Range): string[][] =>
  rows.slice(top, bottom + 1).map((row) => columns.slice(left, right + 1).map((column) => column.read(row)));

/** A block put down at the selection's first cell; a single cell fills the whole selection. */
export function paste<R>(sheet: Sheet<R>, selection: Selection, block: readonly (readonly string[])[]): Edit {
  const range = rangeOf(selection);
  if (block.length === 1 && block[0]!.length === 1) {
    return {
      ...setCells(
        sheet,
        cellsOf(range).map((cell) => ({ ...cell, text: block[0]![0]! })),
      ),
      selection,
    };
  }
  const changes = block.flatMap((cells, down) =>
    cells.map((text, across) => ({ row: range.top + down, column: range.left + across, text })),
  );
  const right = Math.min(sheet.columns.length, range.left + block[0]!.length) - 1;
  return {
    ...setCells(sheet, changes),
    selection: { anchor: { row: range.top, column: range.left }, active: { row: range.top + block.length - 1, column: right } },
  };
}

export const clear = <R>(sheet: Sheet<R>, range: Range): Edit =>
  setCells(
    sheet,
    cellsOf(range).map((cell) => ({ ...cell, text: sheet.columns[cell.column]!.blank })),
  );

/** The first row of the selection into the rows below it. */
export const fillDown = <R>(sheet: Sheet<R>, range: Range): Edit =>
  setCells(
    sheet,
    cellsOf(range)
      .filter(({ row }) => row > range.top)
      .map((cell) => ({ ...cell, text: sheet.columns[cell.column]!.read(sheet.rows[range.top]!) })),
  );

export const insertRow = <R>({ at, rows, blankRow }: Sheet<R>, row: number): Operation[] => [
  { do: 'insert', at: pointer(at, Math.min(row, rows.length)), value: blankRow(rows[Math.min(row, rows.length) - 1] ?? rows[0]) },
];

export const removeRows = <R>({ at, rows }: Sheet<R>, { top, bottom }: Range): Operation[] =>
  bottom - top >= MOST_OPERATIONS
    ? [{ do: 'set', at, value: rows.filter((_, row) => row < top || row > bottom) as Json }]
    : Array.from({ length: bottom - top + 1 }, (_, index): Operation => ({ do: 'remove', at: pointer(at, bottom - index) }));

/** Copies of the rows, behind them. */
export const duplicateRows = <R>({ at, rows }: Sheet<R>, { top, bottom }: Range): Operation[] =>
  rows
    .slice(top, bottom + 1)
    .map((row, index): Operation => ({ do: 'insert', at: pointer(at, bottom + 1 + index), value: row as Json }));

/** The rows one place up or down: the row beside them changes its side. Nothing at the edge. */
export function moveRows<R>({ at, rows }: Sheet<R>, { top, bottom }: Range, down: boolean): Operation[] {
  if (down) return bottom + 1 < rows.length ? [{ do: 'move', at: pointer(at, bottom + 1), to: top }] : [];
  return top > 0 ? [{ do: 'move', at: pointer(at, top - 1), to: bottom }] : [];
}
