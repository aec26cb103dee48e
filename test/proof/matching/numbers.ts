/** A whole number from 0 to `below` - 1. */
export type Dice = (below: number) => number;

/** Numbers that only look random (mulberry32): the same seed gives the same market on every machine. */
export function numbers(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** The items in another order. */
export function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const left = [...items];
  return items.map(() => left.splice(dice(left.length), 1)[0]!);
}

/** One of the items. */
export function oneOf<T>(items: readonly T[], dice: Dice): T {
  return items[dice(items.length)]!;
}
