// Judges both runs of a placement in numbers, for the certificate and for whoever only wants to know whether it is right.
import { judge, type Judgement } from './judgement';
import { rankAt, UNLISTED, type Market, type Wishes } from './market';
import { matchRuns, placeOf, type Runs } from './runs';
import { seatsLeft } from './seats-after';

export interface Stability {
  readonly first: Judgement;
  readonly second: Judgement;
  readonly feasible: boolean;
  readonly checkedPairs: number;
  /** Whether no stable placement is better for any student; null with households that stay together, where none need exist. */
  readonly studentOptimal: boolean | null;
}

/**
 * @param place for each student the index of the school, or -1. A school of the first run's wishes was given by the first run, one of
 * the second's by the second: no run gives what stands in both lists twice.
 * @param optimal the market's own runs where they are at hand; they are needed only where not all seats are open
 */
export function stabilityOf(market: Market, place: Int32Array, optimal?: Runs): Stability {
  const { prefs, fallback } = market;
  const met = positions(prefs, place, () => true);
  const metLater = positions(fallback, place, (i) => met[i]! < 0);
  const first = judge(market, prefs, market.seats, met, () => true);
  const second = judge(market, fallback, seatsLeft(first.seats), metLater, (i) => met[i]! < 0);
  const wished = place.every((school, i) => school < 0 || met[i]! >= 0 || metLater[i]! >= 0);
  const feasible = wished && first.feasible && second.feasible;
  const stable = feasible && first.wishes.length === 0 && second.wishes.length === 0;
  const isBest = (): boolean => {
    if (first.seats.allOpen) return first.optimal && second.optimal;
    const best = optimal ?? matchRuns(market);
    return place.every((school, i) => school === placeOf(market, best, i));
  };
  return {
    first,
    second,
    feasible,
    checkedPairs: pairsAmong(prefs, null) + pairsAmong(fallback, (i) => met[i]! < 0),
    studentOptimal: market.households.length > 0 ? null : stable && isBest(),
  };
}

/** Where the school that each student of `among` was given stands in the lists, or -1. */
function positions({ start, pairs }: Wishes, place: Int32Array, among: (student: number) => boolean): Int32Array {
  const found = new Int32Array(place.length).fill(-1);
  for (let i = 0; i < place.length; i += 1) {
    if (place[i]! < 0 || !among(i)) continue;
    for (let wish = start[i]!; wish < start[i + 1]!; wish += 1)
      if (pairs[2 * wish] === place[i]) {
        found[i] = wish;
        break;
      }
  }
  return found;
}

/** Pairs that both sides list, of the students in `among`. */
function pairsAmong(wishes: Wishes, among: ((student: number) => boolean) | null): number {
  if (among === null) return wishes.wishers.reduce((sum, here) => sum + here, 0);
  let counted = 0;
  for (let i = 0; i < wishes.start.length - 1; i += 1)
    if (among(i))
      for (let wish = wishes.start[i]!; wish < wishes.start[i + 1]!; wish += 1)
        if (rankAt(wishes, wish) !== UNLISTED) counted += 1;
  return counted;
}
