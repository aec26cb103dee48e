import { findingOf, type PolicyFault } from '../../domain/eligibility';
import type { Finding } from '../../domain/eligibility/edit';
import type { FieldFault } from '../../platform/errors/app-error';

/** A finding as a refusal names it: its place in the draft, its code, and what is wrong in both languages. */
export const findingWords = ({ at, finding }: Finding): FieldFault => ({
  field: at,
  code: finding.code,
  zh: finding.zh,
  en: finding.message,
});

/** Faults of a file that is no draft: there is no editor to point into, so the place is the path in the file. */
export const pathFaults = (faults: readonly PolicyFault[]): FieldFault[] =>
  faults.map((fault) => findingWords({ at: fault.path ?? '', finding: findingOf(fault) }));
