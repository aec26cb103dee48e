// Decides who is placed where when families' wishes meet the schools' priorities: student-proposing deferred acceptance.
//
// Gale & Shapley (1962); with slots and reserves Kominers & Sönmez (2016). Invariants: a student asks each school at most once and
// best first; a school's seats only ever get stronger; the result does not depend on the order in which students ask, is stable,
// and no stable placement is better for any student. A true list is a best list for the family.
import { CUT, WIDTH } from './heaps';
import { type Wishes } from './market';
import { type Seats } from './seats';

/** How a run ended. */
export interface Run {
  /** For each student the position of the wish that was met, or -1. */
  readonly met: Int32Array;
  readonly seats: Seats;
}

/** Students who are looked up together: wide enough to hide the waits for memory, small enough to stay in the nearest cache. */
const AT_ONCE = 128;

/**
 * Runs over one set of wishes and seats, any number of times in the same memory. Whoever is sent away waits in a queue, so that
 * the next wishes of many can be fetched at once. O(wishes asked · slots · log seats).
 */
export class DeferredAcceptance {
  /** For each student a pair: position of the next wish to ask for, end of the wishes; 0 when all were refused or none asked. */
  private readonly cursor: Int32Array;
  private readonly positions: Int32Array;
  /** A ring of those who wait; nobody waits twice. */
  private readonly queue: Int32Array;
  private head = 0;
  private waiting = 0;
  /** For each of the next students: student, position of the next wish, its school, the rank there. */
  private readonly next = new Int32Array(4 * AT_ONCE);

  constructor(
    private readonly wishes: Wishes,
    readonly seats: Seats,
  ) {
    const students = wishes.start.length - 1;
    this.cursor = new Int32Array(2 * students);
    this.positions = new Int32Array(students);
    this.queue = new Int32Array(students);
  }

  /** Begins anew: all seats are empty and nobody asks. */
  clear(): void {
    this.seats.clear();
    this.cursor.fill(0);
  }

  /** Lets a student ask, who neither waits nor has a seat, for the wishes from position `from` up to but without `to`. */
  enter(student: number, from: number, to: number): void {
    this.cursor[2 * student] = from;
    this.cursor[2 * student + 1] = to;
    this.join(student);
  }

  /** Lets every student who takes part ask for all wishes, one student after the other; whoever is sent away waits. */
  enterAll(takesPart: (student: number) => boolean): void {
    const { start, pairs } = this.wishes;
    for (let student = 0; student < this.queue.length; student += 1) {
      if (!takesPart(student)) continue;
      const from = start[student]!;
      this.cursor[2 * student + 1] = start[student + 1]!;
      this.serve(student, from, pairs[2 * from]!, pairs[2 * from + 1]!);
    }
  }

  /** Goes on until nobody waits. */
  settle(): void {
    const { next } = this;
    while (this.waiting > 0) {
      const some = 4 * this.fetch();
      for (let n = 0; n < some; n += 4) this.serve(next[n]!, next[n + 1]!, next[n + 2]!, next[n + 3]!);
    }
  }

  /** Lets a student ask from position `from` on, which is for this school with this rank, until one says yes. */
  private serve(student: number, from: number, firstSchool: number, firstRank: number): void {
    const { cursor, seats } = this;
    const { rows } = seats.heaps;
    const { pairs } = this.wishes;
    const end = cursor[2 * student + 1]!;
    let wish = from;
    let school = firstSchool;
    let rank = firstRank;
    let away = student;
    while (wish < end) {
      wish += 1;
      if (rank < rows[WIDTH * school + CUT]!) {
        away = seats.offer(school, rank, student);
        if (away !== student) break;
      }
      school = pairs[2 * wish]!;
      rank = pairs[2 * wish + 1]!;
    }
    cursor[2 * student] = away === student ? 0 : wish;
    if (away >= 0 && away !== student) this.join(away);
  }

  /** Takes the next students out of the queue and looks up their next wishes, all at once; how many. */
  private fetch(): number {
    const { queue, cursor, next, head } = this;
    const { pairs } = this.wishes;
    const some = Math.min(AT_ONCE, this.waiting, queue.length - head);
    for (let k = 0; k < some; k += 1) {
      const student = queue[head + k]!;
      next[4 * k] = student;
      next[4 * k + 1] = cursor[2 * student]!;
    }
    for (let n = 0; n < 4 * some; n += 4) {
      const wish = next[n + 1]!;
      next[n + 2] = pairs[2 * wish]!;
      next[n + 3] = pairs[2 * wish + 1]!;
    }
    this.head = head + some === queue.length ? 0 : head + some;
    this.waiting -= some;
    return some;
  }

  /** For each student the position of the wish that is met, or -1; good until it is asked for again. */
  met(): Int32Array {
    const { positions: met, cursor } = this;
    for (let student = 0; student < met.length; student += 1) met[student] = cursor[2 * student]! - 1;
    return met;
  }

  /** Copies where everybody stands, while nobody asks; `restore` puts it back. */
  save(): readonly Int32Array[] {
    return [this.cursor.slice(), ...this.seats.save()];
  }

  restore([cursor, ...seats]: readonly Int32Array[]): void {
    this.cursor.set(cursor!);
    this.seats.restore(seats);
  }

  private join(student: number): void {
    const tail = this.head + this.waiting;
    this.queue[tail < this.queue.length ? tail : tail - this.queue.length] = student;
    this.waiting += 1;
  }
}

/** One run over all wishes of those who take part. */
export function deferredAcceptance(wishes: Wishes, seats: Seats, takesPart: (student: number) => boolean): Run {
  const run = new DeferredAcceptance(wishes, seats);
  run.enterAll(takesPart);
  run.settle();
  return { met: run.met(), seats };
}
