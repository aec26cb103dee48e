// Decides the whole placement: the first run over the wishes, then the second over `fallback` for those the first left unplaced.
import { deferredAcceptance, type Run } from './deferred-acceptance';
import { householdsOf } from './households';
import { schoolAt, type Market, type Wishes } from './market';
import { type SeatPlan } from './seat-plan';
import { Seats } from './seats';
import { seatsLeft } from './seats-after';
import { placeTogether } from './siblings-together';

export interface Runs {
  readonly first: Run;
  readonly second: Run;
}

/** Both runs; the first placements stay, the second has the seats they left. */
export function matchRuns(market: Market): Runs {
  const first = run(market, market.prefs, market.seats, () => true);
  const second = run(market, market.fallback, seatsLeft(first.seats), (i) => first.met[i]! < 0);
  return { first, second };
}

function run(market: Market, wishes: Wishes, plan: SeatPlan, takesPart: (student: number) => boolean): Run {
  const seats = new Seats(plan, market, wishes.wishers);
  const households = householdsOf(market, takesPart);
  if (households.length > 0) return placeTogether(wishes, seats, takesPart, households);
  return deferredAcceptance(wishes, seats, takesPart);
}

/** Index of the school where student `i` ends, or -1. */
export function placeOf({ prefs, fallback }: Market, { first, second }: Runs, i: number): number {
  if (first.met[i]! >= 0) return schoolAt(prefs, first.met[i]!);
  return second.met[i]! >= 0 ? schoolAt(fallback, second.met[i]!) : -1;
}
