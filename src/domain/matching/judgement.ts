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

/** Length of the pairs of lists without a wish: the padding. */
const NO_WISHES = 2;

/** @param met for each student the position of the wish that was met, or -1 */
export function judge(
  market: Market,
  wishes: Wishes,
  plan: SeatPlan,
  met: Int32Array,
  takesPart: (student: number) => boolean,
): Judgement {
  const seats = new Seats(plan, market, wishes.wishers);
  if (wishes.pairs.length === NO_WISHES) return { seats, feasible: true, wishes: [], households: [], optimal: true };
  const households = householdsOf(market, takesPart);
  const together = new Set(households.flatMap(({ members }) => members));
  const fits = (households.length === 0 && tally(wishes, seats, met)) || seatEach(wishes, seats, met);
  const whole = households.every((household) => sharedWishMet(household, wishes, met) !== null);
  const found = complaints(wishes, seats, met, together.size === 0 ? takesPart : (i) => takesPart(i) && !together.has(i));
  return {
    seats,
    feasible: fits && whole,
    wishes: found.blocking,
    households: households.flatMap((household) => complaintsOf(household, wishes, { met, seats })),
    optimal: !hasCircle(found.next),
  };
}

/**
 * Counts who sits at schools with open seats and seats the others one by one: all that is asked of the seats when no household
 * stays together and nobody is seated wrongly. False, with all seats empty, when somebody is.
 */
function tally({ pairs, wishers }: Wishes, seats: Seats, met: Int32Array): boolean {
  const { heaps } = seats;
  const counts = new Int32Array(2 * wishers.length);
  let fits = true;
  for (let i = 0; i < met.length && fits; i += 1) {
    const wish = met[i]!;
    if (wish < 0) continue;
    const school = pairs[2 * wish]!;
    const rank = pairs[2 * wish + 1]!;
    counts[2 * school]! += 1;
    if (rank > counts[2 * school + 1]!) counts[2 * school + 1] = rank;
    if (!seats.isOpen(school)) fits = rank < UNLISTED && seats.offer(school, rank, i) < 0;
  }
  for (let s = 0; s < wishers.length && fits; s += 1) {
    if (!seats.isOpen(s)) continue;
    fits = counts[2 * s]! <= heaps.rows[WIDTH * s + SEATS]! && counts[2 * s + 1]! < UNLISTED;
    heaps.tally(s, counts[2 * s]!, counts[2 * s + 1]!);
  }
  if (!fits) seats.clear();
  return fits;
}

/** Seats everybody where the placement puts them; whether every school takes them all. */
function seatEach({ pairs }: Wishes, seats: Seats, met: Int32Array): boolean {
  let all = true;
  met.forEach((wish, i) => {
    if (wish < 0) return;
    const school = pairs[2 * wish]!;
    const rank = pairs[2 * wish + 1]!;
    if (rank >= seats.heaps.cut(school) || seats.offer(school, rank, i) >= 0) all = false;
  });
  return all;
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
