// Reads an enrolment plan (招生计划) into xuewei.enrolment/1 with every doubt as a finding. Pure: a grid in, a plan out.
import { err, ok, type Result } from '../../../domain/kernel/result';
import { compact, figureOf, textOf } from '../../../platform/files/cells';
import { findColumns, gridFor, type FoundColumns, type HandMapping } from '../../../platform/files/headings';
import { columnsNotRead, isHeadingAgain } from '../../../platform/files/rows-of-headings';
import type { Cell, SheetGrid } from '../../../platform/files/sheet';
import { SheetRow, type SheetFinding } from '../../../platform/files/sheet-row';
import type { EnrolmentFault, EnrolmentFindingCode, EnrolmentPlan, EnrolmentRow } from './enrolment-plan';
import { enrolmentPlanVocabulary, type EnrolmentField } from './enrolment-plan.vocabulary';
import { readEnrolmentRow, type EnrolmentSheetRow } from './read-enrolment-row';
import { schoolNameKey } from './school-name';

export interface EnrolmentPlanOptions {
  /** The year of the plan where its title does not name it (2027 begins 2027-09-01). */
  readonly schoolYear?: number;
  readonly byHand?: HandMapping<EnrolmentField>;
}

type Finding = SheetFinding<EnrolmentFindingCode>;
const SUM = /^(.*?)(小计|合计|总计|共计)[:]?$/;

/** Reads the sheet of a workbook that has most of an enrolment plan's headings; see `readEnrolmentPlan`. */
export function readEnrolmentPlanOf(
  grids: readonly SheetGrid[],
  options: EnrolmentPlanOptions = {},
): Result<EnrolmentPlan, EnrolmentFault> {
  const grid = gridFor(grids, enrolmentPlanVocabulary, options.byHand) ?? grids[0];
  return grid ? readEnrolmentPlan(grid, options) : err(notAPlan('the file'));
}

/**
 * Reads one sheet. Of a school and grade that stand twice the first row is kept, the second refused with a finding.
 * @returns the plan, or ENROLMENT.NOT_A_PLAN without the headings, ENROLMENT.YEAR_UNKNOWN when no year is named
 */
export function readEnrolmentPlan(grid: SheetGrid, options: EnrolmentPlanOptions = {}): Result<EnrolmentPlan, EnrolmentFault> {
  const columns = findColumns(grid, enrolmentPlanVocabulary, options.byHand);
  if (columns === null) return err(notAPlan(grid.name));
  const above = grid.rows
    .slice(0, columns.headerRows[0]! - 1)
    .flatMap((row) => row.map((cell) => textOf(cell)).filter((text) => text !== null));
  const named = [...above, grid.sheet]
    .map((text) => /(20\d{2})\s*(?:学年|[年—–-])/.exec(text.normalize('NFKC'))?.[1])
    .find(Boolean);
  const schoolYear = options.schoolYear ?? (named ? Number(named) : null);
  if (schoolYear === null) {
    return err({ code: 'ENROLMENT.YEAR_UNKNOWN', message: `${grid.name} names no school year; say which one it is for` });
  }
  const { rows, findings } = readRows(grid, columns);
  if (rows.length === 0) return err(notAPlan(grid.name));
  const byColumn = [...columns.byField].sort(([, a], [, b]) => a.index - b.index);
  return ok({
    format: 'xuewei.enrolment/1',
    title: above[0] ?? grid.sheet,
    sheet: grid.sheet,
    sha256: grid.sha256,
    schoolYear,
    columns: Object.fromEntries(byColumn.map(([field, { letter }]) => [letter, field])),
    rows,
    findings: findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  });
}

const notAPlan = (name: string): EnrolmentFault => ({
  code: 'ENROLMENT.NOT_A_PLAN',
  message: `${name} is no enrolment plan: no row of headings with school, grade, classes and numbers was found above any row`,
});

function readRows(grid: SheetGrid, columns: FoundColumns<EnrolmentField>): { rows: EnrolmentRow[]; findings: Finding[] } {
  const rows: EnrolmentRow[] = [];
  const findings: Finding[] = [];
  const seen = new Map<string, EnrolmentRow>();
  const schoolOfCode = new Map<string, string>();
  let block: EnrolmentRow[] = [];
  grid.rows.forEach((cells, at) => {
    if (at < columns.headerRows.at(-1)! || isHeadingAgain(cells, columns)) return;
    const row: EnrolmentSheetRow = new SheetRow(grid, columns, at, {
      unreadable: 'ENROLMENT.FIGURE_UNREADABLE',
      merged: 'ENROLMENT.FIGURE_MERGED',
    });
    const sum = sumOf(cells);
    if (sum !== null) {
      checkSums(row, sum.whole ? rows : block);
      block = [];
    } else if (isRow(row)) {
      const read = readEnrolmentRow(row);
      const key = read && `${read.code ?? schoolNameKey(read.school)} ${read.grade}`;
      const first = key ? seen.get(key) : undefined;
      if (read && first) row.note('error', 'ENROLMENT.ROW_REPEATED', 'grade', `${read.school} ${read.grade}`, `row ${first.row}`);
      if (read && key && !first) {
        noteCode(row, read, schoolOfCode);
        seen.set(key, read);
        rows.push(read);
        block.push(read);
      }
    }
    findings.push(...row.findings);
  });
  for (const { row, column, why } of grid.unread)
    findings.push({ row, column, severity: 'error', code: 'ENROLMENT.CELL_UNREADABLE', value: why, expected: null });
  for (const { letter, heading } of columnsNotRead(
    grid,
    columns,
    rows.map(({ row }) => row),
  ))
    findings.push({
      row: columns.headerRows[0]!,
      column: letter,
      severity: 'info',
      code: 'ENROLMENT.COLUMN_NOT_READ',
      value: heading === '' ? null : heading,
      expected: null,
    });
  return { rows, findings };
}

/** A row of a school has a grade or classes beside its name; titles, notes and empty rows have neither. */
const isRow = (row: EnrolmentSheetRow): boolean =>
  (['grade', 'plannedClasses', 'currentClasses', 'planned', 'enrolled'] as const).filter((field) => row.text(field) !== null)
    .length > 1 ||
  (row.text('school') !== null && row.text('grade') !== null);

function sumOf(cells: readonly Cell[]): { whole: boolean } | null {
  const words = cells.filter((cell) => figureOf(cell).kind === 'unreadable').map((cell) => compact(textOf(cell) ?? ''));
  const sum = words
    .slice(0, 2)
    .map((word) => SUM.exec(word))
    .find((found) => found !== null);
  return sum ? { whole: sum[2] !== '小计' && (sum[1] === '' || /^(?:全[市区县]|总)/.test(sum[1]!)) } : null;
}

function noteCode(row: EnrolmentSheetRow, read: EnrolmentRow, schoolOfCode: Map<string, string>): void {
  if (read.code === null) return;
  const other = schoolOfCode.get(read.code);
  if (other === undefined) schoolOfCode.set(read.code, schoolNameKey(read.school));
  else if (other !== schoolNameKey(read.school)) row.note('warning', 'ENROLMENT.CODE_OF_OTHER_SCHOOL', 'code', read.code, other);
}

const SUMMED: readonly [EnrolmentField, (row: EnrolmentRow) => number | null][] = [
  ['planned', (row) => row.planned],
  ['catchment', (row) => row.catchment],
  ['preferential', (row) => row.preferential],
  ['coordinated', (row) => row.coordinatedStated],
  ['enrolled', (row) => row.enrolled],
];

function checkSums(row: EnrolmentSheetRow, covered: readonly EnrolmentRow[]): void {
  for (const [field, of] of SUMMED) {
    const stated = row.figure(field);
    const counted = covered.reduce((sum, one) => sum + (of(one) ?? 0), 0);
    if (stated !== null && stated !== counted) row.note('warning', 'ENROLMENT.SUBTOTAL_DIFFERS', field, stated, counted);
  }
}
