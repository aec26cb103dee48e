// Judges both runs of a placement in numbers, for the certificate and for whoever only wants to know whether it is right.
import { judge, positions, type Judgement } from './judgement';
import { rankAt, UNLISTED, wishFor, type Market, type Wishes } from './market';
import { matchRuns, placeOf, type Runs } from './runs';
import { seatsLeft } from './seats-after';

export interface Stability {
  readonly first: Judgement;
  /** Null when nobody has a wish for the second run. */
  readonly second: Judgement | null;
  readonly feasible: boolean;
  readonly checkedPairs: number;
  /** Whether no stable placement is better for any student; null with households that stay together, where none need exist. */
  readonly studentOptimal: boolean | null;
}

/**
 * @param place for each student the index of the school, or -1. A school of the first run's wishes was given by the first run, one of
 * the second's alone by the second, and then to a whole household.
 * @param optimal the market's own runs where they are at hand; they are needed only where not all seats are open
 */
export function stabilityOf(market: Market, place: Int32Array, optimal?: Runs): Stability {
  const given = givenFirst(market, place);
  const first = judge(market, market.prefs, market.seats, given, () => true);
  const later = judgeSecond(market, first, given, place);
  const second = later?.judgement ?? null;
  const feasible = first.feasible && (second?.feasible ?? true) && placedIn(place) === first.seated + (second?.seated ?? 0);
  const stable = feasible && first.wishes.length === 0 && (second?.wishes.length ?? 0) === 0;
  const isBest = (): boolean =>
    first.seats.allOpen ? first.optimal && (second?.optimal ?? true) : isPlacedAs(market, place, optimal ?? matchRuns(market));
  return {
    first,
    second,
    feasible,
    checkedPairs: market.prefs.wishers.reduce((sum, here) => sum + here, 0) + (later?.checkedPairs ?? 0),
    studentOptimal: market.households.length > 0 ? null : stable && isBest(),
  };
}

/**
 * What the first run gave. A household is placed as one: what stands in both lists of a member came from the second run where
 * another member has a school that only the second can have given.
 */
function givenFirst({ prefs, fallback, households }: Market, place: Int32Array): Int32Array {
  if (households.length === 0) return place;
  const first = place.slice();
  const isIn = (wishes: Wishes, i: number): boolean => place[i]! >= 0 && wishFor(wishes, i, place[i]!) >= 0;
  for (const members of households)
    if (members.some((i) => isIn(fallback, i) && !isIn(prefs, i))) for (const i of members) if (isIn(fallback, i)) first[i] = -1;
  return first;
}

/** The second run, over the seats left, of those whom the first left unplaced. */
function judgeSecond(
  market: Market,
  { seats }: Judgement,
  first: Int32Array,
  place: Int32Array,
): { readonly judgement: Judgement; readonly checkedPairs: number } | null {
  const { prefs, fallback } = market;
  if (fallback.start[place.length] === 0) return null;
  const met = positions(prefs, first, () => true);
  const inSecond = (i: number): boolean => met[i]! < 0;
  return {
    judgement: judge(market, fallback, seatsLeft(seats), place, inSecond),
    checkedPairs: pairsAmong(fallback, inSecond),
  };
}

/** How many students the placement puts anywhere. */
function placedIn(place: Int32Array): number {
  let placed = 0;
  for (let i = 0; i < place.length; i += 1) if (place[i]! >= 0) placed += 1;
  return placed;
}

/** Pairs that both sides list, of the students in `among`. */
function pairsAmong(wishes: Wishes, among: (student: number) => boolean): number {
  let counted = 0;
  for (let i = 0; i < wishes.start.length - 1; i += 1)
    if (among(i))
      for (let wish = wishes.start[i]!; wish < wishes.start[i + 1]!; wish += 1)
        if (rankAt(wishes, wish) !== UNLISTED) counted += 1;
  return counted;
}

function isPlacedAs(market: Market, place: Int32Array, runs: Runs): boolean {
  return place.every((school, i) => school === placeOf(market, runs, i));
}
