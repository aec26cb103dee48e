import { LAST } from '../../domain/eligibility';
import type { Entrant } from './entrant';
import { householdsOf, type Listed } from './households';
import { metresTo, nearestOrder } from './nearest-order';
import type { RunPool } from './run-pool';

/** One student of a written instance (xuewei.match/1). */
interface WrittenStudent {
  readonly id: string;
  readonly prefs: readonly string[];
  readonly household?: string;
  readonly holds?: string;
  readonly fallback?: readonly string[];
}

export interface WrittenInstance {
  readonly format: 'xuewei.match/1';
  readonly lottery: { readonly scope: 'single' };
  readonly siblings?: 'together';
  readonly criteria: readonly string[];
  readonly students: readonly WrittenStudent[];
  readonly fixed: readonly { readonly student: string; readonly school: string; readonly why: 'negotiated' | 'adjusted' }[];
  readonly schools: readonly {
    readonly id: string;
    readonly site: string;
    readonly capacity: number;
    readonly keys: Readonly<Record<string, readonly number[]>>;
  }[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The pools of each grade, in the order given. */
export function poolsByGrade(pools: readonly RunPool[]): ReadonlyMap<string, readonly RunPool[]> {
  const byGrade = new Map<string, RunPool[]>();
  for (const pool of pools) {
    const known = byGrade.get(pool.grade);
    if (known) known.push(pool);
    else byGrade.set(pool.grade, [pool]);
  }
  return byGrade;
}

/** The public pools in which the verdict lets this child be placed. */
const poolsInScope = (entrant: Entrant, byGrade: ReadonlyMap<string, readonly RunPool[]>): RunPool[] =>
  (byGrade.get(entrant.grade) ?? []).filter((pool) => pool.ownership === 'public' && entrant.scope.includes(pool.authorityCode));

/**
 * What a child's list holds: wishes in scope for ranked allocation, every pool by nearness for relative-nearest. A seat that the child
 * has already stands in its list, after the wishes when it was not one of them.
 */
export function listOf(entrant: Entrant, byGrade: ReadonlyMap<string, readonly RunPool[]>): Listed {
  const inScope = poolsInScope(entrant, byGrade);
  const held = inScope.find(({ schoolId }) => schoolId === entrant.heldSchoolId) ?? null;
  // A seat that the run cannot see is not put at risk: the child wishes nothing and stays where it is.
  if (entrant.heldSchoolId !== null && held === null) return { entrant, inScope, held, list: [], fallback: [] };
  const byNearness = (): RunPool[] => nearestOrder(inScope, [entrant.residence, entrant.employer], entrant.wishedSchoolIds);
  if (entrant.mode === 'nearest') return { entrant, inScope, held, list: byNearness(), fallback: [] };
  const list = entrant.wishedSchoolIds.flatMap((schoolId) => inScope.filter((pool) => pool.schoolId === schoolId));
  if (held) return { entrant, inScope, held, list: list.includes(held) ? list : [...list, held], fallback: [] };
  const fallback = entrant.acceptsPlacement ? byNearness().filter((pool) => !list.includes(pool)) : [];
  return { entrant, inScope, held, list, fallback };
}

/** The value of each published criterion for a child at a pool, lower first; pools with the same values share one list. */
function keysOf(entrant: Entrant, criteria: readonly string[]): (pool: RunPool) => readonly number[] {
  const [siblingAt, distanceAt] = ['sibling', 'distance'].map((name) => criteria.indexOf(name)) as [number, number];
  const usual = criteria.map((name) => (name === 'sibling' ? 1 : (entrant.criteria[name] ?? LAST)));
  return (pool) => {
    const isSiblings = siblingAt >= 0 && entrant.siblingSchool === pool.schoolCode;
    if (!isSiblings && distanceAt < 0) return usual;
    const own = [...usual];
    if (isSiblings) own[siblingAt] = 0;
    if (distanceAt >= 0) own[distanceAt] = metresTo(pool, [entrant.residence, entrant.employer]);
    return own;
  };
}

/**
 * The matching problem of a round, without its seed. Negotiated and adjusted lines come off the coordinated seats; catchment
 * lines use committed seats and do not appear; eligibility that gives no seat (the senior list) does not appear either.
 */
export function buildInstance(
  entrants: readonly Entrant[],
  pools: readonly RunPool[],
  publishedCriteria: readonly string[],
): WrittenInstance {
  const criteria = publishedCriteria.filter((name) => name !== 'lottery');
  const byGrade = poolsByGrade(pools);
  const keys = new Map<RunPool, [string, readonly number[]][]>();
  const students: WrittenStudent[] = [];
  const ordered = [...entrants].sort((a, b) => compare(a.student, b.student));
  const rows = ordered.filter(({ fixed, wantsSeat }) => fixed === null && wantsSeat).map((entrant) => listOf(entrant, byGrade));
  const together = householdsOf(rows);
  const holders = new Map<RunPool, number>();
  for (const row of rows) {
    const { entrant } = row;
    const household = together.get(entrant.student);
    const { list, fallback } = household ?? row;
    const keyAt = keysOf(entrant, criteria);
    if (row.held) holders.set(row.held, (holders.get(row.held) ?? 0) + 1);
    for (const pool of [...list, ...fallback]) {
      const pair: [string, readonly number[]] = [entrant.student, keyAt(pool)];
      const known = keys.get(pool);
      if (known) known.push(pair);
      else keys.set(pool, [pair]);
    }
    students.push({
      id: entrant.student,
      prefs: list.map(({ name }) => name),
      ...(household ? { household: household.household } : {}),
      ...(row.held ? { holds: row.held.name } : {}),
      ...(fallback.length > 0 ? { fallback: fallback.map(({ name }) => name) } : {}),
    });
  }
  const fixed = ordered.flatMap((entrant) => fixedLine(entrant, byGrade));
  const spoken = new Set(fixed.map(({ school }) => school));
  return {
    format: 'xuewei.match/1',
    lottery: { scope: 'single' },
    ...(together.size > 0 ? { siblings: 'together' } : {}),
    criteria,
    students,
    fixed,
    schools: pools
      .filter((pool) => keys.has(pool) || spoken.has(pool.name))
      .map((pool) => ({
        id: pool.name,
        site: pool.schoolCode,
        capacity: pool.seats + (holders.get(pool) ?? 0),
        keys: Object.fromEntries(keys.get(pool) ?? []),
      }))
      .sort((a, b) => compare(a.id, b.id)),
  };
}

function fixedLine(entrant: Entrant, byGrade: ReadonlyMap<string, readonly RunPool[]>): WrittenInstance['fixed'][number][] {
  const { student, fixed, grade } = entrant;
  if (fixed === null || fixed.schoolId === null || fixed.mode === 'catchment' || fixed.mode === 'merged') return [];
  const pool = byGrade.get(grade)?.find(({ schoolId }) => schoolId === fixed.schoolId);
  return pool ? [{ student, school: pool.name, why: fixed.mode }] : [];
}
