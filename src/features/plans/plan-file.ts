import { gridFor } from '../../platform/files/headings';
import { readSheets } from '../../platform/files/read-sheet';
import type { SheetGrid } from '../../platform/files/sheet';
import { planErrors } from './plans.errors';
import type { EnrolmentPlan } from './reading/enrolment-plan';
import { readEnrolmentPlan } from './reading/enrolment-plan.reader';
import { enrolmentPlanVocabulary } from './reading/enrolment-plan.vocabulary';
import { readLayoutPlan } from './reading/layout-plan.reader';
import { layoutPlanVocabulary } from './reading/layout-plan.vocabulary';
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
  /** The year of an enrolment plan whose title names none. */
  readonly schoolYear?: number;
}

/** Reads a plan. An enrolment plan is told by its grades: no layout plan has such a column. Refuses PLAN.UNREADABLE, PLAN.NOT_A_PLAN. */
export async function readPlanFile(input: PlanFileInput): Promise<PlanFile> {
  const sheets = await readSheets(input.bytes, input.fileName);
  if (!sheets.ok) throw planErrors.unreadable({ reason: sheets.error.code, message: sheets.error.message });
  const grids = sheets.value;
  const enrolmentGrid = gridFor(grids, enrolmentPlanVocabulary);
  const kind = input.kind ?? (enrolmentGrid ? 'enrolment' : 'layout');
  if (kind === 'enrolment') {
    const plan = readEnrolmentPlan(enrolmentGrid ?? grids[0]!, { schoolYear: input.schoolYear });
    if (!plan.ok) throw planErrors.notAPlan({ reason: plan.error.code, message: plan.error.message });
    return { kind, plan: plan.value };
  }
  const grid = gridFor(grids, layoutPlanVocabulary) ?? grids[0]!;
  const document = readLayoutPlan(grid, { coords: input.coords ?? 'wgs84' });
  if (!document.ok) throw planErrors.notAPlan({ reason: document.error.code, message: document.error.message });
  return { kind, document: document.value, grid };
}
