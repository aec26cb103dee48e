// Sets of rows as the bits of one number, for the searches of the static check.

const WORD = 0xffff_ffffn;

/** The set of the single row at `index`. */
export const bit = (index: number): bigint => 1n << BigInt(index);

/** The set of the rows at these places. */
export const maskOf = (indexes: Iterable<number>): bigint => {
  let mask = 0n;
  for (const index of indexes) mask |= bit(index);
  return mask;
};

const ones32 = (word: number): number => {
  let rest = word - ((word >>> 1) & 0x5555_5555);
  rest = (rest & 0x3333_3333) + ((rest >>> 2) & 0x3333_3333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
};

/** How many rows are in the set. */
export function size(mask: bigint): number {
  let count = 0;
  for (let rest = mask; rest !== 0n; rest >>= 32n) count += ones32(Number(rest & WORD));
  return count;
}

/** True when every row of `inner` is in `outer`. */
export const isWithin = (inner: bigint, outer: bigint): boolean => (inner & ~outer) === 0n;
