// Decides whom a school takes: C(X) of the format, slots in their order of precedence, reserved seats soft or hard, for every run.
//
// Slot-specific priorities after Kominers & Sönmez (2016), precedence after Dur, Kominers, Pathak & Sönmez (2018), reserves that
// give their empty seats away after Hafalir, Yenmez & Yildirim (2013). Invariants: whoever was turned away by a set is turned away
// by every larger set (substitutable), and a larger set fills at least as many seats; so students may be offered one at a time, in
// any order, and the seats stand as if all had come at once.
import { type School, type Slot } from './problem';
import { WorstFirstHeap } from './worst-first-heap';

/** Seats of a school in the order they are taken; what no slot names stands last as an open slot. */
export interface SeatPlan {
  readonly slots: readonly Slot[];
  readonly unfilledToOpen: boolean;
}

/** Whether the student of a rank at this school belongs to a group there. */
export type IsMember = (rank: number, group: string) => boolean;

/** A seat taken: by whom, and through which group (null: a seat open to anybody). */
export interface SeatTaken {
  readonly rank: number;
  readonly group: string | null;
}

/** Seats of a school after its fixed lines: open seats go first, from the last; then slots from the last. */
export function seatPlan(school: School, fixedLines: number): SeatPlan {
  const named = school.slots.reduce((sum, slot) => sum + slot.count, 0);
  const slots: readonly Slot[] = [...school.slots, { count: school.capacity - named, group: null, soft: true }];
  const withoutOpen = takeFromLast(slots, fixedLines, (slot) => slot.group === null);
  return {
    slots: takeFromLast(withoutOpen.slots, withoutOpen.left, () => true).slots,
    unfilledToOpen: school.unfilledToOpen,
  };
}

function takeFromLast(
  slots: readonly Slot[],
  seats: number,
  from: (slot: Slot, index: number) => boolean,
): { readonly slots: readonly Slot[]; readonly left: number } {
  let left = seats;
  const kept = [...slots];
  for (let k = slots.length - 1; k >= 0; k -= 1) {
    const slot = slots[k]!;
    const taken = from(slot, k) ? Math.min(left, slot.count) : 0;
    kept[k] = { ...slot, count: slot.count - taken };
    left -= taken;
  }
  return { slots: kept, left };
}

/**
 * The seats of one school while students are offered to it by rank. A slot of a group orders its members first: in a soft slot
 * the claim of anybody else is the rank pushed behind every member; a hard slot gives anybody else no claim (0).
 */
export class Seating {
  /** @param rest those on seats that hard slots left empty (`unfilledToOpen`) */
  private constructor(
    readonly plan: SeatPlan,
    private readonly listed: number,
    private readonly isMember: IsMember,
    private readonly heaps: readonly WorstFirstHeap[],
    private readonly rest: WorstFirstHeap,
  ) {}

  /** Empty seats of a school that ranks `listed` students. */
  static empty(plan: SeatPlan, listed: number, isMember: IsMember): Seating {
    const heaps = plan.slots.map(() => new WorstFirstHeap());
    return new Seating(plan, listed, isMember, heaps, new WorstFirstHeap());
  }

  /** Adds a student to those who ask for a seat; the rank that is left without one, or 0. O(slots · log seats). */
  offer(rank: number): number {
    let standing = rank;
    for (let k = 0; k < this.heaps.length && standing > 0; k += 1) {
      const heap = this.heaps[k]!;
      const claim = this.claim(k, standing);
      if (!this.wins(k, claim)) continue;
      heap.push(claim);
      standing = heap.size > this.plan.slots[k]!.count ? this.rankOf(heap.pop()) : 0;
    }
    if (!this.plan.unfilledToOpen) return standing;
    if (standing > 0) this.rest.push(standing);
    return this.rest.size > this.emptyHardSeats() ? this.rest.pop() : 0;
  }

  /** Whether the school would choose this student beside those offered so far. */
  wouldTake(rank: number): boolean {
    if (this.heaps.some((_, k) => this.wins(k, this.claim(k, rank)))) return true;
    if (!this.plan.unfilledToOpen) return false;
    return this.rest.size < this.emptyHardSeats() || rank < this.rest.worst;
  }

  /** Whether the school would choose all of these together beside those offered so far. */
  wouldTakeAll(ranks: readonly number[]): boolean {
    const heaps = this.heaps.map((heap) => heap.copy());
    const trial = new Seating(this.plan, this.listed, this.isMember, heaps, this.rest.copy());
    const away = ranks.map((rank) => trial.offer(rank));
    return !ranks.some((rank) => away.includes(rank));
  }

  /** Every seat taken, in the order of the slots. */
  taken(): readonly SeatTaken[] {
    const seats = this.heaps.flatMap((heap, k) =>
      heap.all.map((claim) => ({
        rank: this.rankOf(claim),
        group: claim > this.listed ? null : this.plan.slots[k]!.group,
      })),
    );
    return [...seats, ...this.rest.all.map((rank) => ({ rank, group: null }))];
  }

  /** Seats nobody took, still in their slots, for the second run. Seats given to the rest come off hard slots from the last. */
  left(): SeatPlan {
    const slots = this.plan.slots.map((slot, k) => ({ ...slot, count: slot.count - this.heaps[k]!.size }));
    const { slots: kept } = takeFromLast(slots, this.rest.size, (slot) => !slot.soft);
    return { slots: kept, unfilledToOpen: this.plan.unfilledToOpen };
  }

  private claim(k: number, rank: number): number {
    const { group, soft } = this.plan.slots[k]!;
    if (group === null || this.isMember(rank, group)) return rank;
    return soft ? rank + this.listed : 0;
  }

  private wins(k: number, claim: number): boolean {
    if (claim === 0) return false;
    const heap = this.heaps[k]!;
    return heap.size < this.plan.slots[k]!.count || claim < heap.worst;
  }

  private rankOf(claim: number): number {
    return claim > this.listed ? claim - this.listed : claim;
  }

  private emptyHardSeats(): number {
    return this.plan.slots.reduce((sum, slot, k) => (slot.soft ? sum : sum + slot.count - this.heaps[k]!.size), 0);
  }
}
