// Judges one run of a placement, whoever made it: does it keep every rule, and which student or household has a just complaint?
import { type Run } from './deferred-acceptance';
import { SEATS, WIDTH } from './heaps';
import { householdBlocks, householdsOf, sharedWishes, sharedWishMet, type Household } from './households';
import { UNLISTED, type Market, type Wishes } from './market';
import { type SeatPlan } from './seat-plan';
import { Seats } from './seats';
import { hasCircle } from './student-optimal';

export interface Judgement {
  readonly seats: Seats;
  /** How many students have a place that stands in their lists. */
  readonly seated: number;
  /** Whether every student is placed where both list it, every school chooses all who are placed there, and no household is split. */
  readonly feasible: boolean;
  /** Blocking pairs as positions of wishes, in the order of students and wishes: of students who belong to no household. */
  readonly wishes: readonly number[];
  /** Blocking households, each with the shared wish, counted from 0, at which it blocks. */
  readonly households: readonly HouseholdComplaint[];
  /** Where all seats are open and no household stays together: whether this is the best stable placement for all students. */
  readonly optimal: boolean;
}

export interface HouseholdComplaint {
  readonly household: number;
  readonly wish: number;
}

/** @param place for each student the index of the school, or -1 */
export function judge(
  market: Market,
  wishes: Wishes,
  plan: SeatPlan,
  place: Int32Array,
  takesPart: (student: number) => boolean,
): Judgement {
  const households = householdsOf(market, takesPart);
  const tallied = households.length === 0 ? tally(wishes, new Seats(plan, market, wishes.wishers, true), place, takesPart) : null;
  if (tallied && isQuiet(tallied))
    return { ...tallied, feasible: true, wishes: [], households: [], optimal: !hasCircle(tallied.lines.next) };
  const met = positions(wishes, place, takesPart);
  const { seats, seated, fits } = tallied ?? seatEach(wishes, new Seats(plan, market, wishes.wishers), met);
  const together = new Set(households.flatMap(({ members }) => members));
  return {
    seats,
    seated,
    feasible: fits && households.every((household) => sharedWishMet(household, wishes, met) !== null),
    wishes: complaints(wishes, seats, met, (i) => takesPart(i) && !together.has(i)),
    households: households.flatMap((household) => complaintsOf(household, wishes, { met, seats })),
    optimal: false,
  };
}

/** For each student of those who take part the position of the wish for the school where the placement puts it, or -1. */
export function positions(wishes: Wishes, place: Int32Array, takesPart: (student: number) => boolean): Int32Array {
  const { start, pairs } = wishes;
  return place.map((school, i) => {
    if (school >= 0 && takesPart(i))
      for (let wish = start[i]!; wish < start[i + 1]!; wish += 1) if (pairs[2 * wish] === school) return wish;
    return -1;
  });
}

/** The seats when everybody was offered, how many were, and whether every school took all. */
interface Seated {
  readonly seats: Seats;
  readonly seated: number;
  readonly fits: boolean;
}

/** Who would rather be at each school. */
interface Lines {
  /** The best rank in its line, or UNLISTED. */
  readonly best: Int32Array;
  /** Where that student sits; -1 for nowhere, or an empty line. */
  readonly next: Int32Array;
}

/**
 * Counts who sits at schools with open seats, seats the others one by one, and finds the first of every line: all that is asked of
 * most placements, in one reading. For runs in which no household stays together. Null when somebody is seated wrongly.
 */
function tally(
  wishes: Wishes,
  seats: Seats,
  place: Int32Array,
  takesPart: (student: number) => boolean,
): (Seated & { readonly lines: Lines }) | null {
  const { heaps, allOpen } = seats;
  const { start, pairs, wishers } = wishes;
  let seated = 0;
  const best = new Int32Array(wishers.length).fill(UNLISTED);
  const next = new Int32Array(wishers.length).fill(-1);
  const counts = new Int32Array(2 * wishers.length); // for each school: how many sit there, the last rank among them
  for (let i = 0; i < place.length; i += 1) {
    if (!takesPart(i)) continue;
    const got = place[i]!;
    const end = start[i + 1]!;
    let wish = start[i]!;
    for (; wish < end && pairs[2 * wish] !== got; wish += 1) {
      const school = pairs[2 * wish]!;
      if (pairs[2 * wish + 1]! >= best[school]!) continue;
      best[school] = pairs[2 * wish + 1]!;
      next[school] = got;
    }
    if (wish === end) continue;
    seated += 1;
    const rank = pairs[2 * wish + 1]!;
    counts[2 * got]! += 1;
    if (rank > counts[2 * got + 1]!) counts[2 * got + 1] = rank;
    if (!allOpen && !seats.isOpen(got) && (rank === UNLISTED || seats.offer(got, rank, i) >= 0)) return null;
  }
  for (let s = 0; s < wishers.length; s += 1) {
    if (!seats.isOpen(s)) continue;
    if (counts[2 * s]! > heaps.rows[WIDTH * s + SEATS]! || counts[2 * s + 1] === UNLISTED) return null;
    heaps.tally(s, counts[2 * s]!, counts[2 * s + 1]!);
  }
  return { seats, seated, fits: true, lines: { best, next } };
}

/** Whether no school, all of them with nothing but open seats, would take the first of its line. */
function isQuiet({ seats, lines }: Seated & { readonly lines: Lines }): boolean {
  return seats.allOpen && lines.best.every((rank, s) => rank >= seats.heaps.cut(s));
}

/** Seats everybody where the placement puts them. */
function seatEach({ pairs }: Wishes, seats: Seats, met: Int32Array): Seated {
  let fits = true;
  let seated = 0;
  met.forEach((wish, i) => {
    if (wish < 0) return;
    seated += 1;
    const school = pairs[2 * wish]!;
    const rank = pairs[2 * wish + 1]!;
    if (rank >= seats.heaps.cut(school) || seats.offer(school, rank, i) >= 0) fits = false;
  });
  return { seats, seated, fits };
}

/** The wishes at which students block. */
function complaints({ start, pairs }: Wishes, seats: Seats, met: Int32Array, takesPart: (student: number) => boolean): number[] {
  const blocking: number[] = [];
  for (let i = 0; i < met.length; i += 1) {
    if (!takesPart(i)) continue;
    const got = met[i]! < 0 ? start[i + 1]! : met[i]!;
    for (let wish = start[i]!; wish < got; wish += 1)
      if (seats.wouldTake(pairs[2 * wish]!, pairs[2 * wish + 1]!, i)) blocking.push(wish);
  }
  return blocking;
}

function complaintsOf(household: Household, wishes: Wishes, run: Run): HouseholdComplaint[] {
  const shared = sharedWishMet(household, wishes, run.met) ?? -1;
  const end = shared < 0 ? sharedWishes(household, wishes) : shared;
  const found: HouseholdComplaint[] = [];
  for (let wish = 0; wish < end; wish += 1)
    if (householdBlocks(household, wish, wishes, run)) found.push({ household: household.index, wish });
  return found;
}
