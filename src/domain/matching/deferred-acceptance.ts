// Decides who is placed where when families' wishes meet the schools' priorities: student-proposing deferred acceptance.
//
// Gale & Shapley (1962); with slots and reserves Kominers & Sönmez (2016). Invariants: a student asks each school at most once and
// best first; a school's seats only ever get stronger; the result does not depend on the order in which students ask, is stable,
// and no stable placement is better for any student. A true list is a best list for the family.
import { Seating, type SeatPlan } from './choice';
import { type Market, type WishLists } from './market';

/** The stretch of a student's wishes that takes part in a run: positions from `from[i]` to `to[i] - 1` of the lists. */
export interface Stretch {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** How a run ended. */
export interface Run {
  /** For each student the position of the wish that was met, or -1. */
  readonly met: Int32Array;
  readonly seatings: readonly Seating[];
}

/** All wishes of the students who take part, none of the others. */
export function wholeLists(lists: WishLists, takesPart: (student: number) => boolean = () => true): Stretch {
  const from = lists.start.slice(0, -1);
  const to = lists.start.slice(1);
  to.forEach((_, i) => {
    if (!takesPart(i)) to[i] = from[i]!;
  });
  return { from, to };
}

/** One run over the seats of `plans`. O(wishes asked · slots · log seats). */
export function deferredAcceptance(market: Market, lists: WishLists, plans: readonly SeatPlan[], stretch: Stretch): Run {
  const seatings = emptySeatings(market, plans);
  const next = stretch.from.slice();
  const met = new Int32Array(next.length).fill(-1);
  /** Lets a student ask until a school says yes; returns whom that school sent away, or -1. */
  const ask = (student: number): number => {
    while (next[student]! < stretch.to[student]!) {
      const wish = next[student]!;
      next[student] = wish + 1;
      const rank = lists.rank[wish]!;
      if (rank === 0) continue;
      const school = lists.school[wish]!;
      const away = seatings[school]!.offer(rank);
      if (away === rank) continue;
      met[student] = wish;
      if (away === 0) return -1;
      const displaced = market.rankings[school]!.order[away - 1]!;
      met[displaced] = -1;
      return displaced;
    }
    return -1;
  };
  for (let student = 0; student < met.length; student += 1) for (let asking = student; asking >= 0;) asking = ask(asking);
  return { met, seatings };
}

/** Every school with its seats empty. A holder counts as a member of every group at the school of the held seat. */
export function emptySeatings(market: Market, plans: readonly SeatPlan[]): readonly Seating[] {
  const { students } = market.instance;
  return plans.map((plan, s) => {
    const { order, holders } = market.rankings[s]!;
    return Seating.empty(
      plan,
      order.length,
      (rank, group) => rank <= holders || students[order[rank - 1]!]!.groups.includes(group),
    );
  });
}
