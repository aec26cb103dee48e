import { LAST } from '../../domain/eligibility';
import type { DecidedCase } from '../applications';
import { freeCoordinated, type PoolRow } from '../seats';
import { metresTo, nearestOrder } from './nearest-order';

/** A confirmed decision around which the rest is run. */
export interface FixedChoice {
  readonly mode: 'catchment' | 'negotiated' | 'adjusted';
  /** Null: the session left the child without a placement in this round. */
  readonly schoolId: string | null;
}

/** A case of the round with its pseudonym and, if any, the decision that fixes it. */
export interface Entrant {
  readonly student: string;
  readonly decided: DecidedCase;
  readonly fixed: FixedChoice | null;
}

/** One student of a written instance (xuewei.match/1). */
interface WrittenStudent {
  readonly id: string;
  readonly prefs: readonly string[];
  readonly fallback?: readonly string[];
}

export interface WrittenInstance {
  readonly format: 'xuewei.match/1';
  readonly criteria: readonly string[];
  readonly students: readonly WrittenStudent[];
  readonly fixed: readonly { readonly student: string; readonly school: string; readonly why: 'negotiated' | 'adjusted' }[];
  readonly schools: readonly { readonly id: string; readonly site: string; readonly capacity: number; readonly keys: Readonly<Record<string, readonly number[]>> }[];
  readonly lottery: { readonly scope: 'single' };
}

/** The name of a pool in files: school code and grade. */
export const poolName = (pool: Pick<PoolRow, 'schoolCode' | 'grade'>): string => `${pool.schoolCode}:${pool.grade}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The pools in which the verdict lets this child be placed. */
function poolsInScope({ decided }: Entrant, pools: readonly PoolRow[]): PoolRow[] {
  const scope = new Set(decided.verdict.scope.filter((code) => decided.verdict.perAuthority[code]?.seat !== false));
  return pools.filter((pool) => pool.grade === decided.grade && pool.ownership === 'public' && scope.has(pool.authorityCode));
}

/** The allocation mode that the policy publishes for the case: of its own authority, else of the first that passes. */
export const modeOf = ({ verdict, authorityCode }: DecidedCase): string => verdict.perAuthority[authorityCode]?.mode ?? verdict.mode ?? 'ranked';

/** What a child's list holds: wishes in scope for ranked allocation, every pool by nearness for relative-nearest. */
export function listOf(entrant: Entrant, pools: readonly PoolRow[]): { list: PoolRow[]; fallback: PoolRow[] } {
  const { decided } = entrant;
  const inScope = poolsInScope(entrant, pools);
  const places = [decided.residence, decided.employer];
  const byNearness = nearestOrder(inScope, places, decided.wishedSchoolIds);
  if (modeOf(decided) === 'nearest') return { list: byNearness, fallback: [] };
  const list = decided.wishedSchoolIds.flatMap((schoolId) => inScope.filter((pool) => pool.schoolId === schoolId));
  return { list, fallback: decided.acceptsPlacement ? byNearness.filter((pool) => !list.includes(pool)) : [] };
}

/** The value of each published criterion for a child at a pool, lower first. */
function keyOf({ decided }: Entrant, pool: PoolRow, criteria: readonly string[]): number[] {
  return criteria.map((name) => {
    if (name === 'sibling') return decided.siblingSchool === pool.schoolCode ? 0 : 1;
    if (name === 'distance') return metresTo(pool, [decided.residence, decided.employer]);
    return decided.verdict.criteria[name] ?? LAST;
  });
}

/**
 * The matching problem of a round, without its seed. Negotiated and adjusted lines come off the coordinated seats; catchment
 * lines use committed seats and do not appear; eligibility that gives no seat (the senior list) does not appear either.
 */
export function buildInstance(entrants: readonly Entrant[], pools: readonly PoolRow[], publishedCriteria: readonly string[]): WrittenInstance {
  const criteria = publishedCriteria.filter((name) => name !== 'lottery');
  const byPool = new Map(pools.map((pool) => [poolName(pool), { pool, keys: new Map<string, number[]>() }]));
  const students: WrittenStudent[] = [];
  const fixed: WrittenInstance['fixed'][number][] = [];
  for (const entrant of [...entrants].sort((a, b) => compare(a.student, b.student))) {
    if (entrant.fixed) {
      const line = fixedLine(entrant, pools);
      if (line) fixed.push(line);
      continue;
    }
    if (!seatWanted(entrant.decided)) continue;
    const { list, fallback } = listOf(entrant, pools);
    for (const pool of [...list, ...fallback]) byPool.get(poolName(pool))!.keys.set(entrant.student, keyOf(entrant, pool, criteria));
    students.push({ id: entrant.student, prefs: list.map(poolName), ...(fallback.length > 0 ? { fallback: fallback.map(poolName) } : {}) });
  }
  return {
    format: 'xuewei.match/1',
    criteria,
    students,
    fixed,
    schools: [...byPool.entries()]
      .filter(([name, { keys }]) => keys.size > 0 || fixed.some(({ school }) => school === name))
      .sort(([a], [b]) => compare(a, b))
      .map(([id, { pool, keys }]) => ({
        id,
        site: pool.schoolCode,
        capacity: Math.max(0, freeCoordinated(pool)),
        keys: Object.fromEntries([...keys.entries()].sort(([a], [b]) => compare(a, b))),
      })),
    lottery: { scope: 'single' },
  };
}

/** True for a case that asks for a seat here: decided eligible, and not only for the list to the senior-high office. */
export const seatWanted = (decided: DecidedCase): boolean => decided.verdict.outcome === 'ELIGIBLE' && decided.verdict.seat !== false;

function fixedLine({ student, decided, fixed }: Entrant, pools: readonly PoolRow[]): WrittenInstance['fixed'][number] | null {
  if (!fixed || fixed.mode === 'catchment' || fixed.schoolId === null) return null;
  const pool = pools.find((candidate) => candidate.schoolId === fixed.schoolId && candidate.grade === decided.grade);
  return pool ? { student, school: poolName(pool), why: fixed.mode } : null;
}
