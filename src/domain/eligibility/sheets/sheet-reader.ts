// Reads one sheet cell by cell, remembering for every part of the policy where it stood and what could not be read.

import type { Json } from '../edit';
import { readCell, type CellForm } from './cell-text';
import { letterOf, type SheetFinding, type SheetPlace, type TextSheet } from './text-sheet';

/** What is gathered over all sheets. */
export interface Gathered {
  /** By JSON pointer into the policy. */
  readonly places: Map<string, SheetPlace>;
  readonly findings: SheetFinding[];
}

const WORDS: Readonly<Record<string, { readonly zh: (text: string) => string; readonly en: (text: string) => string }>> = {
  notInteger: {
    zh: (text) => `“${text}”不是整数，已按 0 读入，请改正。`,
    en: (text) => `“${text}” is no integer and was read as 0; mend it.`,
  },
  surplusCell: {
    zh: (text) => `“${text}”在表格范围之外，没有读入，请移到表内或删除。`,
    en: (text) => `“${text}” lies outside the columns and was not read.`,
  },
  keyUnknown: {
    zh: (text) => `没有“${text}”这一项，没有读入，请核对。`,
    en: (text) => `There is no “${text}” in a policy; it was not read.`,
  },
  twice: {
    zh: (text) => `“${text}”出现了两次，只读入最后一次，请删去一个。`,
    en: (text) => `“${text}” stands twice; only the last was read.`,
  },
  headerMissing: {
    zh: () => '找不到列名所在的行，本表没有读入，请保留导出时的表头。',
    en: () => 'The row of column names is missing; the sheet was not read. Keep the exported head.',
  },
  sideUnknown: { zh: (text) => `列的性质“${text}”应为 if 或 then。`, en: (text) => `A column is “if” or “then”, not “${text}”.` },
  sheetUnknown: {
    zh: () => '本表不属于政策，没有读入；如需保留请另存。',
    en: () => 'This sheet is no part of a policy and was not read.',
  },
  sheetTwice: {
    zh: () => '同类的表出现了两张，只读入第一张。',
    en: () => 'There are two sheets of this kind; only the first was read.',
  },
};

/** One sheet under reading; rows and columns from 0, places and findings as a spreadsheet counts. */
export class SheetReader {
  constructor(
    readonly sheet: TextSheet,
    private readonly gathered: Gathered,
  ) {}

  get rows(): readonly (readonly string[])[] {
    return this.sheet.rows;
  }

  /** The text of a cell, `''` when there is none; both from 0. */
  text(row: number, column: number): string {
    return this.rows[row]?.[column] ?? '';
  }

  value(row: number, column: number, form: CellForm): Json | undefined {
    return readCell(this.text(row, column), form);
  }

  /** A text that must be there. */
  word(row: number, column: number, form: CellForm): string {
    const value = this.value(row, column, form);
    return typeof value === 'string' ? value : '';
  }

  /** An integer that must be there; 0 and a finding otherwise. */
  integer(row: number, column: number, form: CellForm): number {
    const value = this.value(row, column, form);
    if (Number.isSafeInteger(value)) return value as number;
    this.find('notInteger', row, column, this.text(row, column));
    return 0;
  }

  /** True when the row has no text at all. */
  isBlank(row: number): boolean {
    return (this.rows[row] ?? []).every((text) => text === '');
  }

  /** Remembers that this part of the policy stands here. */
  note(pointer: string, row: number | null, column: number | null = null): void {
    this.gathered.places.set(pointer, {
      sheet: this.sheet.name,
      row: row === null ? null : row + 1,
      column: column === null ? null : letterOf(column),
    });
  }

  find(code: string, row: number | null, column: number | null, text = ''): void {
    const words = WORDS[code]!;
    const place = {
      sheet: this.sheet.name,
      row: row === null ? null : row + 1,
      column: column === null ? null : letterOf(column),
    };
    this.gathered.findings.push({ ...place, code, zh: words.zh(text), en: words.en(text) });
  }

  /** Texts that stand right of the last column are not read: each is a finding. */
  surplus(row: number, from: number): void {
    (this.rows[row] ?? []).slice(from).forEach((text, at) => {
      if (text !== '') this.find('surplusCell', row, from + at, text);
    });
  }
}
