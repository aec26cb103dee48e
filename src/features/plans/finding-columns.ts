// Where in the sheet a finding of the adoption stands: the cell that has to be put right.
import type { AdoptionFindingCode, PlanImportFinding } from './plan-finding';
import type { PlanFile } from './plan-file';

const FIELDS: Readonly<Record<AdoptionFindingCode, readonly string[]>> = {
  'PLAN.CODE_MISSING': ['code', 'ordinal', 'name'],
  'PLAN.CODE_OF_OTHER_SCHOOL': ['code', 'name'],
  'PLAN.NUMBER_OF_OTHER_SCHOOL': ['ordinal', 'name'],
  'PLAN.DISTRICT_UNKNOWN': ['district', 'name'],
  'PLAN.OWNERSHIP_UNKNOWN': ['ownership', 'name'],
  'ENROLMENT.SCHOOL_UNKNOWN': ['school'],
  'ENROLMENT.SCHOOL_AMBIGUOUS': ['school'],
  'ENROLMENT.AUTHORITY_UNKNOWN': ['authorityName', 'school'],
  'ENROLMENT.AUTHORITY_DIFFERS': ['authorityName', 'school'],
  'ENROLMENT.NAME_DIFFERS': ['school'],
  'ENROLMENT.ABOVE_LAYOUT_CEILING': ['plannedClasses', 'planned', 'school'],
  'ENROLMENT.LAYOUT_GIVES_NONE': ['plannedClasses', 'grade', 'school'],
  'ENROLMENT.COORDINATED_DIFFERS': ['coordinated'],
};

/** All findings of a file in the order of its rows, each with its column where it has one. */
export function placedFindings(file: PlanFile, adoption: readonly PlanImportFinding[]): PlanImportFinding[] {
  const { columns, findings } = file.kind === 'layout' ? file.document : file.plan;
  const letters = new Map(Object.entries(columns).map(([letter, field]) => [field, letter]));
  const placed = adoption.map((one): PlanImportFinding => {
    const fields = (FIELDS as Readonly<Record<string, readonly string[] | undefined>>)[one.code] ?? [];
    const field = fields.find((name) => letters.has(name));
    return { ...one, column: one.column ?? (field === undefined ? null : letters.get(field)!) };
  });
  return [...findings, ...placed].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** How many findings there are of each severity. */
export function countBySeverity(
  findings: readonly Pick<PlanImportFinding, 'severity'>[],
): Record<'error' | 'warning' | 'info', number> {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
