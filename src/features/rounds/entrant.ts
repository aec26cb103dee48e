import type { Point } from '../../domain/kernel/geo';
import type { Grade, Stage } from '../../domain/kernel/school-year';
import type { DecidedCase } from '../applications';

/** A confirmed decision around which the rest is run; `merged`: the child takes part with another case. */
export interface FixedChoice {
  readonly mode: 'catchment' | 'negotiated' | 'adjusted' | 'merged';
  /** Null: the session left the child without a placement in this round. */
  readonly schoolId: string | null;
}

/** A case of the round under its pseudonym, as far as a run needs it: plain data that a thread can be handed. */
export interface Entrant {
  readonly applicationId: string;
  readonly student: string;
  readonly authorityCode: string;
  readonly stage: Stage;
  readonly grade: Grade;
  /** True for a case that asks for a seat here: decided eligible, and not only for the list to the senior-high office. */
  readonly wantsSeat: boolean;
  /** Authorities that may give the child a seat. */
  readonly scope: readonly string[];
  /** The allocation mode that the policy publishes for the case: of its own authority, else of the first that passes. */
  readonly mode: string;
  readonly criteria: Readonly<Record<string, number>>;
  readonly wishedSchoolIds: readonly string[];
  readonly acceptsPlacement: boolean;
  /** Children of one talent under one pseudonym of the family; null when nobody is to stay together. */
  readonly family: string | null;
  /** Whether it stays together with children of other grades too. */
  readonly acrossGrades: boolean;
  readonly siblingSchool: string | null;
  readonly residence: Point | null;
  readonly employer: Point | null;
  readonly fixed: FixedChoice | null;
  /** School whose seat the child has and keeps, unless a better wish can be met. */
  readonly heldSchoolId: string | null;
}

/** What a run needs of a decided case. */
export function entrantOf(
  decided: DecidedCase,
  names: { readonly student: string; readonly family: string },
  fixed: FixedChoice | null,
): Entrant {
  const { verdict } = decided;
  return {
    applicationId: decided.id,
    student: names.student,
    authorityCode: decided.authorityCode,
    stage: decided.stage,
    grade: decided.grade,
    wantsSeat: verdict.outcome === 'ELIGIBLE' && verdict.seat !== false,
    scope: verdict.scope.filter((code) => verdict.perAuthority[code]?.seat !== false),
    mode: verdict.perAuthority[decided.authorityCode]?.mode ?? verdict.mode ?? 'ranked',
    criteria: verdict.criteria,
    wishedSchoolIds: decided.wishedSchoolIds,
    acceptsPlacement: decided.acceptsPlacement,
    family: decided.together === false ? null : names.family,
    acrossGrades: decided.together === true,
    siblingSchool: decided.siblingSchool,
    residence: decided.residence,
    employer: decided.employer,
    fixed,
    heldSchoolId: null,
  };
}
