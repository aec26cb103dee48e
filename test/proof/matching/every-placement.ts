import { type MarketFile } from './market-file';
import { choose, type Crowd, type Pool, type Seat } from './pools';

const MOST_LOOKED_UP = 8;

/** Members of a unit that ask one school. */
interface Ask {
  readonly pool: number;
  readonly who: Crowd;
}

/** A student, or a household that stays together: who moves as one. */
export interface Unit {
  readonly members: readonly number[];
  readonly household: string | null;
  /** For each common wish what it asks; null when a school does not list the member, so that the wish does not count. */
  readonly asks: readonly (readonly Ask[] | null)[];
}

/** One run over given seats, small enough to look at every placement. */
export interface SmallRun {
  readonly pools: readonly Pool[];
  readonly seats: readonly (readonly Seat[])[];
  /** C(X) of each school. */
  readonly choice: readonly ((crowd: Crowd) => Crowd)[];
  readonly units: readonly Unit[];
}

/** For each unit the wish that it got, counted from 0; one past the last wish when unplaced. Lower is better. */
export type Got = readonly number[];

/** A run of the students who take part, with the lists given (ids of schools, best first). */
export function smallRun(
  file: MarketFile,
  pools: readonly Pool[],
  seats: readonly (readonly Seat[])[],
  listOf: (student: MarketFile['students'][number]) => readonly string[] | null,
): SmallRun {
  const choice = pools.map((pool, p) => choiceOf(pool, seats[p]!, file.students.length));
  const indexOf = new Map(pools.map(({ id }, p) => [id, p]));
  const lists = file.students.map((student) => listOf(student)?.map((id) => indexOf.get(id)!) ?? null);
  return { pools, seats, choice, units: unitsOf(file, pools, lists) };
}

/** Every placement that takes nobody apart and gives nobody what nobody asked for. */
export function* everyPlacement({ units }: SmallRun): Generator<number[]> {
  const got = units.map(() => 0);
  for (;;) {
    if (units.every(({ asks }, u) => asks[got[u]!] !== null)) yield [...got];
    let u = 0;
    while (u < units.length && got[u] === units[u]!.asks.length) got[u++] = 0;
    if (u === units.length) return;
    got[u]! += 1;
  }
}

/** Who is at each school. */
export function crowds({ pools, units }: SmallRun, got: Got): readonly Crowd[] {
  const here = pools.map(() => 0);
  units.forEach(({ asks }, u) => asks[got[u]!]?.forEach(({ pool, who }) => (here[pool]! |= who)));
  return here;
}

/** Whether every school would keep all it has. */
export function isFeasible(run: SmallRun, here: readonly Crowd[]): boolean {
  return here.every((crowd, p) => run.choice[p]!(crowd) === crowd);
}

/** Every unit with a wish it prefers where each school concerned would choose its members beside those placed there. */
export function blocking(
  run: SmallRun,
  got: Got,
  here: readonly Crowd[],
): readonly { readonly unit: Unit; readonly wish: number }[] {
  return run.units.flatMap((unit, u) =>
    unit.asks
      .slice(0, got[u])
      .flatMap((asks, wish) => (asks?.every((ask) => wouldTake(run, here, ask)) === true ? [{ unit, wish }] : [])),
  );
}

/** All stable placements there are. */
export function stablePlacements(run: SmallRun): readonly Got[] {
  const stable: Got[] = [];
  for (const got of everyPlacement(run)) {
    const here = crowds(run, got);
    if (isFeasible(run, here) && !anyBlocks(run, got, here)) stable.push(got);
  }
  return stable;
}

/** The placement that every unit likes at least as well as each of the others; null when there is none. */
export function bestForAll(placements: readonly Got[]): Got | null {
  return placements.find((one) => placements.every((other) => one.every((wish, u) => wish <= other[u]!))) ?? null;
}

/** Seats that nobody took. */
export function seatsLeft(run: SmallRun, got: Got): readonly (readonly Seat[])[] {
  return crowds(run, got).map((crowd, p) => choose(run.pools[p]!, run.seats[p]!, crowd).empty);
}

/** C(X), looked up where there are few X. */
function choiceOf(pool: Pool, seats: readonly Seat[], students: number): (crowd: Crowd) => Crowd {
  const taken = (crowd: Crowd): Crowd => [...choose(pool, seats, crowd).seated.keys()].reduce((all, i) => all | (1 << i), 0);
  if (students > MOST_LOOKED_UP) return taken;
  const table = Uint16Array.from({ length: 1 << students }, (_, crowd) => taken(crowd));
  return (crowd) => table[crowd]!;
}

function wouldTake(run: SmallRun, here: readonly Crowd[], { pool, who }: Ask): boolean {
  return (run.choice[pool]!(here[pool]! | who) & who) === who;
}

/** As `blocking`, but stops at the first: most placements are not stable. */
function anyBlocks(run: SmallRun, got: Got, here: readonly Crowd[]): boolean {
  return run.units.some(({ asks }, u) => {
    for (let wish = 0; wish < got[u]!; wish += 1) if (asks[wish]?.every((ask) => wouldTake(run, here, ask)) === true) return true;
    return false;
  });
}

function unitsOf(file: MarketFile, pools: readonly Pool[], lists: readonly (readonly number[] | null)[]): readonly Unit[] {
  const families = new Map<string, number[]>();
  file.students.forEach(({ household }, i) => {
    if (!lists[i]) return;
    const family = file.siblings === 'together' && household !== undefined ? `household ${household}` : `student ${i}`;
    families.set(family, [...(families.get(family) ?? []), i]);
  });
  return [...families.values()].map((members) => ({
    members,
    household: members.length > 1 ? file.students[members[0]!]!.household! : null,
    asks: lists[members[0]!]!.map((_, wish) => asksOf(members, wish, pools, lists)),
  }));
}

function asksOf(
  members: readonly number[],
  wish: number,
  pools: readonly Pool[],
  lists: readonly (readonly number[] | null)[],
): readonly Ask[] | null {
  const who = new Map<number, Crowd>();
  for (const i of members) {
    const pool = lists[i]![wish]!;
    if (!pools[pool]!.line.includes(i)) return null;
    who.set(pool, (who.get(pool) ?? 0) | (1 << i));
  }
  return [...who].map(([pool, crowd]) => ({ pool, who: crowd }));
}
