import type { PlanKind } from './plan-file';
import { countByCode, type PlanImportFinding } from './plan-finding';
import type { PlanVersionHead } from './plans.repository';

/** What came of a file that was adopted. */
export interface AdoptedPlan {
  readonly planVersionId: string;
  readonly kind: PlanKind;
  readonly version: number;
  readonly title: string;
  readonly schoolYear: number | null;
  /** Sites of a layout plan, or rows of an enrolment plan. */
  readonly sites?: number;
  readonly rows?: number;
  readonly schools?: { readonly created: number; readonly changed: number };
  /** Pools that the plan opened or changed: a layout plan changes those whose sites allow more or less now. */
  readonly pools?: { readonly opened: number; readonly changed: number };
  /** How many findings of each code. */
  readonly findings: Readonly<Record<string, number>>;
}

export interface AdoptedUpload extends AdoptedPlan {
  /** True when the file was adopted before: nothing has changed then, and nothing is counted. */
  readonly alreadyAdopted: boolean;
}

/** What a file became that was adopted before. */
export const alreadyAdopted = (kept: PlanVersionHead): AdoptedPlan => ({
  planVersionId: kept.id,
  kind: kept.kind as PlanKind,
  version: kept.version,
  title: kept.title,
  schoolYear: kept.schoolYear,
  findings: countByCode(JSON.parse(kept.findings) as PlanImportFinding[]),
});
