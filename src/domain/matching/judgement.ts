// Judges one run of a placement, whoever made it: does it keep every rule, and which student or household has a just complaint?
import { type Run } from './deferred-acceptance';
import { SEATS, WIDTH } from './heaps';
import { householdBlocks, householdsOf, sharedWishes, sharedWishMet, type Household } from './households';
import { UNLISTED, wishFor, type Market, type Wishes } from './market';
import { type SeatPlan } from './seat-plan';
import { Seats } from './seats';
import { hasCircle } from './student-optimal';

export interface Judgement {
  readonly seats: Seats;
  /** For each student the position of the wish that was met, or -1: unplaced, or not by a wish of these lists. */
  readonly met: Int32Array;
  /** Whether every student is placed where both list it, every school chooses all who are placed there, and no household is split. */
  readonly feasible: boolean;
  /** Blocking pairs as positions of wishes, in the order of students and wishes: of students who belong to no household. */
  readonly wishes: readonly number[];
  /** Blocking households, each with the shared wish, counted from 0, at which it blocks. */
  readonly households: readonly HouseholdComplaint[];
  /** Whether a stable placement is the best for all students; meant where all seats are open and no household stays together. */
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
  const together = new Set(households.flatMap(({ members }) => members));
  const tallied = households.length === 0 ? tally(wishes, new Seats(plan, market, wishes.wishers, true), place, takesPart) : null;
  const { seats, met, fits } = tallied ?? seatEach(wishes, new Seats(plan, market, wishes.wishers), place, takesPart);
  const whole = households.every((household) => sharedWishMet(household, wishes, met) !== null);
  const found = complaints(wishes, seats, met, together.size === 0 ? takesPart : (i) => takesPart(i) && !together.has(i));
  return {
    seats,
    met,
    feasible: fits && whole,
    wishes: found.blocking,
    households: households.flatMap((household) => complaintsOf(household, wishes, { met, seats })),
    optimal: !hasCircle(found.next),
  };
}

/** The seats when everybody was offered, and whether every school took all. */
interface Seated extends Run {
  readonly fits: boolean;
}

/**
 * Counts who sits at schools with open seats and seats the others one by one: all that is asked of the seats when no household
 * stays together and nobody is seated wrongly. Null when somebody is.
 */
function tally(wishes: Wishes, seats: Seats, place: Int32Array, takesPart: (student: number) => boolean): Seated | null {
  const { heaps } = seats;
  const { pairs, wishers } = wishes;
  const met = new Int32Array(place.length).fill(-1);
  const counts = new Int32Array(2 * wishers.length); // for each school: how many sit there, the last rank among them
  for (let i = 0; i < place.length; i += 1) {
    const school = place[i]!;
    if (school < 0 || !takesPart(i)) continue;
    const wish = wishFor(wishes, i, school);
    if (wish < 0) continue;
    met[i] = wish;
    const rank = pairs[2 * wish + 1]!;
    counts[2 * school]! += 1;
    if (rank > counts[2 * school + 1]!) counts[2 * school + 1] = rank;
    if (!seats.isOpen(school) && (rank === UNLISTED || seats.offer(school, rank, i) >= 0)) return null;
  }
  for (let s = 0; s < wishers.length; s += 1) {
    if (!seats.isOpen(s)) continue;
    if (counts[2 * s]! > heaps.rows[WIDTH * s + SEATS]! || counts[2 * s + 1] === UNLISTED) return null;
    heaps.tally(s, counts[2 * s]!, counts[2 * s + 1]!);
  }
  return { seats, met, fits: true };
}

/** Seats everybody where the placement puts them. */
function seatEach(wishes: Wishes, seats: Seats, place: Int32Array, takesPart: (student: number) => boolean): Seated {
  const { pairs } = wishes;
  let fits = true;
  const met = place.map((school, i) => (school < 0 || !takesPart(i) ? -1 : wishFor(wishes, i, school)));
  met.forEach((wish, i) => {
    if (wish < 0) return;
    const school = pairs[2 * wish]!;
    const rank = pairs[2 * wish + 1]!;
    if (rank >= seats.heaps.cut(school) || seats.offer(school, rank, i) >= 0) fits = false;
  });
  return { seats, met, fits };
}

/** The wishes at which students block, and where the first in the line of each school sits: -1 for nowhere, or an empty line. */
function complaints(
  { start, pairs, wishers }: Wishes,
  seats: Seats,
  met: Int32Array,
  takesPart: (student: number) => boolean,
): { readonly blocking: readonly number[]; readonly next: Int32Array } {
  const blocking: number[] = [];
  const next = new Int32Array(wishers.length).fill(-1);
  const lines = new Int32Array(2 * wishers.length); // for each school: its cut, the best rank in its line
  for (let s = 0; s < wishers.length; s += 1) {
    lines[2 * s] = seats.heaps.cut(s);
    lines[2 * s + 1] = UNLISTED;
  }
  for (let i = 0; i < met.length; i += 1) {
    if (!takesPart(i)) continue;
    const got = met[i]! < 0 ? start[i + 1]! : met[i]!;
    for (let wish = start[i]!; wish < got; wish += 1) {
      const school = pairs[2 * wish]!;
      const rank = pairs[2 * wish + 1]!;
      if (rank < lines[2 * school]! && seats.wouldTake(school, rank, i)) blocking.push(wish);
      if (rank < lines[2 * school + 1]!) {
        lines[2 * school + 1] = rank;
        next[school] = met[i]! < 0 ? -1 : pairs[2 * met[i]!]!;
      }
    }
  }
  return { blocking, next };
}

function complaintsOf(household: Household, wishes: Wishes, run: Run): HouseholdComplaint[] {
  const shared = sharedWishMet(household, wishes, run.met) ?? -1;
  const end = shared < 0 ? sharedWishes(household, wishes) : shared;
  const found: HouseholdComplaint[] = [];
  for (let wish = 0; wish < end; wish += 1)
    if (householdBlocks(household, wish, wishes, run)) found.push({ household: household.index, wish });
  return found;
}
