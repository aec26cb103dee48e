// Reads a layout plan sheet (布局规划一览表) into xuewei.plan/1 with every doubt as a finding. Pure: a grid in, a document out.
import { err, ok, type Result } from '../../../domain/kernel/result';
import { compact, textOf } from '../../../platform/files/cells';
import { isCoordinateSystem } from '../../../platform/files/coordinates';
import { findColumns, gridFor, headingKey, type FoundColumns, type HandMapping } from '../../../platform/files/headings';
import type { SheetGrid } from '../../../platform/files/sheet';
import { liesInDistrict, type DistrictShapes } from './district-shapes';
import { layoutPlanVocabulary, speaksOfKindergartens, type PlanField } from './layout-plan.vocabulary';
import type { PlanDocument, PlanFault, PlanFinding, PlanSite } from './plan-document';
import { planRow, type PlanRow } from './plan-row';
import { checkSum, totalsOf } from './plan-sums';
import { readSite } from './read-site';
import { kindOfRow } from './row-kind';
import { schoolNameKey } from './school-name';

export interface LayoutPlanOptions {
  /** The system of the sheet's coordinates: wgs84, gcj02 or bd09. */
  readonly coords: string;
  /** District shapes to check points against; without them one finding says that nothing was checked. */
  readonly shapes?: DistrictShapes;
  /** Columns that a planner assigned by hand. */
  readonly byHand?: HandMapping<PlanField>;
}

interface Reading {
  readonly grid: SheetGrid;
  readonly columns: FoundColumns<PlanField>;
  readonly sites: { readonly site: PlanSite; readonly row: PlanRow }[];
  readonly findings: PlanFinding[];
}

/** Reads the sheet of a workbook that has most of a plan's headings; see `readLayoutPlan`. */
export function readLayoutPlanOf(grids: readonly SheetGrid[], options: LayoutPlanOptions): Result<PlanDocument, PlanFault> {
  const grid = gridFor(grids, layoutPlanVocabulary, options.byHand) ?? grids[0];
  return grid ? readLayoutPlan(grid, options) : err(notAPlan('the file'));
}

/**
 * Reads one sheet. Rows that cannot be understood become findings, never silent figures.
 * @returns the document, or PLAN.NOT_A_PLAN when the headings of a plan or its sites are missing, PLAN.COORDS_UNKNOWN
 */
export function readLayoutPlan(grid: SheetGrid, options: LayoutPlanOptions): Result<PlanDocument, PlanFault> {
  const { coords } = options;
  if (!isCoordinateSystem(coords)) {
    return err({ code: 'PLAN.COORDS_UNKNOWN', message: `coordinates "${coords}" are not known; use wgs84, gcj02 or bd09` });
  }
  const columns = findColumns(grid, layoutPlanVocabulary, options.byHand);
  if (columns === null) return err(notAPlan(grid.name));
  const reading: Reading = { grid, columns, sites: [], findings: [] };
  const kindergartens =
    !columns.byField.has('stage') && [...columns.byField.values()].some(({ heading }) => speaksOfKindergartens(heading));
  const headingAt = columns.headerRows.at(-1)!;
  let bandDistrict: string | null = null;
  let block: PlanSite[] = [];
  grid.rows.forEach((cells, at) => {
    if (at < headingAt) return;
    const kind = kindOfRow(cells, columns);
    const row = planRow(grid, columns, at);
    if (kind.kind === 'band') {
      bandDistrict = kind.name;
      block = [];
    } else if (kind.kind === 'sum') {
      checkSum(row, covered(reading, block, kind));
      reading.findings.push(...row.findings);
      block = [];
    } else if (kind.kind === 'site') {
      const site = readSite(row, { bandDistrict, kindergartens, coords });
      if (site) {
        reading.sites.push({ site, row });
        block.push(site);
      } else {
        reading.findings.push(...row.findings);
      }
    }
  });
  if (reading.sites.length === 0) return err(notAPlan(grid.name));
  noteDuplicates(reading);
  notePoints(reading, options.shapes);
  noteSheet(reading);
  return ok(documentOf(reading));
}

/** The mapping of headings to fields as it was used, to be kept for the next sheet of the same maker. */
export function headingsUsed(grid: SheetGrid, byHand?: HandMapping<PlanField>): Record<string, PlanField> {
  const found = findColumns(grid, layoutPlanVocabulary, byHand);
  return Object.fromEntries([...(found?.byField ?? [])].map(([field, { heading }]) => [headingKey(heading), field]));
}

const notAPlan = (name: string): PlanFault => ({
  code: 'PLAN.NOT_A_PLAN',
  message: `${name} is no layout plan: no row of headings with a school's name and its classes was found above any site`,
});

function covered(reading: Reading, block: readonly PlanSite[], sum: { label: string; whole: boolean }): readonly PlanSite[] {
  const sites = reading.sites.map(({ site }) => site);
  if (sum.whole) return sites;
  const named = sites.filter(
    (site) => sum.label !== '' && site.district !== null && compact(site.district) === compact(sum.label),
  );
  return named.length > 0 ? named : block;
}

/** The same code twice, or the same name in the same district and stages: both stay, the later row says which was first. */
function noteDuplicates(reading: Reading): void {
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

function notePoints(reading: Reading, shapes: DistrictShapes | undefined): void {
  const sheet = (code: PlanFinding['code'], value: string | null): PlanFinding => ({
    row: null,
    column: null,
    severity: 'info',
    code,
    value,
    expected: null,
  });
  if (!shapes) {
    reading.findings.push(sheet('PLAN.POINTS_NOT_CHECKED', null));
    return;
  }
  const withoutShape = new Set<string>();
  for (const { site, row } of reading.sites) {
    if (site.point === null || site.district === null) continue;
    const inside = liesInDistrict(site.point, site.district, shapes);
    if (inside === null) withoutShape.add(site.district);
    const field = row.has('point.lon') ? 'point.lon' : 'point';
    if (inside === false)
      row.note('warning', 'PLAN.POINT_OUTSIDE_DISTRICT', field, `${site.point.lon},${site.point.lat}`, site.district);
  }
  for (const district of withoutShape) reading.findings.push(sheet('PLAN.DISTRICT_WITHOUT_SHAPE', district));
}

function noteSheet({ grid, columns, findings }: Reading): void {
  const headerRow = columns.headerRows[0]!;
  if (!columns.byField.has('status')) {
    findings.push({
      row: headerRow,
      column: null,
      severity: 'error',
      code: 'PLAN.REQUIRED_MISSING',
      value: null,
      expected: 'status',
    });
  }
  const used = new Set([...columns.byField.values()].map(({ letter }) => letter));
  for (const { row, column, why } of grid.unread) {
    if (used.has(column))
      findings.push({ row, column, severity: 'error', code: 'PLAN.CELL_UNREADABLE', value: why, expected: null });
  }
}

function documentOf({ grid, columns, sites, findings }: Reading): PlanDocument {
  const above = grid.rows
    .slice(0, columns.headerRows[0]! - 1)
    .map((row) => row.map((cell) => textOf(cell)).find((text) => text !== null));
  const inOrder = [...columns.byField].sort(([, a], [, b]) => a.index - b.index);
  const place = (finding: PlanFinding): number =>
    (finding.row ?? 0) * 1000 + (inOrder.find(([, { letter }]) => letter === finding.column)?.[1].index ?? 999);
  const all = [...findings, ...sites.flatMap(({ row }) => row.findings)];
  const listed = sites.map(({ site }) => site);
  return {
    format: 'xuewei.plan/1',
    title: above.find((text) => text !== undefined) ?? grid.sheet,
    sheet: grid.sheet,
    headerRows: columns.headerRows,
    sha256: grid.sha256,
    columns: Object.fromEntries(inOrder.map(([field, { letter }]) => [letter, field])),
    sites: listed,
    findings: all.sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1)),
    totals: totalsOf(listed),
  };
}
