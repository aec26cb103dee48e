// Sets of rows as bits of small whole numbers: what one pass over the columns of a table leaves of its rows.

/** Rows to a word: as many as a small integer holds without becoming a number on the heap. */
const WORD = 30;

/** A set of the rows of one table, the first row in the lowest bit. */
export type RowBits = number[];

/** Words that a set of so many rows takes. */
export const wordsFor = (rows: number): number => Math.max(1, Math.ceil(rows / WORD));

/** The set of the rows at these places. */
export function bitsOf(indexes: Iterable<number>, words: number): RowBits {
  const bits: RowBits = new Array<number>(words).fill(0);
  for (const index of indexes) bits[Math.floor(index / WORD)]! |= 1 << (index % WORD);
  return bits;
}

/** True when the row at the place is in the set. */
export const holdsBit = (bits: RowBits, index: number): boolean =>
  (bits[Math.floor(index / WORD)]! & (1 << (index % WORD))) !== 0;

/** The place of the first row in the set; -1 when it is empty. */
export function firstBit(bits: RowBits): number {
  for (let at = 0; at < bits.length; at += 1) {
    const word = bits[at]!;
    if (word !== 0) return at * WORD + 31 - Math.clz32(word & -word);
  }
  return -1;
}

/** The places of the rows in the set before `end`, in their order. */
export function placesIn(bits: RowBits, end: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at]!; word !== 0; word &= word - 1) {
      const place = at * WORD + 31 - Math.clz32(word & -word);
      if (place < end) places.push(place);
    }
  }
  return places;
}
