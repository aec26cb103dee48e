// A row of a layout plan sheet: the shared row of sheets with the fields and codes of a plan.
import type { FoundColumns } from '../../../platform/files/headings';
import type { SheetGrid } from '../../../platform/files/sheet';
import { SheetRow } from '../../../platform/files/sheet-row';
import type { PlanField } from './layout-plan.vocabulary';
import type { PlanFindingCode } from './plan-document';

export type PlanRow = SheetRow<PlanField, PlanFindingCode>;

/** The row at a 0-based place of the grid. */
export const planRow = (grid: SheetGrid, columns: FoundColumns<PlanField>, at: number): PlanRow =>
  new SheetRow(grid, columns, at, { unreadable: 'PLAN.FIGURE_UNREADABLE', merged: 'PLAN.FIGURE_MERGED' });
