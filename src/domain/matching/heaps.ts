// Keeps who has the seats of each slot, and finds the weakest of them at once, for the choice of a school.
//
// Many heaps in two rows of numbers. A heap holds pairs (claim, student), smaller claims are stronger, claims of one heap are distinct.
// Pairs stand in any order until a heap is full; from then on the weakest claim is on top.

/** Numbers a heap has in `rows`, beginning at WIDTH · heap. */
export const WIDTH = 4;
/** Below it a claim gets a seat: `open` while a seat is free, then the weakest claim, 0 where there is no seat. */
export const CUT = 0;
export const SEATS = 1;
export const TAKEN = 2;
/** First entry in `held`; entry e is the pair at 2e (claim) and 2e + 1 (student). */
export const BASE = 3;

/** One heap as it was; see `Heaps.copy`. */
export interface HeapCopy {
  readonly row: Int32Array;
  readonly pairs: Int32Array;
}

/** The heaps, by number. */
export class Heaps {
  readonly rows: Int32Array;
  readonly held: Int32Array;

  /** @param most how many pairs each heap may at most have to hold, which bounds the memory of large capacities */
  constructor(most: Int32Array) {
    this.rows = new Int32Array(WIDTH * most.length);
    let entries = 0;
    most.forEach((pairs, heap) => {
      this.rows[WIDTH * heap + BASE] = entries;
      entries += pairs;
    });
    this.held = new Int32Array(2 * entries);
  }

  /** Empties a heap and gives it so many seats; `open` is the cut while one of them is free. */
  clear(heap: number, seats: number, open: number): void {
    this.rows[WIDTH * heap + CUT] = seats === 0 ? 0 : open;
    this.rows[WIDTH * heap + SEATS] = seats;
    this.rows[WIDTH * heap + TAKEN] = 0;
  }

  cut(heap: number): number {
    return this.rows[WIDTH * heap + CUT]!;
  }

  taken(heap: number): number {
    return this.rows[WIDTH * heap + TAKEN]!;
  }

  /** The claim of entry `e` of a heap. */
  claimAt(heap: number, e: number): number {
    return this.held[2 * (this.rows[WIDTH * heap + BASE]! + e)]!;
  }

  /** The student of entry `e` of a heap; entry 0 of a full heap is the weakest. */
  studentAt(heap: number, e: number): number {
    return this.held[2 * (this.rows[WIDTH * heap + BASE]! + e) + 1]!;
  }

  /** Seats a student whose claim is below the cut; who leaves for it, or -1. O(log seats). */
  seat(heap: number, claim: number, student: number): number {
    const { rows, held } = this;
    const row = WIDTH * heap;
    const base = rows[row + BASE]!;
    const taken = rows[row + TAKEN]!;
    if (taken === rows[row + SEATS]!) {
      const weakest = held[2 * base + 1]!;
      sink(held, base, taken, 0, claim, student);
      rows[row + CUT] = held[2 * base]!;
      return weakest;
    }
    held[2 * (base + taken)] = claim;
    held[2 * (base + taken) + 1] = student;
    rows[row + TAKEN] = taken + 1;
    if (taken + 1 === rows[row + SEATS]!) this.close(heap);
    return -1;
  }

  /** Takes one seat away; who has to leave for it, or -1. O(log seats), O(seats) when that fills the heap. */
  shrink(heap: number): number {
    const { rows, held } = this;
    const row = WIDTH * heap;
    const taken = rows[row + TAKEN]!;
    const seats = rows[row + SEATS]! - 1;
    rows[row + SEATS] = seats;
    if (taken === seats) this.close(heap);
    if (taken <= seats) return -1;
    const base = rows[row + BASE]!;
    const weakest = held[2 * base + 1]!;
    const last = 2 * (base + seats);
    sink(held, base, seats, 0, held[last]!, held[last + 1]!);
    rows[row + TAKEN] = seats;
    rows[row + CUT] = seats === 0 ? 0 : held[2 * base]!;
    return weakest;
  }

  /** Says of an empty heap how many have its seats, `weakest` the weakest claim, without who they are. */
  tally(heap: number, taken: number, weakest: number): void {
    const row = WIDTH * heap;
    this.rows[row + TAKEN] = taken;
    if (taken > 0 && taken === this.rows[row + SEATS]!) this.rows[row + CUT] = weakest;
  }

  /** Copies one heap; `put` puts it back. */
  copy(heap: number): HeapCopy {
    const row = this.rows.slice(WIDTH * heap, WIDTH * (heap + 1));
    return { row, pairs: this.held.slice(2 * row[BASE]!, 2 * (row[BASE]! + row[TAKEN]!)) };
  }

  put(heap: number, { row, pairs }: HeapCopy): void {
    this.rows.set(row, WIDTH * heap);
    this.held.set(pairs, 2 * row[BASE]!);
  }

  /** Orders a heap that has become full, and draws its cut. */
  private close(heap: number): void {
    const { rows, held } = this;
    const base = rows[WIDTH * heap + BASE]!;
    const taken = rows[WIDTH * heap + TAKEN]!;
    for (let at = (taken >> 1) - 1; at >= 0; at -= 1) {
      const p = 2 * (base + at);
      sink(held, base, taken, at, held[p]!, held[p + 1]!);
    }
    rows[WIDTH * heap + CUT] = taken === 0 ? 0 : held[2 * base]!;
  }
}

/** Puts a pair in the place of entry `from` of a heap of `size` and lets it find its place below. */
function sink(held: Int32Array, base: number, size: number, from: number, claim: number, student: number): void {
  let at = from;
  for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
    let c = 2 * (base + child);
    let weaker = held[c]!;
    if (child + 1 < size && held[c + 2]! > weaker) {
      child += 1;
      c += 2;
      weaker = held[c]!;
    }
    if (weaker <= claim) break;
    held[2 * (base + at)] = weaker;
    held[2 * (base + at) + 1] = held[c + 1]!;
    at = child;
  }
  held[2 * (base + at)] = claim;
  held[2 * (base + at) + 1] = student;
}
