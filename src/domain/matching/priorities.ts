// Orders the students at every school, ties broken by the draw, so that the match and its certificate compare nothing but ranks.
import { drawOf, type DrawOf } from './lottery';
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
  const draw: DrawOf = instance.lottery === null ? () => '' : drawOf(instance.lottery);
  const holders = holdersBySchool(instance);
  return instance.schools.map((school) => {
    const listed = orderedIds(school, draw);
    const held = holders.get(school.id) ?? [];
    const place = new Map(listed.map((id, i) => [id, i]));
    const last = listed.length;
    const front = [...held].sort((a, b) => (place.get(a) ?? last) - (place.get(b) ?? last) || byId(a, b));
    const isHeld = new Set(held);
    const order: number[] = [];
    for (const id of [...front, ...listed.filter((listedId) => !isHeld.has(listedId))]) {
      const index = indexOf.get(id);
      if (index !== undefined) order.push(index);
    }
    return { order: Int32Array.from(order), holders: front.length };
  });
}

/** Names what puts the student `ahead` before the student `behind`: a criterion, `priority` or `lottery`. */
export type Decider = (ahead: string, behind: string) => string;

/** How a school's order decided between two students it lists (holders, who stand before that order, excepted). */
export function deciderAt(instance: Instance, { order }: School): Decider {
  if (order.kind === 'priority') return () => 'priority';
  if (order.kind === 'tiers') {
    const tierOf = new Map(order.tiers.flatMap((tier, t) => tier.map((id): [string, number] => [id, t])));
    return (ahead, behind) => (tierOf.get(ahead) === tierOf.get(behind) ? 'lottery' : 'priority');
  }
  return (ahead, behind) => {
    const other = order.keys.get(behind);
    const first = order.keys.get(ahead)?.findIndex((key, i) => key !== other?.[i]) ?? -1;
    return first < 0 ? 'lottery' : (instance.criteria[first] ?? `criterion-${first + 1}`);
  };
}

function holdersBySchool(instance: Instance): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const { id, holds } of instance.students) {
    if (holds === null) continue;
    const here = holders.get(holds);
    if (here) here.push(id);
    else holders.set(holds, [id]);
  }
  return holders;
}

function orderedIds(school: School, draw: DrawOf): readonly string[] {
  const { order } = school;
  if (order.kind === 'priority') return order.list;
  const drawn = (ids: readonly string[]): readonly string[] => {
    if (ids.length < 2) return ids;
    const withDraw = ids.map((id) => ({ id, draw: draw(id, school.id) }));
    return withDraw.sort((a, b) => byId(a.draw, b.draw) || byId(a.id, b.id)).map((one) => one.id);
  };
  return order.kind === 'tiers' ? order.tiers.flatMap((tier) => drawn(tier)) : equals(order.keys).flatMap((tier) => drawn(tier));
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
