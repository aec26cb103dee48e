// What a match works on once names are gone: students, schools and slots as numbers in flat rows, for one engine under every caller.
import { type SeatPlan } from './seat-plan';

/** The rank of a student at a school that does not list the student: behind everybody, so the pair does not count. */
export const UNLISTED = 0x3fffffff;

/** Wishes of all students in one row: those of student i stand from start[i] to start[i + 1] - 1, best first. */
export interface Wishes {
  readonly start: Int32Array;
  /**
   * Wish w is the pair at 2w (index of the school wished for) and 2w + 1 (rank of the student there, from 1 and below UNLISTED,
   * strict within a school; or UNLISTED). One pair of padding stands at the end.
   */
  readonly pairs: Int32Array;
  /** For each school how many wish for it among those it lists. */
  readonly wishers: Int32Array;
}

/** Which groups each student belongs to: bit g of row i, in `words` words of 32 bits a student. */
export interface Members {
  readonly words: number;
  readonly bits: Uint32Array;
}

export interface Market {
  /** Wishes of the first run: `prefs`, ending at the seat the student holds. */
  readonly prefs: Wishes;
  /** Wishes of the second run: `fallback`, for whom the first left unplaced. */
  readonly fallback: Wishes;
  /** Seats before the first run: fixed lines are off. */
  readonly seats: SeatPlan;
  readonly members: Members;
  /** For each school how many hold a seat there: they have the first ranks. */
  readonly holders: Int32Array;
  /** Members of each household that stays together, households in the order of their ids. */
  readonly households: readonly (readonly number[])[];
}

/** Index of the school wished for at position `wish` of the lists. */
export function schoolAt({ pairs }: Wishes, wish: number): number {
  return pairs[2 * wish]!;
}

/** Rank of the student at the school wished for at position `wish`, or UNLISTED. */
export function rankAt({ pairs }: Wishes, wish: number): number {
  return pairs[2 * wish + 1]!;
}

/** Counts for each of `schools` schools the wishes that count. */
export function countWishers(pairs: Int32Array, wishes: number, schools: number): Int32Array {
  const wishers = new Int32Array(schools);
  for (let wish = 0; wish < wishes; wish += 1) if (pairs[2 * wish + 1] !== UNLISTED) wishers[pairs[2 * wish]!]! += 1;
  return wishers;
}

/** Position of the student's wish for a school, or -1. */
export function wishFor({ start, pairs }: Wishes, student: number, school: number): number {
  const end = start[student + 1]!;
  for (let wish = start[student]!; wish < end; wish += 1) if (pairs[2 * wish] === school) return wish;
  return -1;
}
