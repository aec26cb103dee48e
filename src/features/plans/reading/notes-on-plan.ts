// Findings that only show when the whole sheet is seen: sites that stand twice, points out of place, columns not read.
import { compact } from '../../../platform/files/cells';
import type { FoundColumns } from '../../../platform/files/headings';
import { columnsNotRead } from '../../../platform/files/rows-of-headings';
import type { SheetGrid } from '../../../platform/files/sheet';
import type { TitleDistrict } from './district-of-title';
import { liesInDistrict, type DistrictShapes } from './district-shapes';
import { farPoints } from './far-points';
import type { PlanField } from './layout-plan.vocabulary';
import type { PlanFinding, PlanSite } from './plan-document';
import type { PlanRow } from './plan-row';
import { schoolNameKey } from './school-name';

/** A sheet while it is read: its sites with their rows, and what was found beside them. */
export interface Reading {
  readonly grid: SheetGrid;
  readonly columns: FoundColumns<PlanField>;
  readonly sites: { readonly site: PlanSite; readonly row: PlanRow }[];
  readonly findings: PlanFinding[];
}

const ofSheet = (code: PlanFinding['code'], value: string | null): PlanFinding => ({
  row: null,
  column: null,
  severity: 'info',
  code,
  value,
  expected: null,
});

/** The same code twice, or the same name in the same district and stages: both stay, the later row says which was first. */
export function noteDuplicates(reading: Reading): void {
  const seen = new Map<string, number>();
  for (const { site, row } of reading.sites) {
    const stages = site.stages.map(({ stage }) => stage).join('+');
    const byCode = site.code === null ? null : `code ${compact(site.code)}`;
    const byName = `name ${schoolNameKey(site.name)} ${site.district} ${stages}`;
    const firstByCode = byCode === null ? undefined : seen.get(byCode);
    const first = firstByCode ?? seen.get(byName);
    if (first !== undefined) {
      const isCode = firstByCode !== undefined;
      row.note('error', 'PLAN.DUPLICATE_SITE', isCode ? 'code' : 'name', isCode ? site.code : site.name, `row ${first}`);
    }
    if (byCode !== null && !seen.has(byCode)) seen.set(byCode, site.row);
    if (!seen.has(byName)) seen.set(byName, site.row);
  }
}

/** Points outside their district; where no shape can tell, points far from all others. */
export function notePoints(reading: Reading, shapes: DistrictShapes | undefined): void {
  const withoutShape = new Set<string>();
  const placed = reading.sites.flatMap(({ site, row }) => (site.point === null ? [] : [{ site, row, point: site.point }]));
  const far = farPoints(placed.map(({ point }) => point));
  placed.forEach(({ site, row, point }, at) => {
    const inside = shapes && site.district !== null ? liesInDistrict(point, site.district, shapes) : null;
    if (inside === null && shapes && site.district !== null) withoutShape.add(site.district);
    const field = row.has('point.lon') ? 'point.lon' : 'point';
    const written = `${point.lon},${point.lat}`;
    if (inside === false) row.note('warning', 'PLAN.POINT_OUTSIDE_DISTRICT', field, written, site.district);
    else if (inside === null && far[at]) row.note('warning', 'PLAN.POINT_FAR_FROM_OTHERS', field, written);
  });
  if (!shapes) reading.findings.push(ofSheet('PLAN.POINTS_NOT_CHECKED', null));
  for (const district of withoutShape) reading.findings.push(ofSheet('PLAN.DISTRICT_WITHOUT_SHAPE', district));
}

/** A district that only the title gives: whoever sends the sheet must agree. */
export const noteTitle = ({ district, row, column, text }: TitleDistrict): PlanFinding => ({
  row,
  column,
  severity: 'info',
  code: 'PLAN.DISTRICT_OF_TITLE',
  value: text,
  expected: district,
});

/** A sheet without a column of states or districts (and without bands that give them), and cells whose content is lost. */
export function noteSheet({ grid, columns, sites, findings }: Reading): void {
  const headerRow = columns.headerRows[0]!;
  if (!columns.byField.has('status') && sites.some(({ site }) => site.status === null)) {
    findings.push({
      row: headerRow,
      column: null,
      severity: 'error',
      code: 'PLAN.REQUIRED_MISSING',
      value: null,
      expected: 'status',
    });
  }
  if (!columns.byField.has('district')) noteDistricts(sites, findings, headerRow);
  const used = new Set([...columns.byField.values()].map(({ letter }) => letter));
  for (const { row, column, why } of grid.unread) {
    if (used.has(column))
      findings.push({ row, column, severity: 'error', code: 'PLAN.CELL_UNREADABLE', value: why, expected: null });
  }
}

/** Where no row has a district it is missing once, in the headings; where bands give some, each row beside them is named. */
function noteDistricts(sites: Reading['sites'], findings: PlanFinding[], headerRow: number): void {
  const without = sites.filter(({ site }) => site.district === null);
  const missing = { severity: 'error', code: 'PLAN.REQUIRED_MISSING', value: null, expected: 'district' } as const;
  if (without.length === sites.length) findings.push({ row: headerRow, column: null, ...missing });
  else for (const { site } of without) findings.push({ row: site.row, column: null, ...missing });
}

/** Columns with numbers that no field took: a planner must know what was not read. */
export function noteOtherColumns({ grid, columns, sites, findings }: Reading): void {
  const rows = sites.map(({ site }) => site.row);
  for (const { letter, heading } of columnsNotRead(grid, columns, rows)) {
    findings.push({
      row: columns.headerRows[0]!,
      column: letter,
      severity: 'info',
      code: 'PLAN.COLUMN_NOT_READ',
      value: heading === '' ? null : heading,
      expected: null,
    });
  }
}

/** Other sheets of the file that have a plan's headings: one sheet is one plan, and these were not read. */
export const noteOtherSheets = (grids: readonly SheetGrid[]): PlanFinding[] =>
  grids.map(({ sheet }) => ofSheet('PLAN.SHEET_NOT_READ', sheet));
