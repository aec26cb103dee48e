import type { Outcome } from '../../domain/matching';
import type { PoolRow } from '../seats';
import { modeOf, poolName, seatWanted, type Entrant } from './build-instance';
import type { RoundLineEntity } from './round-line.entity';

type ProposedLine = Omit<RoundLineEntity, 'runId' | 'applicationId' | 'student' | 'authorityCode'>;

const nothing = (mode: string): ProposedLine => ({ poolId: null, mode, wishRank: null, byFallback: false });

function proposed(entrant: Entrant, byName: ReadonlyMap<string, PoolRow>, outcome: Outcome): ProposedLine {
  const { decided, fixed, student } = entrant;
  const rankOf = (schoolId: string): number | null => {
    const at = decided.wishedSchoolIds.indexOf(schoolId);
    return at < 0 ? null : at + 1;
  };
  if (fixed) {
    const pool = [...byName.values()].find((candidate) => candidate.schoolId === fixed.schoolId && candidate.grade === decided.grade);
    return pool ? { poolId: pool.id, mode: fixed.mode, wishRank: rankOf(pool.schoolId), byFallback: false } : nothing(fixed.mode);
  }
  if (!seatWanted(decided)) return nothing('list');
  const name = outcome.placements[student] ?? null;
  const pool = name === null ? undefined : byName.get(name);
  if (!pool) return nothing(modeOf(decided));
  return { poolId: pool.id, mode: modeOf(decided), wishRank: rankOf(pool.schoolId), byFallback: outcome.byFallback.includes(student) };
}

/** A line for every entrant: where the run or a decision puts the child, and which authority signs it. */
export function linesOf(entrants: readonly Entrant[], pools: readonly PoolRow[], outcome: Outcome, runId: string): RoundLineEntity[] {
  const byName = new Map(pools.map((pool) => [poolName(pool), pool]));
  const byId = new Map(pools.map((pool) => [pool.id, pool]));
  return entrants.map((entrant) => {
    const line = proposed(entrant, byName, outcome);
    const signing = line.poolId === null ? entrant.decided.authorityCode : byId.get(line.poolId)!.authorityCode;
    return { runId, applicationId: entrant.decided.id, student: entrant.student, authorityCode: signing, ...line };
  });
}
