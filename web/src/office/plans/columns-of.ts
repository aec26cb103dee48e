// Headings of a sheet's first rows, for a person who says what its columns are.

export interface HeadingOfColumn {
  /** A, B, … */
  readonly letter: string;
  /** The rows of the heading joined by a blank, as the API wants it. */
  readonly heading: string;
  readonly example: string;
}

type Rows = readonly (readonly (string | null)[])[];

/** The letters of a column: 0 is A, 26 is AA. */
export const letterOf = (at: number): string => (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const filled = (row: readonly (string | null)[]): string[] => row.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim()]));
const hasDigits = (text: string): boolean => /^[\d.,\s]+$/.test(text);

/** A guess at the rows of the heading, from 0: the first with three different texts, and those below it that name several things without a bare number. */
export function guessHeading(rows: Rows): { first: number; last: number } {
  const first = Math.max(0, rows.findIndex((row) => new Set(filled(row)).size >= 3));
  let last = first;
  while (last + 1 < rows.length && last - first < 2 && new Set(filled(rows[last + 1]!)).size > 1 && !filled(rows[last + 1]!).some(hasDigits)) last += 1;
  return { first, last };
}

/** Columns with their heading in these rows (from 0) and the first value below. */
export function headingsOf(rows: Rows, { first, last }: { first: number; last: number }): HeadingOfColumn[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => {
    const parts = rows.slice(first, last + 1).flatMap((row) => (row[at] === null || row[at] === undefined ? [] : [row[at].trim()]));
    const heading = parts.filter((part, index) => part !== '' && part !== parts[index - 1]).join(' ');
    const example = rows.slice(last + 1).find((row) => (row[at] ?? '').trim() !== '')?.[at] ?? '';
    return { letter: letterOf(at), heading, example };
  }).filter(({ heading, example }) => heading !== '' || example !== '');
}
