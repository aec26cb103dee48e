import type { SheetFinding } from '../../platform/files/sheet-row';
import type { EnrolmentFindingCode } from './reading/enrolment-plan';
import type { PlanFindingCode } from './reading/plan-document';

/** What only shows when a sheet meets the city's schools, its layout plan and its policy. */
export type AdoptionFindingCode =
  | 'PLAN.CODE_MISSING'
  | 'PLAN.CODE_OF_OTHER_SCHOOL'
  | 'PLAN.NUMBER_OF_OTHER_SCHOOL'
  | 'PLAN.DISTRICT_UNKNOWN'
  | 'PLAN.OWNERSHIP_UNKNOWN'
  | 'ENROLMENT.SCHOOL_UNKNOWN'
  | 'ENROLMENT.SCHOOL_AMBIGUOUS'
  | 'ENROLMENT.AUTHORITY_UNKNOWN'
  | 'ENROLMENT.AUTHORITY_DIFFERS'
  | 'ENROLMENT.NAME_DIFFERS'
  | 'ENROLMENT.ABOVE_LAYOUT_CEILING'
  | 'ENROLMENT.LAYOUT_GIVES_NONE'
  | 'ENROLMENT.COORDINATED_DIFFERS';

export type PlanImportFinding = SheetFinding<PlanFindingCode | EnrolmentFindingCode | AdoptionFindingCode>;

/** A finding of the adoption; `column` is left to the readers. */
export const finding = (
  severity: PlanImportFinding['severity'],
  code: AdoptionFindingCode,
  row: number,
  value: PlanImportFinding['value'] = null,
  expected: PlanImportFinding['expected'] = null,
): PlanImportFinding => ({ row, column: null, severity, code, value, expected });

/** How often each code occurs, codes in order. */
export function countByCode(findings: readonly { readonly code: string }[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
