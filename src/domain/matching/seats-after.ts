// Reads the seats after a run: who sits on which kind of seat, and what is left for the second run.
import { rankOf, type Seats } from './seats';
import { takeFromLast, type SeatPlan } from './seat-plan';

/** Somebody on a seat that was kept for group `group`, or on one open to anybody (-1). */
export type Taker = (rank: number, student: number, group: number) => unknown;

/** Calls `taker` for everybody at school `s`. Who took a seat that no member of the group wanted sits on an open one. */
export function eachTaker(seats: Seats, s: number, taker: Taker): void {
  const { plan, heaps } = seats;
  const each = (heap: number, group: number): void => {
    for (let e = 0; e < heaps.taken(heap); e += 1) {
      const claim = heaps.claimAt(heap, e);
      const rank = rankOf(claim);
      taker(rank, heaps.studentAt(heap, e), rank === claim ? group : -1);
    }
  };
  if (seats.isOpen(s)) return each(s, -1);
  for (let k = plan.start[s]!; k < plan.start[s + 1]!; k += 1) each(seats.slot(k), plan.group[k]!);
  each(seats.rest(s), -1);
}

/** Whether a student sits at school `s`. */
export function isSeated(seats: Seats, s: number, student: number): boolean {
  let found = false;
  eachTaker(seats, s, (_, taker) => (found ||= taker === student));
  return found;
}

/** Seats nobody took, still in their slots. Seats given to the rest come off hard slots from the last. */
export function seatsLeft(seats: Seats): SeatPlan {
  const { plan, heaps } = seats;
  const left = { ...plan, count: plan.count.slice() };
  for (let s = 0; s < plan.start.length - 1; s += 1) {
    for (let k = plan.start[s]!; k < plan.start[s + 1]!; k += 1)
      left.count[k]! -= heaps.taken(seats.isOpen(s) ? s : seats.slot(k));
    takeFromLast(left, s, heaps.taken(seats.rest(s)), (k) => !plan.soft[k]);
  }
  return left;
}
