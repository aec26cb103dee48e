import type { Entrant } from './entrant';
import type { RunPool } from './run-pool';

/** A case that takes part in a trial run, under a pseudonym: nothing is fixed for it, and it has no seat yet. */
export type TrialCase = Omit<Entrant, 'applicationId' | 'stage' | 'wantsSeat' | 'fixed' | 'heldSchoolId'>;

/** A pool with the seats it would have. */
export type TrialPool = Omit<RunPool, 'id' | 'name'>;

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
