// Decides whom a school takes: C(X) of the format, slots in their order of precedence, reserved seats soft or hard, for every run.
//
// Slot-specific priorities after Kominers & Sönmez (2016), precedence after Dur, Kominers, Pathak & Sönmez (2018), reserves that
// give their empty seats away after Hafalir, Yenmez & Yildirim (2013). Invariants: whoever was turned away by a set is turned away
// by every larger set (substitutable), and a larger set fills at least as many seats; so students may be offered one at a time, in
// any order, and the seats stand as if all had come at once.
import { Heaps, SEATS, WIDTH } from './heaps';
import { UNLISTED, type Market } from './market';
import { type SeatPlan } from './seat-plan';

/** In a soft slot the claim of a student who is no member is the rank pushed behind every member. */
const BEHIND_MEMBERS = UNLISTED + 1;
const ANY_CLAIM = 0x7fffffff;
/** Marks, in the place of its number of seats, a school whose slots have to be gone through. */
const SLOTS = -1;

/** The seats of all schools in a run. The first ranks of a school belong to holders, who are members of every group there. */
export class Seats {
  /**
   * Heap s: the seats of school s where all are open, with ranks as claims; elsewhere empty, with the cut at UNLISTED and SLOTS as its
   * seats. Behind these stands one heap a slot of the plan (`slot`), and one a school for the seats its hard slots left empty (`rest`).
   */
  readonly heaps: Heaps;
  /** Whether no school has anything but open seats. */
  readonly allOpen: boolean;

  /**
   * @param wishers how many may at most ask at each school
   * @param tallied schools with nothing but open seats will be told their numbers (`Heaps.tally`) and be offered nobody
   */
  constructor(
    readonly plan: SeatPlan,
    private readonly market: Pick<Market, 'members' | 'holders'>,
    wishers: Int32Array,
    tallied = false,
  ) {
    const schools = wishers.length;
    const most = new Int32Array(2 * schools + plan.count.length);
    for (let s = 0; s < schools; s += 1) {
      const open = this.isOpen(s);
      if (open) most[s] = tallied ? 0 : Math.min(plan.count[plan.start[s]!]!, wishers[s]!);
      else for (let k = plan.start[s]!; k < plan.start[s + 1]!; k += 1) most[schools + k] = Math.min(plan.count[k]!, wishers[s]!);
      most[schools + plan.count.length + s] = Math.min(this.hardSeats(s), wishers[s]!);
    }
    this.heaps = new Heaps(most);
    this.allOpen = wishers.every((_, s) => this.isOpen(s));
    this.clear();
  }

  /** Empties every seat. */
  clear(): void {
    const { start, count } = this.plan;
    for (let s = 0; s < start.length - 1; s += 1) {
      if (this.isOpen(s)) this.heaps.clear(s, count[start[s]!]!, UNLISTED);
      else this.heaps.clear(s, SLOTS, UNLISTED);
      this.heaps.clear(this.rest(s), this.hardSeats(s), UNLISTED);
    }
    count.forEach((seats, k) => this.heaps.clear(this.slot(k), seats, ANY_CLAIM));
  }

  /** Whether school `s` has nothing but open seats. */
  isOpen(s: number): boolean {
    const { start, group } = this.plan;
    return start[s + 1] === start[s]! + 1 && group[start[s]!]! < 0;
  }

  /** Heap of slot `k` of the plan. */
  slot(k: number): number {
    return this.plan.start.length - 1 + k;
  }

  /** Heap of those on seats that the hard slots of school `s` left empty. */
  rest(s: number): number {
    return this.slot(this.plan.count.length + s);
  }

  /** Adds a student whose rank is below the cut of heap s to those who ask school `s` for a seat; who is left without one, or -1. */
  offer(s: number, rank: number, student: number): number {
    if (this.heaps.rows[WIDTH * s + SEATS] !== SLOTS) return this.heaps.seat(s, rank, student);
    return this.offerSlots(s, rank, student);
  }

  /** Whether school `s` would choose this student beside those offered so far. */
  wouldTake(s: number, rank: number, student: number): boolean {
    if (rank >= this.heaps.cut(s)) return false;
    if (this.isOpen(s)) return true;
    for (let k = this.plan.start[s]!; k < this.plan.start[s + 1]!; k += 1) {
      const claim = this.claim(s, k, rank, student);
      if (claim > 0 && claim < this.heaps.cut(this.slot(k))) return true;
    }
    return rank < this.heaps.cut(this.rest(s));
  }

  /** Whether school `s` would choose all of these newcomers together beside those offered so far, and keep those of `there`. */
  wouldTakeAll(s: number, ranks: readonly number[], students: readonly number[], there: readonly number[]): boolean {
    if (students.length + there.length === 1) return students.every((student, i) => this.wouldTake(s, ranks[i]!, student));
    const heaps = [s, this.rest(s)];
    for (let k = this.plan.start[s]!; k < this.plan.start[s + 1]!; k += 1) heaps.push(this.slot(k));
    const before = heaps.map((heap) => this.heaps.copy(heap));
    const away = students.map((student, i) => (ranks[i]! < this.heaps.cut(s) ? this.offer(s, ranks[i]!, student) : student));
    heaps.forEach((heap, i) => this.heaps.put(heap, before[i]!));
    return !away.some((student) => students.includes(student) || there.includes(student));
  }

  /** Copies who has which seat; `restore` puts it back. */
  save(): readonly Int32Array[] {
    return [this.heaps.rows.slice(), this.heaps.held.slice()];
  }

  restore([rows, held]: readonly Int32Array[]): void {
    this.heaps.rows.set(rows!);
    this.heaps.held.set(held!);
  }

  private offerSlots(s: number, rank: number, student: number): number {
    const { heaps, plan } = this;
    let standing = rank;
    let who = student;
    for (let k = plan.start[s]!; k < plan.start[s + 1]!; k += 1) {
      const claim = this.claim(s, k, standing, who);
      const slot = this.slot(k);
      if (claim === 0 || claim >= heaps.cut(slot)) continue;
      standing = rankOf(heaps.cut(slot));
      who = heaps.seat(slot, claim, who);
      if (who >= 0) continue;
      return plan.soft[k] || !plan.unfilledToOpen[s] ? -1 : heaps.shrink(this.rest(s));
    }
    return standing < heaps.cut(this.rest(s)) ? heaps.seat(this.rest(s), standing, who) : who;
  }

  /** A slot of a group orders its members first; a hard one gives nobody else a claim (0). */
  private claim(s: number, k: number, rank: number, student: number): number {
    const group = this.plan.group[k]!;
    if (group < 0 || rank <= this.market.holders[s]!) return rank;
    const { words, bits } = this.market.members;
    if ((bits[student * words + (group >>> 5)]! >>> (group & 31)) & 1) return rank;
    return this.plan.soft[k] ? rank + BEHIND_MEMBERS : 0;
  }

  /** Seats of school `s` that go to the rest while no member takes them. */
  private hardSeats(s: number): number {
    const { start, count, soft, unfilledToOpen } = this.plan;
    let seats = 0;
    if (unfilledToOpen[s]) for (let k = start[s]!; k < start[s + 1]!; k += 1) if (!soft[k]) seats += count[k]!;
    return seats;
  }
}

/** The rank behind a claim. */
export function rankOf(claim: number): number {
  return claim >= BEHIND_MEMBERS ? claim - BEHIND_MEMBERS : claim;
}
