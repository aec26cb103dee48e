// A row of a layout plan sheet: the shared row of sheets with the fields and codes of a plan.
import { textOf } from '../../../platform/files/cells';
import type { FoundColumns } from '../../../platform/files/headings';
import type { Cell, SheetGrid } from '../../../platform/files/sheet';
import { SheetRow } from '../../../platform/files/sheet-row';
import type { PlanField } from './layout-plan.vocabulary';
import type { PlanFindingCode } from './plan-document';

const BOTH = 'current+planned.classes';

export class PlanRow extends SheetRow<PlanField, PlanFindingCode> {
  /** Of a column 班数（现状/规划）, 24/36 are 24 classes now and 36 to come; anything but two parts is read as neither. */
  override cell(field: PlanField): Cell {
    const cell = super.cell(field);
    if ((field !== 'current.classes' && field !== 'planned.classes') || !this.shares(field)) return cell;
    const text = textOf(cell);
    if (text === null) return null;
    const parts = text.normalize('NFKC').split(/[/→]/);
    return parts.length === 2 ? parts[field === 'current.classes' ? 0 : 1]!.trim() : `${text}（现状/规划）`;
  }

  private shares(field: PlanField): boolean {
    return this.has(BOTH) && this.letter(field) === this.letter(BOTH);
  }
}

/** The columns with one that gives current and planned classes together standing for both. */
export function withBothClasses(columns: FoundColumns<PlanField>): FoundColumns<PlanField> {
  const both = columns.byField.get(BOTH);
  if (!both) return columns;
  const shared: [PlanField, typeof both][] = [
    ['current.classes', both],
    ['planned.classes', both],
  ];
  return { ...columns, byField: new Map([...shared, ...columns.byField]) };
}

/** The row at a 0-based place of the grid; `columns` as `withBothClasses` gives them. */
export const planRow = (grid: SheetGrid, columns: FoundColumns<PlanField>, at: number): PlanRow =>
  new PlanRow(grid, columns, at, { unreadable: 'PLAN.FIGURE_UNREADABLE', merged: 'PLAN.FIGURE_MERGED' });
