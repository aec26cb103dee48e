// Reads an enrolment plan (招生计划) into xuewei.enrolment/1 with every doubt as a finding. Pure: a grid in, a plan out.
import { err, ok, type Result } from '../../../domain/kernel/result';
import type { Grade } from '../../../domain/kernel/school-year';
import { compact, figureOf, textOf } from '../../../platform/files/cells';
import { findColumns, gridFor, type FoundColumns, type HandMapping } from '../../../platform/files/headings';
import { missingColumns, type Why } from '../../../platform/files/missing-columns';
import { columnsNotRead, isHeadingAgain } from '../../../platform/files/rows-of-headings';
import type { Cell, SheetGrid } from '../../../platform/files/sheet';
import { SheetRow, type SheetFinding } from '../../../platform/files/sheet-row';
import type { EnrolmentFault, EnrolmentFindingCode, EnrolmentPlan, EnrolmentRow } from './enrolment-plan';
import { enrolmentOfOneGrade, enrolmentPlanVocabulary, type EnrolmentField } from './enrolment-plan.vocabulary';
import { gradeOfTitle, stageOfBlock } from './grade-words';
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
  const grid = enrolmentGridOf(grids, options.byHand) ?? grids[0];
  return grid ? readEnrolmentPlan(grid, options) : err(notAPlan('the file'));
}

/** The sheet that is an enrolment plan: by its column of grades, or by a title that names the plan and its one grade. */
export function enrolmentGridOf(grids: readonly SheetGrid[], byHand: HandMapping<EnrolmentField> = {}): SheetGrid | null {
  return gridFor(grids, enrolmentPlanVocabulary, byHand) ?? grids.find((grid) => columnsOf(grid, byHand) !== null) ?? null;
}

interface Headed {
  readonly columns: FoundColumns<EnrolmentField>;
  /** Texts above the headings, and the name of the sheet. */
  readonly titles: readonly string[];
  /** The grade of every row, where no column gives it. */
  readonly grade: Grade | null;
}

function columnsOf(grid: SheetGrid, byHand: HandMapping<EnrolmentField> = {}): Headed | null {
  const headed = (columns: FoundColumns<EnrolmentField>): readonly string[] => [
    ...grid.rows.slice(0, columns.headerRows[0]! - 1).flatMap((row) => row.flatMap((cell) => textOf(cell) ?? [])),
    grid.sheet,
  ];
  const columns = findColumns(grid, enrolmentPlanVocabulary, byHand);
  if (columns !== null) return { columns, titles: headed(columns), grade: null };
  const ofOneGrade = findColumns(grid, enrolmentOfOneGrade, byHand);
  if (ofOneGrade === null) return null;
  const titles = headed(ofOneGrade);
  const title = titles.find((text) => /招生.*(?:计划|安排)/.test(compact(text)));
  const grade = title === undefined ? null : gradeOfTitle(title);
  return grade === null ? null : { columns: ofOneGrade, titles, grade };
}

/**
 * Reads one sheet. Of a school and grade that stand twice the first row is kept, the second refused with a finding.
 * @returns the plan, or ENROLMENT.NOT_A_PLAN without the headings, ENROLMENT.YEAR_UNKNOWN when no year is named
 */
export function readEnrolmentPlan(grid: SheetGrid, options: EnrolmentPlanOptions = {}): Result<EnrolmentPlan, EnrolmentFault> {
  const headed = columnsOf(grid, options.byHand);
  if (headed === null) return err(notAPlan(grid.name, missingColumns(grid, enrolmentPlanVocabulary, options.byHand)));
  const { columns, titles, grade } = headed;
  const schoolYear = options.schoolYear ?? titles.map(yearOf).find((year) => year !== null) ?? null;
  if (schoolYear === null) {
    return err({
      code: 'ENROLMENT.YEAR_UNKNOWN',
      message: `${grid.name} 没有写明学年；请在标题写“2027年招生计划”或指明学年。 ${grid.name} names no school year; write it in the title, or say which one it is for`,
    });
  }
  const { rows, findings } = readRows(grid, columns, grade);
  if (rows.length === 0) return err(notAPlan(grid.name, noRow(findings)));
  const byColumn = [...columns.byField].sort(([, a], [, b]) => a.index - b.index);
  return ok({
    format: 'xuewei.enrolment/1',
    title: titles[0]!,
    sheet: grid.sheet,
    sha256: grid.sha256,
    schoolYear,
    columns: Object.fromEntries(byColumn.map(([field, { letter }]) => [letter, field])),
    rows,
    findings: findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  });
}

const NUMERALS = '零一二三四五六七八九';

/** 2027 of 2027年, 2027学年, 2027-2028 or 二〇二七年. */
function yearOf(text: string): number | null {
  const digits = text
    .normalize('NFKC')
    .replace(/二[〇○零](?:[〇○零一二三四五六七八九]){2}/g, (word) =>
      [...word].map((one) => NUMERALS.indexOf(/[〇○]/.test(one) ? '零' : one)).join(''),
    );
  const year = /(20\d{2})\s*(?:学年|[年—–-])/.exec(digits)?.[1];
  return year === undefined ? null : Number(year);
}

const NO_HEADINGS: Why = {
  zh: '没有找到含学校、年级、计划班数和人数的表头；请核对表头',
  en: 'no row of headings with school, grade, classes and numbers was found above any row; check the headings',
};
const notAPlan = (name: string, { zh, en }: Why = NO_HEADINGS): EnrolmentFault => ({
  code: 'ENROLMENT.NOT_A_PLAN',
  message: `${name} 不是招生计划：${zh}。 ${name} is no enrolment plan: ${en}.`,
});

/** Rows there are, and none that says which school, which grade and how many classes: the first cells that must be put right. */
function noRow(findings: readonly Finding[]): Why {
  const told = findings
    .filter(({ row, column, severity }) => row !== null && column !== null && severity !== 'info')
    .slice(0, MOST_TOLD);
  const cells = (word: string): string =>
    told
      .map(({ row, column, value, expected }) => `${column}${row} ${value === null ? `${word} ${expected}` : `“${value}”`}`)
      .join(', ');
  return told.length === 0
    ? { zh: '表头下没有一行写有学校和年级', en: 'no row below its headings has a school and a grade' }
    : { zh: `没有一行可读，请先改正 ${cells('缺')}`, en: `none of its rows can be read; correct ${cells('lacks')} first` };
}
const MOST_TOLD = 5;

function readRows(
  grid: SheetGrid,
  columns: FoundColumns<EnrolmentField>,
  grade: Grade | null,
): { rows: EnrolmentRow[]; findings: Finding[] } {
  const rows: EnrolmentRow[] = [];
  const findings: Finding[] = [];
  const seen = new Map<string, EnrolmentRow>();
  const schoolOfCode = new Map<string, string>();
  let block: EnrolmentRow[] = [];
  let blockStage: string | null = null;
  grid.rows.forEach((cells, at) => {
    if (at < columns.headerRows.at(-1)! || isHeadingAgain(cells, columns)) return;
    const row: EnrolmentSheetRow = new SheetRow(grid, columns, at, {
      unreadable: 'ENROLMENT.FIGURE_UNREADABLE',
      merged: 'ENROLMENT.FIGURE_MERGED',
    });
    const texts = [...new Set(cells.flatMap((cell) => textOf(cell) ?? []))];
    if (texts.length === 1) blockStage = stageOfBlock(texts[0]!) ?? blockStage;
    const sum = sumOf(cells);
    if (sum !== null) {
      checkSums(row, sum.whole ? rows : block);
      block = [];
    } else if (isRow(row)) {
      const read = readEnrolmentRow(row, { gradeOfSheet: grade, blockStage });
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
