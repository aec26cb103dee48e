import { compact, textOf } from './cells';
import { columnLetter, type Cell, type SheetGrid } from './sheet';

/** One field of a kind of sheet and the headings it goes by. `is` is tried on the compact heading without its brackets. */
export interface FieldWords<F extends string> {
  readonly field: F;
  readonly is: RegExp;
  /** Where the brackets of the heading decide, e.g. 班数（现状）. */
  readonly within?: RegExp;
}

/** The words of a kind of sheet; the first words that fit a heading decide; of two columns for one field that with the earlier words has it. */
export interface Vocabulary<F extends string> {
  readonly fields: readonly FieldWords<F>[];
  /** Sets of which at least one field must be found, or the sheet is not of this kind. */
  readonly needs: readonly (readonly F[])[];
}

export interface FoundColumn {
  /** 0-based. */
  readonly index: number;
  readonly letter: string;
  /** The heading as written, rows of a two-row heading joined by a blank. */
  readonly heading: string;
}

export interface FoundColumns<F extends string> {
  /** 1-based rows of the heading. */
  readonly headerRows: readonly number[];
  readonly byField: ReadonlyMap<F, FoundColumn>;
}

/** Headings that a person assigned by hand: letters (this sheet) or heading texts (kept for the next one); null means ignore. */
export interface HandMapping<F extends string> {
  readonly letters?: Readonly<Record<string, F | null>>;
  readonly headings?: Readonly<Record<string, F | null>>;
}

/** Rows from the top among which headings are sought, and how many rows one heading may have. */
export const ROWS_SEARCHED = 40;
export const MOST_HEADER_ROWS = 3;

/** The key under which a heading corrected by hand is kept for the next sheet. */
export const headingKey = (heading: string): string => compact(heading);

/**
 * Finds the heading rows of a sheet (one to three, merged or not) and the column of every field of the vocabulary.
 * Order and place of columns mean nothing. Null when the needed fields are not there: the sheet is of another kind.
 */
export function findColumns<F extends string>(
  grid: SheetGrid,
  vocabulary: Vocabulary<F>,
  byHand: HandMapping<F> = {},
): FoundColumns<F> | null {
  let best: FoundColumns<F> | null = null;
  const last = Math.min(ROWS_SEARCHED, grid.rows.length);
  for (let first = 0; first < last; first += 1) {
    for (let depth = 1; depth <= MOST_HEADER_ROWS && first + depth <= last; depth += 1) {
      const rows = grid.rows.slice(first, first + depth);
      if (rows.some((row) => distinctTexts(row) < 2)) break;
      const byField = assign(headingsOf(rows), vocabulary, byHand);
      if (best && byField.size <= best.byField.size) continue;
      if (vocabulary.needs.every((group) => group.some((field) => byField.has(field)))) {
        best = { headerRows: rows.map((_, at) => first + at + 1), byField };
      }
    }
  }
  return best;
}

/** The grid in which most fields of the vocabulary are found; null when it is in none. */
export function gridFor<F extends string>(
  grids: readonly SheetGrid[],
  vocabulary: Vocabulary<F>,
  byHand: HandMapping<F> = {},
): SheetGrid | null {
  const scored = grids.map((grid) => ({ grid, found: findColumns(grid, vocabulary, byHand)?.byField.size ?? 0 }));
  const best = scored.reduce((a, b) => (b.found > a.found ? b : a), { grid: grids[0] ?? null, found: 0 });
  return best.found > 0 ? best.grid : null;
}

const distinctTexts = (row: readonly Cell[]): number => new Set(row.map((cell) => textOf(cell)).filter(Boolean)).size;

/** One heading a column: texts of its rows from the top joined by blanks, each once; a group that is not merged reaches to the next text. */
export function headingsOf(rows: readonly (readonly Cell[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const headings: string[] = [];
  const groups: (string | null)[] = rows.map(() => null);
  for (let column = 0; column < width; column += 1) {
    const texts = rows.map((row) => textOf(row[column]));
    const deepest = texts.at(-1) ?? null;
    const parts = texts.map((text, depth) => {
      if (text !== null) groups[depth] = text;
      return text ?? (depth < rows.length - 1 && deepest !== null ? groups[depth]! : null);
    });
    headings.push([...new Set(parts.filter((part) => part !== null))].join(' '));
  }
  return headings;
}

function assign<F extends string>(
  headings: readonly string[],
  vocabulary: Vocabulary<F>,
  byHand: HandMapping<F>,
): Map<F, FoundColumn> {
  const byField = new Map<F, FoundColumn>();
  const columns = headings.map((heading, index): FoundColumn => ({ index, letter: columnLetter(index), heading }));
  const handField = (column: FoundColumn): F | null | undefined => {
    const letter = byHand.letters?.[column.letter];
    return letter !== undefined ? letter : byHand.headings?.[headingKey(column.heading)];
  };
  for (const column of columns) {
    const field = handField(column);
    if (field) byField.set(field, column);
  }
  const free = columns.filter((column) => handField(column) === undefined && column.heading !== '');
  const wordsOf = new Map(free.map((column) => [column, wordsFor(column.heading, vocabulary)]));
  for (const words of vocabulary.fields) {
    const column = free.find((one) => wordsOf.get(one) === words);
    if (column && !byField.has(words.field)) byField.set(words.field, column);
  }
  return byField;
}

function wordsFor<F extends string>(heading: string, vocabulary: Vocabulary<F>): FieldWords<F> | undefined {
  const text = compact(heading);
  const brackets = [...text.matchAll(/[([【](.*?)[)\]】]/g)].map((found) => found[1]!).join(' ');
  const bare = text.replace(/[([【].*?[)\]】]/g, '').replace(/[*:]/g, '');
  return vocabulary.fields.find(({ is, within }) => is.test(bare) && (within === undefined || within.test(brackets)));
}
