import { type Look, type Proof } from '../proof';
import { listOfFirst } from './both-runs';
import { answerTo } from './engine';
import { choose, poolsOf, type Crowd, type Pool, type Seat } from './pools';
import { crowdedMarket } from './small-market';

/** Where each student ends (-1: nowhere), and the seats that nobody took. */
interface Ended {
  readonly at: readonly number[];
  readonly left: readonly (readonly Seat[])[];
}

/** Markets too large to look at every placement, against offers that only add up (Hatfield & Milgrom 2005). */
export const crowded: Proof = {
  sentence: 'gives in crowds of thirty what offers that only add up give, school by school',
  quick: 80,
  full: 20_000,
  atLeast: { 'somebody is placed by fallback': 0.1, 'somebody has a seat of a group': 0.5 },
  look: (seed): Look => {
    const file = crowdedMarket(seed);
    const pools = poolsOf(file);
    const every = pools.map(({ seats }) => seats);
    const wishes = file.students.map(listOfFirst);
    const first = offers(pools, every, wishes);
    const second = offers(
      pools,
      first.left,
      wishes.map((_, i) => (first.at[i]! < 0 ? (file.students[i]!.fallback ?? []) : [])),
    );
    const { placements, byFallback } = answerTo(file);
    const wrong = file.students.filter(
      ({ id }, i) => placements[id] !== (pools[Math.max(first.at[i]!, second.at[i]!)]?.id ?? null),
    );
    return {
      faults: wrong.map(({ id }) => `${id} is at ${placements[id]} in ${JSON.stringify(file)}`),
      facts: {
        'somebody is placed by fallback': byFallback.length > 0,
        'somebody has a seat of a group': first.left.some((seats, p) => groupSeats(seats) < groupSeats(every[p]!)),
      },
    };
  },
};

/** Everybody asks; a school looks at all who ever asked it; whom it does not take asks the next school too. */
function offers(pools: readonly Pool[], seats: readonly (readonly Seat[])[], wishes: readonly (readonly string[])[]): Ended {
  const asks = wishes.map((list) => list.map((id) => pools.findIndex((pool) => pool.id === id)));
  const next = asks.map(() => 0);
  for (;;) {
    const chosen = pools.map((pool, p) => choose(pool, seats[p]!, askedBy(p, asks, next)));
    const away = asks.flatMap((list, i) => (next[i]! < list.length && !chosen[list[next[i]!]!]!.seated.has(i) ? [i] : []));
    if (away.length === 0) return { at: asks.map((list, i) => list[next[i]!] ?? -1), left: chosen.map(({ empty }) => empty) };
    for (const i of away) next[i]! += 1;
  }
}

function askedBy(p: number, asks: readonly (readonly number[])[], next: readonly number[]): Crowd {
  return asks.reduce((crowd, list, i) => (list.slice(0, next[i]! + 1).includes(p) ? crowd | (1 << i) : crowd), 0);
}

function groupSeats(seats: readonly Seat[]): number {
  return seats.filter(({ group }) => group !== null).length;
}
