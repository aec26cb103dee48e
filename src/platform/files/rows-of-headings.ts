import { compact, figureOf, textOf } from './cells';
import type { FoundColumn, FoundColumns } from './headings';
import type { Cell, SheetGrid } from './sheet';

/** True for a row below the headings that is none of the sheet's content: the headings again, or a numbering of the columns. */
export const isHeadingAgain = (row: readonly Cell[], columns: FoundColumns<string>): boolean =>
  repeatsHeadings(row, columns) || numbersColumns(row);

/** Columns that no field took and that hold numbers in these rows (1-based): whoever reads the sheet must know that they were left out. */
export const columnsNotRead = (grid: SheetGrid, columns: FoundColumns<string>, rows: readonly number[]): FoundColumn[] =>
  columns.others.filter(({ index }) => rows.some((row) => figureOf(grid.rows[row - 1]?.[index]).kind === 'figure'));

/** Sheets made for printing repeat their headings on every page. */
function repeatsHeadings(row: readonly Cell[], columns: FoundColumns<string>): boolean {
  const filled = [...columns.byField.values()].filter(({ index }) => textOf(row[index]) !== null);
  const same = filled.filter(({ index, heading }) => {
    const text = textOf(row[index])!;
    return figureOf(text).kind !== 'figure' && compact(heading).includes(compact(text));
  });
  return same.length >= 3 && same.length * 2 >= filled.length;
}

/** 甲 | 乙 | 1 | 2 | 3 | 4: statistical tables number their columns below the heading. */
function numbersColumns(row: readonly Cell[]): boolean {
  const texts = row.flatMap((cell) => textOf(cell) ?? []).map((text) => compact(text).replace(/^[([](.*)[)\]]$/, '$1'));
  const numbers = texts.filter((text) => !/^[甲乙丙丁戊己庚]$/.test(text)).map(Number);
  return (
    numbers.length >= 4 && (numbers[0] === 1 || numbers[0] === 0) && numbers.every((number, at) => number === numbers[0]! + at)
  );
}
