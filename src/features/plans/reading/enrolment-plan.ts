// xuewei.enrolment/1: the approved classes and numbers of one year, as an import keeps them.
import type { Grade } from '../../../domain/kernel/school-year';
import type { SheetFinding } from '../../../platform/files/sheet-row';

export interface EnrolmentRow {
  readonly row: number;
  readonly school: string;
  /** 10-digit 标识码, where the sheet has one. */
  readonly code: string | null;
  readonly authorityName: string | null;
  readonly grade: Grade;
  /** Entry grades: classes to open; other grades: classes there are. */
  readonly classes: number;
  /** As stated; above the norm it is a finding, and the norm counts when seats are made. */
  readonly classSize: number | null;
  readonly planned: number | null;
  readonly catchment: number | null;
  readonly preferential: number | null;
  readonly coordinatedStated: number | null;
  /** Pupils of another grade; null for an entry grade. */
  readonly enrolled: number | null;
}

export type EnrolmentFindingCode =
  | 'ENROLMENT.CELL_UNREADABLE'
  | 'ENROLMENT.CLASS_SIZE_ABOVE_NORM'
  | 'ENROLMENT.CODE_NOT_TEN_DIGITS'
  | 'ENROLMENT.CODE_OF_OTHER_SCHOOL'
  | 'ENROLMENT.COLUMN_NOT_READ'
  | 'ENROLMENT.COMMITTED_ABOVE_SEATS'
  | 'ENROLMENT.COORDINATED_ABOVE_VACANCIES'
  | 'ENROLMENT.ENROLLED_ABOVE_SEATS'
  | 'ENROLMENT.FIGURE_MERGED'
  | 'ENROLMENT.FIGURE_UNREADABLE'
  | 'ENROLMENT.GRADE_UNKNOWN'
  | 'ENROLMENT.PLANNED_NOT_CLASSES_TIMES_SIZE'
  | 'ENROLMENT.REQUIRED_MISSING'
  | 'ENROLMENT.ROW_REPEATED'
  | 'ENROLMENT.SUBTOTAL_DIFFERS';

export interface EnrolmentPlan {
  readonly format: 'xuewei.enrolment/1';
  readonly title: string;
  readonly sheet: string;
  readonly sha256: string;
  readonly schoolYear: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly EnrolmentRow[];
  readonly findings: readonly SheetFinding<EnrolmentFindingCode>[];
}

/** Why a file is no enrolment plan, in one line. */
export interface EnrolmentFault {
  readonly code: 'ENROLMENT.NOT_A_PLAN' | 'ENROLMENT.YEAR_UNKNOWN';
  readonly message: string;
}
