import { numbers, oneOf, shuffled, type Dice } from './numbers';
import { type FixedRow, type MarketFile, type SchoolRow, type SlotRow, type StudentRow } from './market-file';

const GROUPS = ['g', 'h'];

/**
 * A market of three to five students with everything the format has but households that stay together. About as many seats as
 * students, and schools that often like best who likes them least: so that several stable placements are common.
 */
export function smallMarket(seed: number): MarketFile {
  const dice = numbers(seed);
  const ids = shuffled(['10', '2', '__proto__', 's1', '生'], dice).slice(0, oneOf([3, 4, 5, 5], dice));
  const schoolIds = shuffled(['A', 'B', '1', 'é'], dice).slice(0, oneOf([2, 3, 3, 4], dice));
  return marketOf({ ids, schoolIds, seats: ids.length + oneOf([-1, 0, 0, 0, 1], dice), wishes: schoolIds.length }, seed, dice);
}

/** The same with thirty students, who wish for three schools of six and are more than the seats. */
export function crowdedMarket(seed: number): MarketFile {
  const ids = Array.from({ length: 30 }, (_, i) => `s${i}`);
  return marketOf({ ids, schoolIds: ['A', 'B', 'C', 'D', 'E', 'F'], seats: 25, wishes: 3 }, seed, numbers(seed));
}

interface Size {
  readonly ids: readonly string[];
  readonly schoolIds: readonly string[];
  readonly seats: number;
  readonly wishes: number;
}

function marketOf({ ids, schoolIds, seats, wishes: most }: Size, seed: number, dice: Dice): MarketFile {
  const wishes = new Map(ids.map((id) => [id, listOf(schoolIds, most, dice)]));
  const capacities = capacitiesOf(schoolIds, seats, dice);
  const fixed = dice(6) === 0 ? fixedAt(capacities, dice) : [];
  const free = new Map(schoolIds.map((id) => [id, capacities.get(id)! - fixed.filter(({ school }) => school === id).length]));
  const orders = new Map(schoolIds.map((id) => [id, orderAt(id, wishes, dice)]));
  const held = dice(5) < 3 ? heldSeats(wishes, orders, free, dice) : new Map<string, string>();
  const reserves = dice(4) > 0;
  const groups = groupsOf([...orders.values()], dice);
  const strict = dice(5) === 0;
  const students = ids.map((id): StudentRow => ({
    id,
    prefs: wishes.get(id)!,
    ...(groups.has(id) && { groups: groups.get(id)! }),
    ...(dice(8) === 0 && { household: 'none stays together' }),
    ...(held.has(id) && { holds: held.get(id)! }),
    ...(dice(3) === 0 && { fallback: listOf(schoolIds, schoolIds.length, dice) }),
  }));
  const schools = schoolIds.map((id): SchoolRow => ({
    id,
    capacity: capacities.get(id)!,
    ...(strict ? { priority: orders.get(id)! } : inSomeForm(orders.get(id)!, dice)),
    ...(reserves && { slots: slotsIn(capacities.get(id)!, dice) }),
    ...(reserves && dice(4) === 0 && { unfilledToOpen: true }),
  }));
  const scope = oneOf([undefined, 'single', 'perSchool'] as const, dice);
  return {
    format: 'xuewei.match/1',
    criteria: ['class', 'batch'],
    students,
    fixed,
    schools,
    ...(!strict && { lottery: { seed: `种子 ${seed}`, ...(scope && { scope }) } }),
  };
}

function listOf(schoolIds: readonly string[], most: number, dice: Dice): readonly string[] {
  return shuffled(schoolIds, dice).slice(0, dice(6) > 0 ? most : dice(most + 1));
}

/** `all` seats spread over the schools; some have none. */
function capacitiesOf(schoolIds: readonly string[], all: number, dice: Dice): ReadonlyMap<string, number> {
  const seats = new Map(schoolIds.map((id) => [id, dice(6) > 0 ? 1 : 0]));
  for (let left = all - [...seats.values()].reduce((sum, n) => sum + n, 0); left > 0; left -= 1) {
    const id = oneOf(schoolIds, dice);
    seats.set(id, seats.get(id)! + 1);
  }
  return seats;
}

function fixedAt(capacities: ReadonlyMap<string, number>, dice: Dice): readonly FixedRow[] {
  return [...capacities].flatMap(([school, capacity], i): FixedRow[] =>
    capacity > 1 && dice(2) === 0 ? [{ student: `f${i}`, school, why: oneOf(['negotiated', 'adjusted'], dice) }] : [],
  );
}

/** Students in the order of a school: mostly those first who wish for it last. */
function orderAt(school: string, wishes: ReadonlyMap<string, readonly string[]>, dice: Dice): readonly string[] {
  const line = shuffled([...wishes.keys()], dice).filter(() => dice(16) > 0);
  if (dice(6) === 0) return line;
  const place = (id: string): number => wishes.get(id)!.indexOf(school);
  return line.sort((a, b) => place(b) - place(a));
}

/** Seats that some already have: wishes that are not their first, at schools that would not take them otherwise. */
function heldSeats(
  wishes: ReadonlyMap<string, readonly string[]>,
  orders: ReadonlyMap<string, readonly string[]>,
  free: ReadonlyMap<string, number>,
  dice: Dice,
): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const [id, list] of wishes) {
    const school = list[Math.min(list.length - 1, oneOf([0, 1, 1, 1, 2], dice))];
    if (school === undefined) continue;
    const place = orders.get(school)!.indexOf(id);
    if (place >= 0 && place < free.get(school)! && dice(5) > 0) continue;
    if (dice(3) === 0) continue;
    if ([...held.values()].filter((other) => other === school).length < free.get(school)!) held.set(id, school);
  }
  return held;
}

/** Members of the groups: for each group the rear of one school's order, as those whom a reserve is for. */
function groupsOf(orders: readonly (readonly string[])[], dice: Dice): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const group of GROUPS) {
    const order = oneOf(orders, dice);
    const rear = order.slice(-Math.ceil(order.length * oneOf([0.2, 0.4], dice)));
    for (const id of rear) groups.set(id, [group, ...(groups.get(id) ?? [])]);
  }
  return groups;
}

function slotsIn(capacity: number, dice: Dice): readonly SlotRow[] {
  const slots: SlotRow[] = [];
  for (let left = capacity; left > 0 && dice(6) > 0;) {
    const count = 1 + dice(left);
    const group = oneOf([...GROUPS, ...GROUPS, null], dice);
    slots.push({ count, ...(dice(4) > 0 && { group }), ...(dice(2) === 0 && { soft: dice(3) === 0 }) });
    left -= count;
  }
  return slots;
}

/** The same order as the file may write it: strictly, in tiers of equals, or by keys. */
function inSomeForm(order: readonly string[], dice: Dice): Pick<SchoolRow, 'priority' | 'priorityTiers' | 'keys'> {
  const form = dice(3);
  if (form === 0) return { priority: order };
  const cuts = order.map((_, i) => i > 0 && dice(3) > 0);
  const tierOf = order.map((_, i) => cuts.slice(0, i + 1).filter(Boolean).length);
  if (form === 2) return { keys: Object.fromEntries(order.map((id, i) => [id, [tierOf[i]! >> 1, tierOf[i]! & 1]])) };
  return { priorityTiers: [...new Set(tierOf)].map((tier) => order.filter((_, i) => tierOf[i] === tier)) };
}
