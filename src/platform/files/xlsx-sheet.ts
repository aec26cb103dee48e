import { columnLetter, type Cell, type Merge, type UnreadCell } from './sheet';
import { unescaped, type SharedTexts, type StylesPart } from './xlsx-parts';
import type { XmlListener } from './xml-tokens';

/** Thrown when a sheet has a cell outside what is read. */
export class SheetTooLarge extends Error {}

export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 500;
const MS_OF_DAY = 86_400_000;
const UNIX_ZERO = 25_569;
const DAYS_OF_1904 = 1462;
const LAST_SERIAL = 2_958_465;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d+)$/;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string | null;
  formula: boolean;
}

/** The cells of one sheet while its XML goes by (ECMA-376 18.3.1): values, merged areas, and cells whose content is lost. */
export class SheetPart implements XmlListener {
  readonly rows: Cell[][] = [];
  readonly merges: Merge[] = [];
  readonly unread: UnreadCell[] = [];
  private row = 0;
  private cell: OpenCell | null = null;
  private nextColumn = 0;
  private into: 'value' | 'inline' | null = null;
  private inReading = false;

  constructor(
    private readonly shared: SharedTexts,
    private readonly styles: StylesPart,
    private readonly date1904: boolean,
  ) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') {
      this.row = Number(attribute('r') ?? this.row + 1);
      this.nextColumn = 0;
    } else if (name === 'c') {
      const column = columnOf(attribute('r')) ?? this.nextColumn;
      this.nextColumn = column + 1;
      this.cell = {
        column,
        type: attribute('t') ?? 'n',
        style: Number(attribute('s') ?? 0),
        value: null,
        inline: null,
        formula: false,
      };
    } else if (name === 'v' && this.cell) {
      this.cell.value = '';
      this.into = 'value';
    } else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'rPh') this.inReading = true;
    else if (name === 't' && this.cell && !this.inReading) {
      this.cell.inline ??= '';
      this.into = 'inline';
    } else if (name === 'mergeCell') this.merge(attribute('ref') ?? '');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.into = null;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'c' && this.cell) {
      this.keep(this.cell);
      this.cell = null;
    }
  }

  text(text: string): void {
    if (this.cell === null || this.into === null) return;
    this.cell[this.into] = (this.cell[this.into] ?? '') + text;
  }

  /** Empty rows at the end dropped, all rows made equally wide, and every cell of a merged area given the value of its first. */
  finish(): void {
    for (let at = 0; at < this.rows.length; at += 1) this.rows[at] ??= [];
    while (this.rows.length > 0 && this.rows.at(-1)!.every((cell) => cell === null)) this.rows.pop();
    const width = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    for (const row of this.rows) while (row.length < width) row.push(null);
    for (const { top, left, bottom, right } of this.merges) {
      const value = this.rows[top - 1]?.[left - 1] ?? null;
      for (let row = top; row <= Math.min(bottom, this.rows.length); row += 1) {
        for (let column = left; column <= Math.min(right, width); column += 1) this.put(row, column - 1, value);
      }
    }
  }

  private keep(cell: OpenCell): void {
    const read = this.valueOf(cell);
    if (read === 'formulaWithoutResult' || read === 'errorValue')
      this.unread.push({ row: this.row, column: columnLetter(cell.column), why: read });
    else if (read.cell !== null) this.put(this.row, cell.column, read.cell);
  }

  private put(row: number, column: number, cell: Cell): void {
    if (!(row >= 1 && row <= MOST_ROWS) || column >= MOST_COLUMNS) throw new SheetTooLarge();
    const cells = (this.rows[row - 1] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  private valueOf({ type, style, value, inline, formula }: OpenCell): { cell: Cell } | UnreadCell['why'] {
    if (type === 'e') return 'errorValue';
    if (formula && value === null && inline === null) return 'formulaWithoutResult';
    if (type === 's') return { cell: textCell(value === null ? null : (this.shared.texts[Number(value)] ?? null)) };
    if (type === 'inlineStr') return { cell: textCell(inline === null ? null : unescaped(inline)) };
    if (type === 'str') return { cell: textCell(value === null ? null : unescaped(value)) };
    if (value === null || value.trim() === '') return { cell: null };
    if (type === 'b') return { cell: value === '1' || value === 'true' };
    if (type === 'd') return { cell: { date: value.slice(0, 10) } };
    const number = Number(value);
    if (Number.isNaN(number)) return { cell: textCell(value) };
    return { cell: this.styles.isDate(style) ? this.dayOf(number) : number };
  }

  private dayOf(serial: number): Cell {
    const days = serial - UNIX_ZERO + (this.date1904 ? DAYS_OF_1904 : 0);
    if (serial < 0 || serial > LAST_SERIAL) return serial;
    return { date: new Date(Math.round(days * MS_OF_DAY)).toISOString().slice(0, 10) };
  }

  private merge(reference: string): void {
    const [first, last] = reference.split(':').map((part) => REFERENCE.exec(part));
    if (!first || !last) return;
    const [left, right] = [columnOf(first[0])! + 1, columnOf(last[0])! + 1];
    this.merges.push({ top: Number(first[2]), left, bottom: Number(last[2]), right });
  }
}

const textCell = (text: string | null): Cell => (text === null || text.trim() === '' ? null : text);

function columnOf(reference: string | undefined): number | null {
  const letters = REFERENCE.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
