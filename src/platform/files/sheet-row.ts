import { areaOf, areaUnitsOf, countOf, textOf, type Figure } from './cells';
import type { FoundColumns } from './headings';
import { repeatsMergedCell, type Cell, type SheetGrid } from './sheet';

export type FindingValue = string | number | null;

/** Something in a sheet that a person must look at. `row` and `column` are null for the sheet as a whole. */
export interface SheetFinding<C extends string> {
  readonly row: number | null;
  readonly column: string | null;
  readonly severity: 'info' | 'warning' | 'error';
  readonly code: C;
  readonly value: FindingValue;
  readonly expected: FindingValue;
}

/** The codes under which a row reports figures it cannot take. */
export interface FigureCodes<C extends string> {
  readonly unreadable: C;
  readonly merged: C;
}

/** One row of a sheet by field, with the findings made while reading it. */
export class SheetRow<F extends string, C extends string> {
  readonly findings: SheetFinding<C>[] = [];

  constructor(
    private readonly grid: SheetGrid,
    private readonly columns: FoundColumns<F>,
    /** 0-based. */
    private readonly at: number,
    private readonly codes: FigureCodes<C>,
  ) {}

  /** 1-based, as a spreadsheet shows it. */
  get number(): number {
    return this.at + 1;
  }

  has(field: F): boolean {
    return this.columns.byField.has(field);
  }

  heading(field: F): string | null {
    return this.columns.byField.get(field)?.heading ?? null;
  }

  /** The letter of the field's column, or null. */
  letter(field: F): string | null {
    return this.columns.byField.get(field)?.letter ?? null;
  }

  cell(field: F): Cell {
    const column = this.columns.byField.get(field);
    return column ? (this.grid.rows[this.at]?.[column.index] ?? null) : null;
  }

  text(field: F): string | null {
    return textOf(this.cell(field));
  }

  /** A cell that counts something. A merged cell counts once, in its first row; the others say so instead of repeating it. */
  counted(field: F): Cell {
    const column = this.columns.byField.get(field);
    const cell = this.cell(field);
    if (column && cell !== null && repeatsMergedCell(this.grid, this.at, column.index)) {
      this.note('warning', this.codes.merged, field, textOf(cell));
      return null;
    }
    return cell;
  }

  /** The number of a cell; an unreadable one is a finding and null. */
  figure(field: F): number | null {
    return this.numberOf(field, countOf(this.counted(field)));
  }

  /** The area of a cell in whole ㎡. */
  area(field: F): number | null {
    return this.numberOf(field, areaOf(this.counted(field), this.unitOfArea(field)));
  }

  /** What says the unit of a column of areas: its heading, the row of units, or the sheet for all its columns. */
  unitOfArea(field: F): string | null {
    const column = this.columns.byField.get(field);
    const named = [column?.heading ?? null, column?.unit ?? null].find((text) => areaUnitsOf(text).length > 0);
    return named ?? this.columns.areaUnit;
  }

  note(
    severity: SheetFinding<C>['severity'],
    code: C,
    field: F | null,
    value: FindingValue = null,
    expected: FindingValue = null,
  ): void {
    const column = field === null ? null : this.letter(field);
    this.findings.push({ row: this.number, column, severity, code, value, expected });
  }

  private numberOf(field: F, figure: Figure): number | null {
    if (figure.kind === 'unreadable') this.note('warning', this.codes.unreadable, field, figure.text);
    return figure.kind === 'figure' ? figure.value : null;
  }
}
