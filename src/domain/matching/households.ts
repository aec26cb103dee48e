// Says which students stay together and whether a household could do better as a whole, for a run with `"siblings": "together"`.
import { rankAt, schoolAt, UNLISTED, type Market, type Wishes } from './market';
import { type Run } from './deferred-acceptance';
import { isSeated } from './seats-after';

/** Students of one household who take part in a run; a household of one is an ordinary student. */
export interface Household {
  /** Its place among the households of the market. */
  readonly index: number;
  readonly members: readonly number[];
}

/** Households of two and more among those who take part, in the order of their ids; none when siblings are independent. */
export function householdsOf({ households }: Market, takesPart: (student: number) => boolean): readonly Household[] {
  return households
    .map((members, index) => ({ index, members: members.filter(takesPart) }))
    .filter(({ members }) => members.length > 1);
}

/** How many wishes a household shares; its members have lists of one length. */
export function sharedWishes({ members }: Household, { start }: Wishes): number {
  const first = members[0]!;
  return start[first + 1]! - start[first]!;
}

/** The shared wish that all members got, counted from 0; -1 when none of them got any; null when they are split. */
export function sharedWishMet({ members }: Household, { start }: Wishes, met: Int32Array): number | null {
  const share = (i: number): number => (met[i]! < 0 ? -1 : met[i]! - start[i]!);
  const first = share(members[0]!);
  return members.every((i) => share(i) === first) ? first : null;
}

/**
 * Whether every school concerned would choose the members that wish `k` of the household sends there, all of them beside those
 * placed now. The seats the members have now stay taken.
 */
export function householdBlocks({ members }: Household, k: number, wishes: Wishes, { met, seats }: Run): boolean {
  const bySchool = new Map<number, { readonly ranks: number[]; readonly students: number[]; readonly there: number[] }>();
  for (const i of members) {
    const wish = wishes.start[i]! + k;
    const school = schoolAt(wishes, wish);
    const rank = rankAt(wishes, wish);
    const isThere = met[i] === wish && isSeated(seats, school, i);
    if (!isThere && (rank === UNLISTED || !seats.wouldTake(school, rank, i))) return false;
    const here = bySchool.get(school) ?? { ranks: [], students: [], there: [] };
    bySchool.set(school, here);
    if (isThere) here.there.push(i);
    else {
      here.ranks.push(rank);
      here.students.push(i);
    }
  }
  return [...bySchool].every(([school, { ranks, students, there }]) => seats.wouldTakeAll(school, ranks, students, there));
}

/** The best wish at which a split or placed household blocks; -1 when it blocks nowhere it prefers. */
export function firstBlockedWish(household: Household, wishes: Wishes, run: Run): number {
  const got = sharedWishMet(household, wishes, run.met) ?? -1;
  const end = got < 0 ? sharedWishes(household, wishes) : got;
  for (let k = 0; k < end; k += 1) if (householdBlocks(household, k, wishes, run)) return k;
  return -1;
}
