import { areaUnitsOf, compact, textOf } from './cells';
import { gatheredColumns } from './heading-groups';
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
  /** What a row of units below the headings says of the column. */
  readonly unit: string | null;
}

export interface FoundColumns<F extends string> {
  /** 1-based rows of the heading. */
  readonly headerRows: readonly number[];
  readonly byField: ReadonlyMap<F, FoundColumn>;
  /** Columns that no field took, left to right. */
  readonly others: readonly FoundColumn[];
  /** The unit of area that the sheet names once for all columns (单位：亩), as written; null when it names none. */
  readonly areaUnit: string | null;
}

/** Headings that a person assigned by hand: letters (this sheet) or heading texts (kept for the next one); null means ignore. */
export interface HandMapping<F extends string> {
  readonly letters?: Readonly<Record<string, F | null>>;
  readonly headings?: Readonly<Record<string, F | null>>;
}

/** Rows from the top among which headings are sought, and how many rows one heading may have. */
export const ROWS_SEARCHED = 40;
export const MOST_HEADER_ROWS = 3;
const UNIT =
  /^(?:h?m2|亩|公顷|万?平方米|平米|个|班|轨|座|人|生|所|处|米|m|km|公里|年|年月|度|°|万人|万?元|(?:人|座)\/班|(?:m2|平方米)\/(?:人|生))$/i;

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
  let best: Found<F> | null = null;
  const last = Math.min(ROWS_SEARCHED, grid.rows.length);
  for (let first = 0; first < last; first += 1) {
    for (let depth = 1; depth <= MOST_HEADER_ROWS && first + depth <= last; depth += 1) {
      const rows = grid.rows.slice(first, first + depth);
      if (distinctTexts(rows[0]!) < 2 || distinctTexts(rows.at(-1)!) === 0 || spreads(rows.at(-1)!)) break;
      const gathered = gatheredColumns(rows, grid.rows[first + depth]);
      const found = { first, depth, whole: gathered.size === 0, ...assign(headingsOf(rows), vocabulary, byHand, { gathered }) };
      if (best && !isBetter(found, best) && !namesOneColumn(found, best, rows.at(-1)!)) continue;
      if (vocabulary.needs.every((group) => group.some((field) => found.byField.has(field)))) best = found;
    }
  }
  if (best === null) return null;
  const below = grid.rows[best.first + best.depth];
  const units = isUnitRow(below) ? below! : null;
  if (units)
    best = {
      ...best,
      ...assign(headingsOf(grid.rows.slice(best.first, best.first + best.depth)), vocabulary, byHand, { units }),
    };
  const { first, depth, byField, others } = best;
  return {
    headerRows: Array.from({ length: units ? depth + 1 : depth }, (_, at) => first + at + 1),
    byField,
    others,
    areaUnit: areaUnitAbove(grid.rows.slice(0, first)),
  };
}

/** Every heading that stands in the rows where headings are looked for, whether one row is taken, two or three. */
export function headingsIn(grid: SheetGrid): ReadonlySet<string> {
  const last = Math.min(ROWS_SEARCHED, grid.rows.length);
  const keys = new Set<string>();
  for (let first = 0; first < last; first += 1) {
    for (let depth = 1; depth <= MOST_HEADER_ROWS + 1 && first + depth <= last; depth += 1) {
      for (const heading of headingsOf(grid.rows.slice(first, first + depth))) keys.add(headingKey(heading.join(' ')));
    }
  }
  return keys;
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

interface Found<F extends string> extends Pick<FoundColumns<F>, 'byField' | 'others'> {
  readonly first: number;
  readonly depth: number;
  /** False while the next row still names what its last one only gathers. */
  readonly whole: boolean;
}

/** More columns are better; of as many the headings that are read to their last row. */
const isBetter = (a: Found<string>, b: Found<string>): boolean =>
  a.byField.size > b.byField.size || (a.byField.size === b.byField.size && a.whole && !b.whole);

/** A single text below the headings that makes another known heading of its column, e.g. 学生数 below 现状. A band makes none. */
function namesOneColumn<F extends string>(deeper: Found<F>, shallower: Found<F>, row: readonly Cell[]): boolean {
  if (deeper.first !== shallower.first || deeper.depth !== shallower.depth + 1 || distinctTexts(row) > 1) return false;
  const index = row.findIndex((cell) => textOf(cell) !== null);
  const fieldAt = ({ byField }: Found<F>): F | undefined => [...byField].find(([, column]) => column.index === index)?.[0];
  return (
    deeper.byField.size === shallower.byField.size && fieldAt(deeper) !== undefined && fieldAt(deeper) !== fieldAt(shallower)
  );
}

/** One text over two columns or more: a title or a band, never the last row of headings. */
const spreads = (row: readonly Cell[]): boolean =>
  distinctTexts(row) === 1 && row.filter((cell) => textOf(cell) !== null).length > 1;

/** A row below the headings that only says what the columns are counted in. */
function isUnitRow(row: readonly Cell[] | undefined): boolean {
  const texts = (row ?? []).map((cell) => textOf(cell)).filter((text) => text !== null);
  return texts.length > 1 && texts.every((text) => UNIT.test(compact(text).replace(/^[([](.*)[)\]]$/, '$1')));
}

/** 单位：亩 above the headings; 填报单位：某局 names an office and no unit. */
function areaUnitAbove(rows: readonly (readonly Cell[])[]): string | null {
  const texts = rows.flatMap((row) => row.map((cell) => textOf(cell))).filter((text) => text !== null);
  return texts.map((text) => /.*单位[:：](.*)$/.exec(text)?.[1] ?? null).find((unit) => areaUnitsOf(unit).length > 0) ?? null;
}

const distinctTexts = (row: readonly Cell[]): number => new Set(row.map((cell) => textOf(cell)).filter(Boolean)).size;

/** One heading a column: texts of its rows from the top, each once; a group that is not merged reaches to the next text. */
export function headingsOf(rows: readonly (readonly Cell[])[]): (readonly string[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  const headings: (readonly string[])[] = [];
  const groups: (string | null)[] = rows.map(() => null);
  for (let column = 0; column < width; column += 1) {
    const texts = rows.map((row) => textOf(row[column]));
    const deepest = texts.at(-1) ?? null;
    const parts = texts.map((text, depth) => {
      if (text !== null) groups[depth] = text;
      return text ?? (depth < rows.length - 1 && deepest !== null ? groups[depth]! : null);
    });
    headings.push([...new Set(parts.filter((part) => part !== null))]);
  }
  return headings;
}

function fieldByHand<F extends string>(column: FoundColumn, byHand: HandMapping<F>): F | null | undefined {
  const letter = byHand.letters?.[column.letter];
  if (letter !== undefined) return letter;
  const alone = byHand.headings?.[headingKey(column.heading)];
  return alone !== undefined ? alone : byHand.headings?.[headingKey(`${column.heading}${column.unit ?? ''}`)];
}

/** True for a column that a person has given a field, or none. */
export const isByHand = <F extends string>(column: FoundColumn, byHand: HandMapping<F>): boolean =>
  fieldByHand(column, byHand) !== undefined;

function assign<F extends string>(
  headings: readonly (readonly string[])[],
  vocabulary: Vocabulary<F>,
  byHand: HandMapping<F>,
  { units = [], gathered }: { units?: readonly Cell[]; gathered?: ReadonlySet<number> } = {},
): Pick<FoundColumns<F>, 'byField' | 'others'> {
  const byField = new Map<F, FoundColumn>();
  const columns = headings.map((rows, index): FoundColumn => ({
    index,
    letter: columnLetter(index),
    heading: rows.join(' '),
    unit: textOf(units[index]),
  }));
  const handField = (column: FoundColumn): F | null | undefined => fieldByHand(column, byHand);
  for (const column of columns) {
    const field = handField(column);
    if (field && !byField.has(field)) byField.set(field, column);
  }
  const free = columns.filter(
    (column) => handField(column) === undefined && column.heading !== '' && !gathered?.has(column.index),
  );
  const wordsOf = new Map(free.map((column) => [column, wordsFor(headings[column.index]!, vocabulary)]));
  for (const words of vocabulary.fields) {
    const column = free.find((one) => wordsOf.get(one) === words);
    if (column && !byField.has(words.field)) byField.set(words.field, column);
  }
  const taken = new Set(byField.values());
  return { byField, others: columns.filter((column) => !taken.has(column) && handField(column) !== null) };
}

/** A unit at the end of a heading, without brackets: 规划班数/班, 用地面积㎡. */
const UNIT_AT_END = /[/,、·_-]?(?:h?m2|万?平方米|平米|亩|公顷|个|班|座|人|米|m|万人|(?:人|座)\/班|m2\/(?:人|生))$/i;

/** A number before a heading (1.学段, 2、行政区), and its English behind it (学校名称 School). */
const NUMBERED = /^[*]?[(]?\d{1,2}[)]?[.、](?!\d)/;
const SAID_AGAIN = /(?<=[\u4e00-\u9fff])[a-z][a-z.,'&/-]*$/i;

/** A first row of headings that must not be left out: what was added or is short is no figure of the site. */
const CHANGES = /新增|净增|增加|减少|缺口|差额/;

/**
 * The words that fit a heading; of one of several rows also with its rows turned round (用地 现状), without 情况 or 其中, and of three rows
 * without the first, which only says what all of them are about (用地与规模 现状 班数).
 */
function wordsFor<F extends string>(heading: readonly string[], vocabulary: Vocabulary<F>): FieldWords<F> | undefined {
  const rows = heading.filter((row) => !/^其中[:：]?$/.test(row));
  const ways = [rows];
  if (rows.length > 1) ways.push([...rows].reverse());
  const bare = rows.map((row) => row.replace(/情况$/, ''));
  if (rows.length > 1 && bare.some((row, at) => row !== rows[at])) ways.push(bare, [...bare].reverse());
  if (rows.length > 2 && !CHANGES.test(rows[0]!)) ways.push(rows.slice(1));
  for (const way of ways) {
    const words = fittingWords(way.join(''), vocabulary);
    if (words) return words;
  }
  return undefined;
}

function fittingWords<F extends string>(heading: string, vocabulary: Vocabulary<F>): FieldWords<F> | undefined {
  const text = compact(heading)
    .replace(NUMBERED, '')
    .replace(/^其中[:]?/, '');
  const brackets = [...text.matchAll(/[([【](.*?)[)\]】]/g)].map((found) => found[1]!).join(' ');
  const bare = text.replace(/[([【].*?[)\]】]/g, '').replace(/[*:]/g, '');
  const fitting = (words: string, said: string): FieldWords<F> | undefined =>
    vocabulary.fields.find(({ is, within }) => is.test(words) && (within === undefined || within.test(said)));
  const unit = UNIT_AT_END.exec(bare)?.[0];
  const chinese = bare.replace(SAID_AGAIN, '');
  return (
    fitting(bare, brackets) ??
    (unit === undefined ? undefined : fitting(bare.slice(0, -unit.length), `${brackets} ${unit}`)) ??
    (chinese === bare ? undefined : fitting(chinese, brackets))
  );
}
