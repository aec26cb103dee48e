// Says for the verifier how a school stands before a run: who comes before whom there, who counts for a group, and which seats there are.
import { type Draw } from './draws';
import { inOrderOfIds, listedBy, type Instance, type School, type Slot } from './instance';

export interface Pool {
  readonly school: School;
  /** Students for whom this school counts, best first: holders, then those it lists. */
  readonly order: readonly string[];
  /** Place of each of them in `order`, from 1. */
  readonly rank: ReadonlyMap<string, number>;
  readonly holders: ReadonlySet<string>;
  /** Seats of the first run. */
  readonly seats: readonly Slot[];
  /** Whether a student takes seats of a group here; a holder counts for every group. */
  isMember(student: string, group: string): boolean;
  /** What put the first student ahead of the second in the school's own order: a criterion, `priority` or `lottery`. */
  decider(ahead: string, behind: string): string;
}

/** Every school of a market by its id, ties broken by `draw`. */
export function poolsOf(instance: Instance, draw: Draw): ReadonlyMap<string, Pool> {
  const holders = new Map<string, string[]>();
  for (const { id, holds } of instance.students.values())
    if (holds !== null) holders.set(holds, [...(holders.get(holds) ?? []), id]);
  const gone = new Map<string, number>();
  for (const { school } of instance.fixed) gone.set(school, (gone.get(school) ?? 0) + 1);
  return new Map(
    [...instance.schools.values()].map((school) => [
      school.id,
      poolOf(instance, school, holders.get(school.id) ?? [], gone.get(school.id) ?? 0, draw),
    ]),
  );
}

function poolOf(instance: Instance, school: School, holding: readonly string[], gone: number, draw: Draw): Pool {
  const { students, criteria } = instance;
  const claims = claimsAt(school);
  const holders = new Set(holding);
  /** By claim, then by draw, then by id; whom the school does not list comes last. */
  const before = (a: string, b: string): number => {
    const [mine, yours] = [claims.get(a), claims.get(b)];
    if (!mine || !yours) return mine ? -1 : yours ? 1 : inOrderOfIds(a, b);
    const at = mine.findIndex((part, k) => part !== yours[k]);
    if (at >= 0) return mine[at]! - yours[at]!;
    return inOrderOfIds(draw(a, school.id), draw(b, school.id)) || inOrderOfIds(a, b);
  };
  const listed = listedBy(school).filter((id) => students.has(id) && !holders.has(id));
  const order = [...[...holders].sort(before), ...listed.sort(before)];
  return {
    school,
    order,
    rank: new Map(order.map((id, place) => [id, place + 1])),
    holders,
    seats: seatsWithout(school, gone),
    isMember: (student, group) => holders.has(student) || students.get(student)!.groups.includes(group),
    decider: (ahead, behind) => {
      const at = (claims.get(ahead) ?? []).findIndex((part, k) => part !== claims.get(behind)?.[k]);
      if (at < 0) return 'lottery';
      return 'keys' in school.order ? (criteria[at] ?? `criterion-${at + 1}`) : 'priority';
    },
  };
}

/** What a school's order says of each student it lists: integers, compared from the first, lower first. */
function claimsAt({ order }: School): ReadonlyMap<string, readonly number[]> {
  if ('keys' in order) return order.keys;
  const tiers = 'priority' in order ? order.priority.map((id) => [id]) : order.priorityTiers;
  return new Map(tiers.flatMap((tier, place) => tier.map((id): [string, readonly number[]] => [id, [place]])));
}

/** Seats in the order they are taken, those that no slot names last, after `gone` were given outside the run: open ones first, from the last. */
function seatsWithout({ slots, capacity }: School, gone: number): readonly Slot[] {
  const named = slots.reduce((seats, { count }) => seats + count, 0);
  const seats = [...slots, { count: capacity - named, group: null, soft: true }];
  for (let seat = 0; seat < gone; seat += 1) {
    const open = seats.findLastIndex(({ count, group }) => count > 0 && group === null);
    const at = open >= 0 ? open : seats.findLastIndex(({ count }) => count > 0);
    seats[at] = { ...seats[at]!, count: seats[at]!.count - 1 };
  }
  return seats;
}
