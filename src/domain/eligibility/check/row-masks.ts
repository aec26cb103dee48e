// Sets of rows as the bits of one number, for the searches of the static check.

/** The set of the single row at `index`. */
export const bit = (index: number): bigint => 1n << BigInt(index);

/** The set of the rows at these places. */
export const maskOf = (indexes: Iterable<number>): bigint => {
  let mask = 0n;
  for (const index of indexes) mask |= bit(index);
  return mask;
};

/** Bits of each digit to the base 32, by its letter. */
const ONES = Array.from({ length: 128 }, (_, letter) => {
  const digit = Number.parseInt(String.fromCharCode(letter), 32);
  return Number.isNaN(digit) ? 0 : [...digit.toString(2)].filter((one) => one === '1').length;
});

/** How many rows are in the set. Counted over its digits, since shifting a long number copies it each time. */
export function size(mask: bigint): number {
  const digits = mask.toString(32);
  let count = 0;
  for (let at = 0; at < digits.length; at += 1) count += ONES[digits.charCodeAt(at)]!;
  return count;
}

/** The places of the rows in the set, in their order. */
export function* placesOf(mask: bigint): Generator<number> {
  const digits = mask.toString(2);
  for (let at = digits.lastIndexOf('1'); at >= 0; at = at === 0 ? -1 : digits.lastIndexOf('1', at - 1))
    yield digits.length - 1 - at;
}

/** True when every row of `inner` is in `outer`. */
export const isWithin = (inner: bigint, outer: bigint): boolean => (inner & ~outer) === 0n;
