// Says which students stay together and whether a household could do better as a whole, for a run with `"siblings": "together"`.
import { type Seating } from './choice';
import { type Market, type WishLists } from './market';

/** Students of one household who take part in a run; a household of one is an ordinary student. */
export interface Household {
  readonly id: string;
  readonly members: readonly number[];
}

/** Households of two and more among those who take part, in the order of their ids; none when siblings are independent. */
export function householdsOf(market: Market, takesPart: (student: number) => boolean): readonly Household[] {
  const found = new Map<string, number[]>();
  if (market.instance.siblings === 'independent') return [];
  market.instance.students.forEach(({ household }, i) => {
    if (household === null || !takesPart(i)) return;
    const members = found.get(household);
    if (members) members.push(i);
    else found.set(household, [i]);
  });
  return [...found]
    .filter(([, members]) => members.length > 1)
    .map(([id, members]) => ({ id, members }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many wishes a household shares; its members have lists of one length. */
export function sharedWishes({ members }: Household, lists: WishLists): number {
  const first = members[0]!;
  return lists.start[first + 1]! - lists.start[first]!;
}

/** The shared wish that all members got, counted from 0; -1 when none of them got any; null when they are split. */
export function sharedWishMet({ members }: Household, lists: WishLists, met: Int32Array): number | null {
  const shares = members.map((i) => (met[i]! < 0 ? -1 : met[i]! - lists.start[i]!));
  return shares.every((share) => share === shares[0]) ? shares[0]! : null;
}

/**
 * Whether every school concerned would choose the members that wish `k` of the household sends there, all of them beside those
 * placed now. The seats the members have now stay taken.
 */
export function householdBlocks({ members }: Household, k: number, lists: WishLists, seatings: readonly Seating[]): boolean {
  const ranks = new Map<number, number[]>();
  for (const i of members) {
    const wish = lists.start[i]! + k;
    if (lists.rank[wish] === 0) return false;
    const school = lists.school[wish]!;
    ranks.set(school, [...(ranks.get(school) ?? []), lists.rank[wish]!]);
  }
  return [...ranks].every(([school, here]) => seatings[school]!.wouldTakeAll(here));
}

/** The best wish at which a split or placed household blocks, after `from`; -1 when it blocks nowhere it prefers. */
export function firstBlockedWish(
  household: Household,
  lists: WishLists,
  run: { readonly met: Int32Array; readonly seatings: readonly Seating[] },
  from = 0,
): number {
  const got = sharedWishMet(household, lists, run.met) ?? -1;
  const end = got < 0 ? sharedWishes(household, lists) : got;
  for (let k = from; k < end; k += 1) if (householdBlocks(household, k, lists, run.seatings)) return k;
  return -1;
}
