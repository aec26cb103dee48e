import { gridFor, headingKey, type HandMapping } from '../../platform/files/headings';
import { readSheets } from '../../platform/files/read-sheet';
import type { SheetGrid } from '../../platform/files/sheet';
import { planErrors } from './plans.errors';
import type { EnrolmentPlan } from './reading/enrolment-plan';
import { readEnrolmentPlan } from './reading/enrolment-plan.reader';
import { ENROLMENT_FIELDS, enrolmentPlanVocabulary } from './reading/enrolment-plan.vocabulary';
import { readLayoutPlan } from './reading/layout-plan.reader';
import { layoutPlanVocabulary, PLAN_FIELDS } from './reading/layout-plan.vocabulary';
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
  /** Columns assigned by hand: heading text (rows of one column joined by a blank) → column key such as `planned.classes`. */
  readonly mapping?: Readonly<Record<string, string>>;
}

/** Reads a plan. An enrolment plan is told by its grades: no layout plan has such a column. Refuses PLAN.UNREADABLE, PLAN.NOT_A_PLAN. */
export async function readPlanFile(input: PlanFileInput): Promise<PlanFile> {
  return planIn(await sheetsOf(input), input);
}

/** The sheets of a file. Refuses PLAN.UNREADABLE. */
export async function sheetsOf({ bytes, fileName }: Pick<PlanFileInput, 'bytes' | 'fileName'>): Promise<SheetGrid[]> {
  const sheets = await readSheets(bytes, fileName);
  if (!sheets.ok) throw planErrors.unreadable({ reason: sheets.error.code, message: sheets.error.message });
  return sheets.value;
}

/** The plan in the sheets of a file. Refuses PLAN.NOT_A_PLAN. */
export function planIn(grids: readonly SheetGrid[], input: Omit<PlanFileInput, 'bytes' | 'fileName'>): PlanFile {
  const enrolmentByHand = handMapping(input.mapping, ENROLMENT_FIELDS);
  const enrolmentGrid = gridFor(grids, enrolmentPlanVocabulary, enrolmentByHand);
  const kind = input.kind ?? (enrolmentGrid ? 'enrolment' : 'layout');
  if (kind === 'enrolment') {
    const plan = readEnrolmentPlan(enrolmentGrid ?? grids[0]!, { schoolYear: input.schoolYear, byHand: enrolmentByHand });
    if (!plan.ok) throw planErrors.notAPlan({ reason: plan.error.code, message: plan.error.message });
    return { kind, plan: plan.value };
  }
  const byHand = handMapping(input.mapping, PLAN_FIELDS);
  const grid = gridFor(grids, layoutPlanVocabulary, byHand) ?? grids[0]!;
  const document = readLayoutPlan(grid, { coords: input.coords ?? 'wgs84', byHand });
  if (!document.ok) throw planErrors.notAPlan({ reason: document.error.code, message: document.error.message });
  return { kind, document: document.value, grid };
}

/** The headings of a mapping that name a column of this kind of plan. */
function handMapping<F extends string>(mapping: PlanFileInput['mapping'], fields: readonly F[]): HandMapping<F> {
  const known = Object.entries(mapping ?? {}).filter(([, field]) => fields.some((one) => one === field)) as [string, F][];
  return { headings: Object.fromEntries(known.map(([heading, field]) => [headingKey(heading), field])) };
}
