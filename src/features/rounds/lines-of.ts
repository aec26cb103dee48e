import type { Entrant } from './entrant';
import type { RunPool } from './run-pool';

/** What of an entrant its line is made of once the run is done: kept beside the instance, so that a line follows from the sealed inputs. */
export interface LineGround {
  readonly applicationId: string;
  readonly student: string;
  readonly authorityCode: string;
  /** How the line came about: the entrant's mode, `list`, or the mode of the decision that fixed it. */
  readonly mode: string;
  /** Pool that a decision gave; null when none did. */
  readonly fixedPool: string | null;
  /** Whether the run places this entrant. */
  readonly inRun: boolean;
  /** Names of the wished pools, first wish first. */
  readonly wishes: readonly string[];
}

/** A line of a finished run: where it, or a decision, puts the child. */
export interface FinishedLine {
  readonly applicationId: string;
  readonly student: string;
  readonly authorityCode: string;
  readonly pool: string | null;
  readonly mode: string;
  readonly wishRank: number | null;
  readonly byFallback: boolean;
}

/** The ground of an entrant's line. */
export function lineGround(entrant: Entrant, byGrade: ReadonlyMap<string, readonly RunPool[]>): LineGround {
  const { fixed, wantsSeat } = entrant;
  const poolOf = (schoolId: string): string | null =>
    byGrade.get(entrant.grade)?.find((candidate) => candidate.schoolId === schoolId)?.name ?? null;
  return {
    applicationId: entrant.applicationId,
    student: entrant.student,
    authorityCode: entrant.authorityCode,
    mode: fixed ? fixed.mode : wantsSeat ? entrant.mode : 'list',
    fixedPool: fixed?.schoolId ? poolOf(fixed.schoolId) : null,
    inRun: fixed === null && wantsSeat,
    wishes: entrant.wishedSchoolIds.map((schoolId) => poolOf(schoolId) ?? ''),
  };
}

/** The line: the authority of the pool signs it, or that of the case when there is no pool. */
export function finishedLine(
  ground: LineGround,
  outcome: { readonly placements: Readonly<Record<string, string | null>>; readonly byFallback: ReadonlySet<string> },
  authorityOf: ReadonlyMap<string, string>,
): FinishedLine {
  const { applicationId, student, mode } = ground;
  const pool = ground.inRun ? (outcome.placements[student] ?? null) : ground.fixedPool;
  const rank = pool === null ? 0 : ground.wishes.indexOf(pool) + 1;
  return {
    applicationId,
    student,
    authorityCode: pool === null ? ground.authorityCode : (authorityOf.get(pool) ?? ground.authorityCode),
    pool,
    mode,
    wishRank: rank === 0 ? null : rank,
    byFallback: ground.inRun && outcome.byFallback.has(student),
  };
}
