// Reads a layout plan sheet (布局规划一览表) into xuewei.plan/1 with every doubt as a finding. Pure: a grid in, a document out.
import { err, ok, type Result } from '../../../domain/kernel/result';
import { textOf } from '../../../platform/files/cells';
import { isCoordinateSystem } from '../../../platform/files/coordinates';
import { missingHeading, readMapping } from '../../../platform/files/hand-mapping';
import { findColumns, gridFor, headingKey, type FoundColumns, type HandMapping } from '../../../platform/files/headings';
import { missingColumns, type Why } from '../../../platform/files/missing-columns';
import type { SheetGrid } from '../../../platform/files/sheet';
import { columnsByContent } from './columns-by-content';
import { districtOfTitle } from './district-of-title';
import type { DistrictShapes } from './district-shapes';
import { layoutPlanVocabulary, PLAN_FIELDS, speaksOfKindergartens, type PlanField } from './layout-plan.vocabulary';
import {
  noteDuplicates,
  noteOtherColumns,
  noteOtherSheets,
  notePoints,
  noteSheet,
  noteTitle,
  type Reading,
} from './notes-on-plan';
import { withTickedStates } from './ticked-states';
import type { PlanDocument, PlanFault, PlanFinding } from './plan-document';
import { totalsOf } from './plan-sums';
import { readRows } from './read-rows';

export interface LayoutPlanOptions {
  /** The system of the sheet's coordinates: wgs84, gcj02 or bd09. */
  readonly coords: string;
  /** District shapes to check points against; without them one finding says that nothing was checked. */
  readonly shapes?: DistrictShapes;
  /** Columns that a planner assigned by hand. */
  readonly byHand?: HandMapping<PlanField>;
  /** Columns that a planner assigned by hand, as written: heading to column key. Goes before `byHand`. */
  readonly mapping?: Readonly<Record<string, string>>;
}

/** A layout plan and the sheet that it was read from. */
export interface ReadLayoutPlan {
  readonly document: PlanDocument;
  readonly grid: SheetGrid;
}

/** Reads the sheet of a workbook that has most of a plan's headings; see `readLayoutPlan`. */
export function readLayoutPlanOf(grids: readonly SheetGrid[], options: LayoutPlanOptions): Result<PlanDocument, PlanFault> {
  const read = readLayoutPlanSheet(grids, options);
  return read.ok ? ok(read.value.document) : read;
}

/** As `readLayoutPlanOf`, with the sheet that was read; other sheets that look like plans too are named by a finding. */
export function readLayoutPlanSheet(grids: readonly SheetGrid[], options: LayoutPlanOptions): Result<ReadLayoutPlan, PlanFault> {
  const mapped = byHandOf(grids, options);
  if (!mapped.ok) return mapped;
  const byHand = mapped.value;
  const grid = gridFor(grids, layoutPlanVocabulary, byHand) ?? grids[0];
  if (!grid) return err(notAPlan('the file'));
  const read = readLayoutPlan(grid, { ...options, byHand, mapping: undefined });
  if (!read.ok) return read;
  const others = grids.filter((one) => one !== grid && findColumns(one, layoutPlanVocabulary, byHand) !== null);
  return ok({ document: { ...read.value, findings: [...read.value.findings, ...noteOtherSheets(others)] }, grid });
}

/**
 * Reads one sheet. Rows that cannot be understood become findings, never silent figures.
 * @returns the document, or PLAN.NOT_A_PLAN when the headings of a plan or its sites are missing, PLAN.COORDS_UNKNOWN,
 * PLAN.MAPPING_WRONG
 */
export function readLayoutPlan(grid: SheetGrid, options: LayoutPlanOptions): Result<PlanDocument, PlanFault> {
  const { coords } = options;
  if (!isCoordinateSystem(coords)) {
    return err({
      code: 'PLAN.COORDS_UNKNOWN',
      message: `坐标系“${coords}”不认识，请用 wgs84、gcj02 或 bd09。 Coordinates "${coords}" are not known; use wgs84, gcj02 or bd09`,
    });
  }
  const byHand = byHandOf([grid], options);
  if (!byHand.ok) return byHand;
  const headed = findColumns(grid, layoutPlanVocabulary, byHand.value);
  if (headed === null) return err(notAPlan(grid.name, missingColumns(grid, layoutPlanVocabulary, byHand.value)));
  const ticked = withTickedStates(grid, headed);
  const { columns, findings } = columnsByContent(ticked.grid, ticked.columns, byHand.value);
  const titled = columns.byField.has('district') ? null : districtOfTitle(grid, columns.headerRows[0]!);
  const around = { coords, kindergartens: listsKindergartens(grid, columns), district: titled?.district ?? null };
  const reading = readRows(ticked.grid, columns, around);
  if (reading.sites.length === 0) return err(notAPlan(grid.name, reading.findings.length > 0 ? NO_SITE_NAMED : undefined));
  reading.findings.push(...findings, ...(titled ? [noteTitle(titled)] : []));
  noteDuplicates(reading);
  notePoints(reading, options.shapes);
  noteSheet(reading);
  noteOtherColumns(reading);
  return ok(documentOf(reading));
}

/** The mapping of headings to fields as it was used, to be kept for the next sheet of the same maker. */
export function headingsUsed(grid: SheetGrid, byHand?: HandMapping<PlanField>): Record<string, PlanField> {
  const found = findColumns(grid, layoutPlanVocabulary, byHand);
  return Object.fromEntries([...(found?.byField ?? [])].map(([field, { heading }]) => [headingKey(heading), field]));
}

function byHandOf(grids: readonly SheetGrid[], options: LayoutPlanOptions): Result<HandMapping<PlanField>, PlanFault> {
  if (options.mapping === undefined) return ok(options.byHand ?? {});
  const read = readMapping(options.mapping, PLAN_FIELDS);
  const fault = read.ok ? missingHeading(grids, read.value) : read.error;
  if (!read.ok || fault !== null) return err({ code: 'PLAN.MAPPING_WRONG', message: fault!.message });
  return ok({ letters: options.byHand?.letters, headings: { ...options.byHand?.headings, ...read.value.headings } });
}

const NO_HEADINGS: Why = {
  zh: '没有找到含校名和班数的表头；请核对表头或给出对应关系，文字若成乱码请按 UTF-8 或 GBK 重新保存',
  en:
    "no row of headings with a school's name and its classes was found above any site; " +
    'check the headings or give a mapping, and save it as UTF-8 or GBK if its text is garbled',
};
const NO_SITE_NAMED: Why = { zh: '表头下没有一行写有校名', en: 'no row below its headings names a school' };
const notAPlan = (name: string, { zh, en }: Why = NO_HEADINGS): PlanFault => ({
  code: 'PLAN.NOT_A_PLAN',
  message: `${name} 不是布局规划：${zh}。 ${name} is no layout plan: ${en}.`,
});

/** True for a sheet that only lists kindergartens: its headings or its title speak of them, and none of schools. */
function listsKindergartens(grid: SheetGrid, columns: FoundColumns<PlanField>): boolean {
  if (columns.byField.has('stage')) return false;
  const headings = [...columns.byField.values()].map(({ heading }) => heading);
  const title = titleOf(grid, columns);
  return headings.some(speaksOfKindergartens) || (/幼儿园/.test(title) && !/学校|小学|中学|中小/.test(title));
}

function titleOf(grid: SheetGrid, columns: FoundColumns<PlanField>): string {
  const above = grid.rows.slice(0, columns.headerRows[0]! - 1).flatMap((row) => row.flatMap((cell) => textOf(cell) ?? []));
  return above[0] ?? grid.sheet;
}

function documentOf({ grid, columns, sites, findings }: Reading): PlanDocument {
  const inOrder = [...columns.byField].sort(([, a], [, b]) => a.index - b.index);
  const indexOf = new Map(inOrder.map(([, { letter, index }]) => [letter, index]));
  const place = ({ row, column }: PlanFinding): number => (row ?? 0) * 1000 + (indexOf.get(column ?? '') ?? 999);
  const all = [...findings, ...sites.flatMap(({ row }) => row.findings)];
  const listed = sites.map(({ site }) => site);
  return {
    format: 'xuewei.plan/1',
    title: titleOf(grid, columns),
    sheet: grid.sheet,
    headerRows: columns.headerRows,
    sha256: grid.sha256,
    columns: Object.fromEntries(inOrder.map(([field, { letter }]) => [letter, field])),
    sites: listed,
    findings: all.sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1)),
    totals: totalsOf(listed),
  };
}
