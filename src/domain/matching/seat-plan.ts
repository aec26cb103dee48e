// Says which seats a school has to give and in which order they are taken, before a run and after it.
import { type Instance, type School, type Slot } from './problem';

/** Slots of all schools in one row: those of school s stand from start[s] to start[s + 1] - 1, in the order they are taken. */
export interface SeatPlan {
  readonly start: Int32Array;
  readonly count: Int32Array;
  /** Index of the group the slot is kept for, or -1: open to anybody. */
  readonly group: Int32Array;
  /** 1 where anybody takes what no member of the group takes. */
  readonly soft: Uint8Array;
  /** 1 for each school that gives the seats its hard slots left empty to the rest. */
  readonly unfilledToOpen: Uint8Array;
}

/** Index of every group that some slot names, in the order of schools and slots. */
export function groupsOf({ schools }: Instance): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const { slots } of schools)
    for (const { group } of slots) if (group !== null && !groups.has(group)) groups.set(group, groups.size);
  return groups;
}

/** Seats of every school after its fixed lines: open seats go first, from the last; then slots from the last. */
export function seatPlanOf(
  instance: Instance,
  schoolIndex: ReadonlyMap<string, number>,
  groups: ReadonlyMap<string, number>,
): SeatPlan {
  const rows = instance.schools.map(slotsOf);
  const start = new Int32Array(rows.length + 1);
  rows.forEach((slots, s) => (start[s + 1] = start[s]! + slots.length));
  const all = rows.flat();
  const plan: SeatPlan = {
    start,
    count: Int32Array.from(all, (slot) => slot.count),
    group: Int32Array.from(all, (slot) => (slot.group === null ? -1 : groups.get(slot.group)!)),
    soft: Uint8Array.from(all, (slot) => Number(slot.soft)),
    unfilledToOpen: Uint8Array.from(instance.schools, (school) => Number(school.unfilledToOpen)),
  };
  for (const line of instance.fixed) {
    const s = schoolIndex.get(line.school)!;
    if (takeFromLast(plan, s, 1, (k) => plan.group[k]! < 0) > 0) takeFromLast(plan, s, 1, () => true);
  }
  return plan;
}

/** One open slot a school: the plan of a market without rules. */
export function openSeats(capacity: Int32Array): SeatPlan {
  return {
    start: Int32Array.from({ length: capacity.length + 1 }, (_, s) => s),
    count: capacity,
    group: new Int32Array(capacity.length).fill(-1),
    soft: new Uint8Array(capacity.length).fill(1),
    unfilledToOpen: new Uint8Array(capacity.length),
  };
}

/** What no slot names stands last as an open slot; open slots side by side are one. */
function slotsOf(school: School): readonly Slot[] {
  const named = school.slots.reduce((sum, slot) => sum + slot.count, 0);
  const merged: Slot[] = [];
  for (const slot of [...school.slots, { count: school.capacity - named, group: null, soft: true }]) {
    const before = merged[merged.length - 1];
    if (before && before.group === null && slot.group === null)
      merged[merged.length - 1] = { ...before, count: before.count + slot.count };
    else merged.push(slot);
  }
  return merged;
}

/** Takes `seats` off the slots of school `s` that `from` allows, from the last; how many it could not take. */
export function takeFromLast({ start, count }: SeatPlan, s: number, seats: number, from: (slot: number) => boolean): number {
  let left = seats;
  for (let k = start[s + 1]! - 1; k >= start[s]! && left > 0; k -= 1) {
    if (!from(k)) continue;
    const taken = Math.min(left, count[k]!);
    count[k]! -= taken;
    left -= taken;
  }
  return left;
}
