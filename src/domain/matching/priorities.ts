// Orders the students at every school, ties broken by the draw, so that the match and its certificate compare nothing but ranks.
import { drawOf } from './lottery';
import { byId, type Instance, type School } from './problem';

/** A school's students, best first: rank r (from 1) is `order[r - 1]`, an index into the instance's students. */
export interface Ranking {
  readonly order: Int32Array;
  /** The first so many ranks belong to students who hold a seat here. */
  readonly holders: number;
}

/**
 * The ranking of every school. Holders stand before all others, among themselves by the school's order and then by id,
 * even when the school does not list them; fixed students have no rank. O(listed · log listed).
 */
export function rankings(instance: Instance): readonly Ranking[] {
  const indexOf = new Map(instance.students.map((student, i) => [student.id, i]));
  const broken = tieBreak(instance);
  const holders = holdersBySchool(instance);
  return instance.schools.map((school) => {
    const listed = orderAt(school, indexOf, broken);
    const held = holders.get(school.id);
    if (!held) return { order: Int32Array.from(listed), holders: 0 };
    const place = new Map(listed.map((student, r) => [student, r]));
    const placeOf = (student: number): number => place.get(student) ?? listed.length;
    const front = [...held].sort((a, b) => placeOf(a) - placeOf(b) || a - b);
    const isHeld = new Set(held);
    return { order: Int32Array.from([...front, ...listed.filter((student) => !isHeld.has(student))]), holders: front.length };
  });
}

/** Names what puts the student `ahead` before the student `behind`: a criterion, `priority` or `lottery`. */
export type Decider = (ahead: string, behind: string) => string;

/** How a school's order decided between two students it lists (holders, who stand before that order, excepted). */
export function deciderAt(instance: Instance, { order }: School): Decider {
  if (order.kind === 'priority') return () => 'priority';
  if (order.kind === 'tiers') {
    const tierOf = new Map<string, number>();
    order.tiers.forEach((tier, t) => tier.forEach((id) => tierOf.set(id, t)));
    return (ahead, behind) => (tierOf.get(ahead) === tierOf.get(behind) ? 'lottery' : 'priority');
  }
  return (ahead, behind) => {
    const other = order.keys.get(behind);
    const first = order.keys.get(ahead)?.findIndex((key, i) => key !== other?.[i]) ?? -1;
    return first < 0 ? 'lottery' : (instance.criteria[first] ?? `criterion-${first + 1}`);
  };
}

function holdersBySchool(instance: Instance): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  instance.students.forEach(({ holds }, i) => {
    if (holds === null) return;
    const here = holders.get(holds);
    if (here) here.push(i);
    else holders.set(holds, [i]);
  });
  return holders;
}

/** Orders students of equal claim at a school; students are indexed in the order of their ids. */
type TieBreak = (tied: number[], school: string) => number[];

function tieBreak({ lottery, students }: Instance): TieBreak {
  if (lottery === null) return (tied) => tied;
  const of = drawOf(lottery);
  const ordered = (some: readonly number[], school: string): number[] => {
    const rows = some.map((i) => ({ i, drawn: of(students[i]!.id, school) }));
    return rows.sort((a, b) => byId(a.drawn, b.drawn) || a.i - b.i).map(({ i }) => i);
  };
  if (lottery.scope === 'perSchool') return ordered;
  const place = new Int32Array(students.length);
  ordered([...students.keys()], '').forEach((i, drawnAt) => (place[i] = drawnAt));
  return (tied) => tied.sort((a, b) => place[a]! - place[b]!);
}

/** The students a school lists, best first. */
function orderAt(school: School, indexOf: ReadonlyMap<string, number>, broken: TieBreak): readonly number[] {
  const { order } = school;
  if (order.kind === 'priority') return indices(order.list, indexOf);
  const tiers = order.kind === 'tiers' ? order.tiers : equals(order.keys);
  return tiers.flatMap((tier) => (tier.length > 1 ? broken(indices(tier, indexOf), school.id) : indices(tier, indexOf)));
}

function indices(ids: readonly string[], indexOf: ReadonlyMap<string, number>): number[] {
  const found: number[] = [];
  for (const id of ids) {
    const i = indexOf.get(id);
    if (i !== undefined) found.push(i);
  }
  return found;
}

/** Students with equal keys together, smaller keys first. */
function equals(keys: ReadonlyMap<string, readonly number[]>): readonly (readonly string[])[] {
  const rows = [...keys].sort(([, a], [, b]) => compareKeys(a, b));
  const tiers: string[][] = [];
  rows.forEach(([id, key], i) => {
    const before = rows[i - 1];
    if (before && compareKeys(before[1], key) === 0) tiers[tiers.length - 1]!.push(id);
    else tiers.push([id]);
  });
  return tiers;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}
