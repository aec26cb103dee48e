import type { Point } from '../../domain/kernel/geo';
import type { Grade } from '../../domain/kernel/school-year';

/** A case that takes part in a trial run: plain data for a thread, under a pseudonym. */
export interface TrialCase {
  readonly student: string;
  readonly authorityCode: string;
  readonly grade: Grade;
  /** Authorities that may give the child a seat. */
  readonly scope: readonly string[];
  readonly mode: string;
  readonly criteria: Readonly<Record<string, number>>;
  readonly wishedSchoolIds: readonly string[];
  readonly acceptsPlacement: boolean;
  /** Children of one talent under one pseudonym of the family; null when nobody is to stay together. */
  readonly family: string | null;
  readonly acrossGrades: boolean;
  readonly siblingSchool: string | null;
  readonly residence: Point | null;
  readonly employer: Point | null;
}

/** A pool with the seats it would have. */
export interface TrialPool {
  readonly schoolId: string;
  readonly schoolCode: string;
  readonly authorityCode: string;
  readonly ownership: 'public' | 'private' | 'inclusivePrivate';
  readonly lon: number | null;
  readonly lat: number | null;
  readonly grade: Grade;
  readonly seats: number;
}

export interface TrialTask {
  readonly cases: readonly TrialCase[];
  readonly pools: readonly TrialPool[];
  readonly criteria: readonly string[];
  readonly seed: string;
}

/** Where a trial puts a child: the pool's school and which wish it was (null: none, by nearness). */
export interface TrialPlace {
  readonly schoolCode: string;
  readonly wishRank: number | null;
}

export interface TrialOutcome {
  /** By pseudonym; null where no seat was left. */
  readonly places: Readonly<Record<string, TrialPlace | null>>;
  /** By `school:grade`: how many lists begin with the pool. */
  readonly wantedFirst: Readonly<Record<string, number>>;
}
