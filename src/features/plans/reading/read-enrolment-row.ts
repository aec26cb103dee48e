// One row of an enrolment plan: the classes and numbers of one grade of one school, with every doubt as a finding.
import { classSizeNorm } from '../../../domain/capacity/norms';
import { isEntryGrade, type Grade } from '../../../domain/kernel/school-year';
import { compact } from '../../../platform/files/cells';
import type { SheetRow } from '../../../platform/files/sheet-row';
import type { EnrolmentFindingCode, EnrolmentRow } from './enrolment-plan';
import type { EnrolmentField } from './enrolment-plan.vocabulary';
import { gradeOfRow } from './grade-words';

export type EnrolmentSheetRow = SheetRow<EnrolmentField, EnrolmentFindingCode>;

/** What the sheet around a row says of its grade. */
export interface GradeSurroundings {
  /** The grade of every row, where no column gives it. */
  readonly gradeOfSheet: Grade | null;
  /** The stage of the block, e.g. 初中 below 二、初中. */
  readonly blockStage: string | null;
}

/** Reads a row; null (with a finding) when nobody could say which school, which grade or how many classes it speaks of. */
export function readEnrolmentRow(row: EnrolmentSheetRow, around: GradeSurroundings): EnrolmentRow | null {
  const school = row.text('school');
  const grade = row.has('grade') ? readGrade(row, school ?? '', around.blockStage) : around.gradeOfSheet;
  if (school === null) row.note('error', 'ENROLMENT.REQUIRED_MISSING', 'school', null, 'school');
  if (school === null || grade === null) return null;
  const entry = isEntryGrade(grade);
  const classes = readClasses(row, entry);
  if (classes === null) return null;
  const read: EnrolmentRow = {
    row: row.number,
    school,
    code: readCode(row),
    authorityName: row.text('authorityName'),
    grade,
    classes,
    classSize: count(row, 'classSize'),
    planned: count(row, 'planned'),
    catchment: count(row, 'catchment'),
    preferential: count(row, 'preferential'),
    coordinatedStated: count(row, 'coordinated'),
    enrolled: entry ? null : count(row, 'enrolled'),
  };
  noteMissing(row, read, entry);
  noteNumbers(row, read, entry);
  return read;
}

function readGrade(row: EnrolmentSheetRow, school: string, blockStage: string | null): Grade | null {
  const word = row.text('grade');
  const stage = row.text('stage') ?? blockStage;
  const grade = word === null ? null : gradeOfRow(word, stage, school);
  if (word === null) row.note('error', 'ENROLMENT.REQUIRED_MISSING', 'grade', null, 'grade');
  else if (grade === null) row.note('error', 'ENROLMENT.GRADE_UNKNOWN', 'grade', stage === null ? word : `${stage} ${word}`);
  return grade;
}

function readClasses(row: EnrolmentSheetRow, entry: boolean): number | null {
  const fields: readonly EnrolmentField[] = entry ? ['plannedClasses'] : ['currentClasses', 'plannedClasses'];
  for (const field of fields) {
    const classes = count(row, field);
    if (classes !== null) return classes;
  }
  row.note('error', 'ENROLMENT.REQUIRED_MISSING', fields[0]!, null, fields[0]!);
  return null;
}

/** A whole number that is not negative; anything else is a finding and null. */
function count(row: EnrolmentSheetRow, field: EnrolmentField): number | null {
  const figure = row.figure(field);
  if (figure === null || (Number.isInteger(figure) && figure >= 0)) return figure;
  row.note('error', 'ENROLMENT.FIGURE_UNREADABLE', field, figure);
  return null;
}

function readCode(row: EnrolmentSheetRow): string | null {
  const text = row.text('code');
  const code = text === null ? null : compact(text);
  if (code !== null && !/^\d{10}$/.test(code)) row.note('warning', 'ENROLMENT.CODE_NOT_TEN_DIGITS', 'code', code);
  return code;
}

/** Without the expected children of right nobody knows what is vacant, so no seat of that row can be coordinated. */
function noteMissing(row: EnrolmentSheetRow, read: EnrolmentRow, entry: boolean): void {
  const needed: readonly [EnrolmentField, unknown][] = entry
    ? [
        ['planned', read.planned],
        ['catchment', read.catchment],
        ['preferential', read.preferential],
      ]
    : [['enrolled', read.enrolled]];
  for (const [field, value] of [...needed, ['authorityName', read.authorityName] as const]) {
    if (value === null) row.note('warning', 'ENROLMENT.REQUIRED_MISSING', field, null, field);
  }
}

function noteNumbers(row: EnrolmentSheetRow, read: EnrolmentRow, entry: boolean): void {
  const norm = classSizeNorm(read.grade).value;
  if (read.classSize !== null && read.classSize > norm)
    row.note('warning', 'ENROLMENT.CLASS_SIZE_ABOVE_NORM', 'classSize', read.classSize, norm);
  const stated = read.classes * (read.classSize ?? norm);
  const seats = read.classes * Math.min(read.classSize ?? norm, norm);
  if (entry && read.planned !== null && read.planned !== stated) {
    row.note('warning', 'ENROLMENT.PLANNED_NOT_CLASSES_TIMES_SIZE', 'planned', read.planned, stated);
  }
  const committed = (read.catchment ?? 0) + (read.preferential ?? 0);
  if (entry && committed > seats) row.note('warning', 'ENROLMENT.COMMITTED_ABOVE_SEATS', 'catchment', committed, seats);
  const vacant = Math.max(0, seats - committed);
  if (entry && read.coordinatedStated !== null && read.coordinatedStated > vacant) {
    row.note('warning', 'ENROLMENT.COORDINATED_ABOVE_VACANCIES', 'coordinated', read.coordinatedStated, vacant);
  }
  if (read.enrolled !== null && read.enrolled > seats)
    row.note('info', 'ENROLMENT.ENROLLED_ABOVE_SEATS', 'enrolled', read.enrolled, seats);
}
