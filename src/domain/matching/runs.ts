// Decides the whole placement: the first run over the wishes, then the second over `fallback` for those the first left unplaced.
import { seatPlan, type SeatPlan } from './choice';
import { deferredAcceptance, wholeLists, type Run } from './deferred-acceptance';
import { householdsOf } from './households';
import { type Market, type WishLists } from './market';
import { placeTogether } from './siblings-together';

export interface Runs {
  readonly first: Run;
  readonly second: Run;
}

/** Seats of every school before the first run: fixed lines are off. */
export function seatPlans({ instance, schoolIndex }: Market): readonly SeatPlan[] {
  const fixed = new Int32Array(instance.schools.length);
  for (const line of instance.fixed) fixed[schoolIndex.get(line.school)!]! += 1;
  return instance.schools.map((school, s) => seatPlan(school, fixed[s]!));
}

/** Both runs; the first placements stay, the second has the seats they left. */
export function matchRuns(market: Market): Runs {
  const first = run(market, market.prefs, seatPlans(market), () => true);
  const left = first.seatings.map((seating) => seating.left());
  const second = run(market, market.fallback, left, (i) => first.met[i]! < 0);
  return { first, second };
}

function run(market: Market, lists: WishLists, plans: readonly SeatPlan[], takesPart: (student: number) => boolean): Run {
  const households = householdsOf(market, takesPart);
  if (households.length > 0) return placeTogether(market, lists, plans, takesPart, households);
  return deferredAcceptance(market, lists, plans, wholeLists(lists, takesPart));
}

/** Index of the school where student `i` ends, or -1. */
export function schoolOf({ prefs, fallback }: Market, { first, second }: Runs, i: number): number {
  if (first.met[i]! >= 0) return prefs.school[first.met[i]!]!;
  return second.met[i]! >= 0 ? fallback.school[second.met[i]!]! : -1;
}
