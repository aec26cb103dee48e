// A policy as sheets of texts, for whoever edits it in a spreadsheet: what a sheet is, and where in one something stands.

/** One sheet: rows of texts, `''` for an empty cell. */
export interface TextSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A cell as a spreadsheet counts: rows from 1, columns A, B, …; null for the sheet or the row as a whole. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
}

export interface SheetFinding extends SheetPlace {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The letters of a column, 0 being A. */
export function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}
