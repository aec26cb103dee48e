// Judges a placement, whoever made it: does it keep every rule, and is there a family with a just complaint? For the outcome and its readers.
import { type SeatPlan } from './choice';
import { emptySeatings, type Run } from './deferred-acceptance';
import { householdBlocks, householdsOf, sharedWishes, sharedWishMet } from './households';
import { marketOf, type Market, type WishLists } from './market';
import { type Instance, type Placements } from './problem';
import { matchRuns, schoolOf, seatPlans, type Runs } from './runs';

/** A student whom a better-liked school would choose, or a household that could move to a better-liked site as a whole. */
export type Blocking =
  { readonly student: string; readonly school: string } | { readonly household: string; readonly site: string };

export interface Certificate {
  readonly feasible: boolean;
  /** Those of the first run in the order of ids and wishes, then those of the second. */
  readonly blocking: readonly Blocking[];
  /** Pairs of a student and a school that both list and that were looked at: all of the first run, and of the second for those in it. */
  readonly checkedPairs: number;
  /** Whether no stable placement is better for any student; null with households that stay together, where none need exist. */
  readonly studentOptimal: boolean | null;
  /** Students placed outside the run. */
  readonly fixed: readonly string[];
}

/** The certificate of a placement, from the problem and the placement alone. Never throws on a wrong placement. */
export function certify(instance: Instance, placements: Placements): Certificate {
  const market = marketOf(instance);
  return certificateOf(market, placements, matchRuns(market));
}

/** As `certify`, with the market and the optimal runs already at hand. */
export function certificateOf(market: Market, placements: Placements, optimal: Runs): Certificate {
  const { instance } = market;
  const given = readPlacements(market, placements);
  const first = judge(market, market.prefs, seatPlans(market), given.first, () => true);
  const left = first.seatings.map((seating) => seating.left());
  const second = judge(market, market.fallback, left, given.second, (i) => given.first[i]! < 0);
  const together = householdsOf(market, () => true).length > 0;
  const same = instance.students.every((_, i) => given.school[i] === schoolOf(market, optimal, i));
  return {
    feasible: given.known && first.feasible && second.feasible,
    blocking: [...first.blocking, ...second.blocking],
    checkedPairs: first.checkedPairs + second.checkedPairs,
    studentOptimal: together ? null : given.known && same,
    fixed: instance.fixed.map((line) => line.student),
  };
}

interface Given {
  /** Whether every student has a line, nobody else has one, and every school named is in one of the student's lists. */
  readonly known: boolean;
  /** Index of each student's school, -1 unplaced, -2 a place that none of the student's lists has. */
  readonly school: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** A school of `prefs` was given by the first run, one of `fallback` by the second: no run gives what stands in both lists twice. */
function readPlacements(market: Market, placements: Placements): Given {
  const { students } = market.instance;
  const school = new Int32Array(students.length).fill(-1);
  const first = new Int32Array(students.length).fill(-1);
  const second = new Int32Array(students.length).fill(-1);
  let known = Object.keys(placements).length === students.length;
  students.forEach(({ id }, i) => {
    const named = Object.hasOwn(placements, id) ? placements[id] : undefined;
    if (named === undefined) known = false;
    if (named === undefined || named === null) return;
    const s = market.schoolIndex.get(named) ?? -1;
    first[i] = positionOf(market.prefs, i, s);
    if (first[i]! < 0) second[i] = positionOf(market.fallback, i, s);
    const found = first[i]! >= 0 || second[i]! >= 0;
    school[i] = found ? s : -2;
    known &&= found;
  });
  return { known, school, first, second };
}

function positionOf(lists: WishLists, student: number, school: number): number {
  for (let at = lists.start[student]!; at < lists.start[student + 1]!; at += 1) if (lists.school[at] === school) return at;
  return -1;
}

interface Judgement extends Run {
  readonly feasible: boolean;
  readonly blocking: readonly Blocking[];
  readonly checkedPairs: number;
}

function judge(
  market: Market,
  lists: WishLists,
  plans: readonly SeatPlan[],
  met: Int32Array,
  takesPart: (student: number) => boolean,
): Judgement {
  const { students, schools } = market.instance;
  const seatings = emptySeatings(market, plans);
  let feasible = true;
  met.forEach((wish) => {
    if (wish < 0) return;
    const rank = lists.rank[wish]!;
    if (rank === 0 || seatings[lists.school[wish]!]!.offer(rank) > 0) feasible = false;
  });
  const households = householdsOf(market, takesPart);
  const inHousehold = new Set(households.flatMap((household) => household.members));
  const blocking: Blocking[] = [];
  let checkedPairs = 0;
  students.forEach(({ id }, i) => {
    if (!takesPart(i)) return;
    const got = met[i]! < 0 ? lists.start[i + 1]! : met[i]!;
    for (let at = lists.start[i]!; at < lists.start[i + 1]!; at += 1) {
      if (lists.rank[at] === 0) continue;
      checkedPairs += 1;
      const school = lists.school[at]!;
      if (at < got && !inHousehold.has(i) && seatings[school]!.wouldTake(lists.rank[at]!))
        blocking.push({ student: id, school: schools[school]!.id });
    }
  });
  for (const household of households) {
    const shared = sharedWishMet(household, lists, met);
    if (shared === null) feasible = false;
    const end = shared === null || shared < 0 ? sharedWishes(household, lists) : shared;
    for (let k = 0; k < end; k += 1)
      if (householdBlocks(household, k, lists, seatings))
        blocking.push({ household: household.id, site: schools[lists.school[lists.start[household.members[0]!]! + k]!]!.site });
  }
  return { met, seatings, feasible, blocking, checkedPairs };
}
