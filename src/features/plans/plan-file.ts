import { missingHeading, readMapping } from '../../platform/files/hand-mapping';
import type { HandMapping } from '../../platform/files/headings';
import { readSheets } from '../../platform/files/read-sheet';
import type { ReadingTold, SheetGrid } from '../../platform/files/sheet';
import { planErrors } from './plans.errors';
import type { EnrolmentPlan } from './reading/enrolment-plan';
import { enrolmentGridOf, readEnrolmentPlan } from './reading/enrolment-plan.reader';
import { ENROLMENT_FIELDS, type EnrolmentField } from './reading/enrolment-plan.vocabulary';
import type { DistrictShapes } from './reading/district-shapes';
import { readLayoutPlanSheet } from './reading/layout-plan.reader';
import { PLAN_FIELDS } from './reading/layout-plan.vocabulary';
import type { PlanDocument } from './reading/plan-document';

export const PLAN_KINDS = ['layout', 'enrolment'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** A file that is a plan; of a layout plan also the sheet, for the running numbers of its rows. */
export type PlanFile =
  | { readonly kind: 'layout'; readonly document: PlanDocument; readonly grid: SheetGrid }
  | { readonly kind: 'enrolment'; readonly plan: EnrolmentPlan };

export interface PlanFileInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the file is; found out by its headings when left out. */
  readonly kind?: PlanKind;
  /** The system of a layout plan's coordinates; wgs84 when left out. */
  readonly coords?: string;
  /** Where the city's districts lie, for the points of a layout plan. */
  readonly shapes?: DistrictShapes;
  /** The year of an enrolment plan whose title names none. */
  readonly schoolYear?: number;
  /**
   * Columns that a planner assigned: heading as it stands in the sheet (rows of one column joined by a blank) to column key, e.g.
   * `planned.classes` of a layout plan or `plannedClasses` of an enrolment plan; `ignore` leaves a column out.
   */
  readonly mapping?: Readonly<Record<string, string>>;
}

/** Reads a plan. An enrolment plan is told by its grades: no layout plan has such a column. Refuses PLAN.UNREADABLE, PLAN.NOT_A_PLAN. */
export async function readPlanFile(input: PlanFileInput): Promise<PlanFile> {
  return planIn(await sheetsOf(input), input);
}

/** The sheets of a file; `told` hears how far their reading is. Refuses PLAN.UNREADABLE. */
export async function sheetsOf({ bytes, fileName }: Pick<PlanFileInput, 'bytes' | 'fileName'>, told?: ReadingTold): Promise<SheetGrid[]> {
  const sheets = await readSheets(bytes, fileName, told);
  if (!sheets.ok) throw planErrors.unreadable({ reason: sheets.error.code, message: sheets.error.message });
  return sheets.value;
}

/** The plan in the sheets of a file. Refuses PLAN.NOT_A_PLAN. */
export function planIn(grids: readonly SheetGrid[], input: Omit<PlanFileInput, 'bytes' | 'fileName'>): PlanFile {
  const byHand = enrolmentMapping(grids, input);
  const enrolmentGrid = enrolmentGridOf(grids, byHand);
  const kind = input.kind ?? (enrolmentGrid || namesGrades(byHand) ? 'enrolment' : 'layout');
  if (kind === 'enrolment') {
    const plan = readEnrolmentPlan(enrolmentGrid ?? grids[0]!, { schoolYear: input.schoolYear, byHand });
    if (!plan.ok) throw planErrors.notAPlan({ reason: plan.error.code, message: plan.error.message });
    return { kind, plan: plan.value };
  }
  const read = readLayoutPlanSheet(grids, { coords: input.coords ?? 'wgs84', mapping: input.mapping, shapes: input.shapes });
  if (!read.ok) throw planErrors.notAPlan({ reason: read.error.code, message: read.error.message });
  return { kind, ...read.value };
}

/** A mapping to columns that no layout plan has says what the sheet is meant to be. */
const namesGrades = ({ headings = {} }: HandMapping<EnrolmentField>): boolean =>
  Object.values(headings).some((field) => field !== null && !PLAN_FIELDS.some((one) => one === field));

/** The mapping as one of an enrolment plan; a wrong one is refused only where the file must be such a plan. */
function enrolmentMapping(
  grids: readonly SheetGrid[],
  { kind, mapping }: Pick<PlanFileInput, 'kind' | 'mapping'>,
): HandMapping<EnrolmentField> {
  if (mapping === undefined || kind === 'layout') return {};
  const read = readMapping(mapping, ENROLMENT_FIELDS);
  const fault = read.ok ? missingHeading(grids, read.value) : read.error;
  if (fault !== null && kind === 'enrolment') throw planErrors.notAPlan({ reason: fault.code, message: fault.message });
  return read.ok && fault === null ? read.value : {};
}
