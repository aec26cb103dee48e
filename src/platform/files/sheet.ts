// A sheet as it was found: cells by row and column, whatever program wrote the file.

/** A calendar day written in a date cell. */
export interface SheetDate {
  readonly date: string;
}

export type Cell = string | number | boolean | SheetDate | null;

/** A merged area, 1-based and inclusive. Every cell of it carries the value of its first one. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell that has content which cannot be read as a value, e.g. a formula saved without its result. */
export interface UnreadCell {
  readonly row: number;
  readonly column: string;
  readonly why: 'formulaWithoutResult' | 'errorValue';
}

/** One sheet of a file. `rows[0]` is row 1; `sha256` is that of the whole file, lower-case hex. */
export interface SheetGrid {
  readonly name: string;
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly unread: readonly UnreadCell[];
  readonly sha256: string;
}

/** Hears how many of the bytes that a file unpacks to are read; neither number ever falls, and in the end they are the same. */
export type ReadingTold = (done: number, total: number) => void;

export interface SheetFault {
  readonly code:
    | 'SHEET.EMPTY'
    | 'SHEET.TOO_LARGE'
    | 'SHEET.OLD_EXCEL'
    | 'SHEET.ENCRYPTED'
    | 'SHEET.MACROS'
    | 'SHEET.NOT_A_SHEET'
    | 'SHEET.ENCODING_UNKNOWN'
    | 'SHEET.BROKEN';
  /** One line that says what was wrong and what to do. */
  readonly message: string;
}

/** The letter of a column by its 0-based index: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** True for a date cell. */
export const isSheetDate = (cell: Cell): cell is SheetDate => typeof cell === 'object' && cell !== null;

const mergesByRow = new WeakMap<SheetGrid, ReadonlyMap<number, readonly Merge[]>>();

/** Merged areas by the rows they cover, worked out once a sheet: long sheets merge a cell or more in every row. */
function mergesOfRow(grid: SheetGrid, row: number): readonly Merge[] {
  let byRow = mergesByRow.get(grid);
  if (byRow === undefined) {
    const filling = new Map<number, Merge[]>();
    for (const merge of grid.merges) {
      for (let at = merge.top; at <= Math.min(merge.bottom, grid.rows.length); at += 1) {
        const there = filling.get(at);
        if (there) there.push(merge);
        else filling.set(at, [merge]);
      }
    }
    byRow = filling;
    mergesByRow.set(grid, byRow);
  }
  return byRow.get(row) ?? [];
}

/** True for a cell of a merged area that only repeats the area's first cell (0-based row and column). */
export function repeatsMergedCell(grid: SheetGrid, row: number, column: number): boolean {
  return mergesOfRow(grid, row + 1).some(
    (merge) => column + 1 >= merge.left && column + 1 <= merge.right && (row + 1 !== merge.top || column + 1 !== merge.left),
  );
}
