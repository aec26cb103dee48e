// Decides whom a school takes from those who ask, C(X) of the format, worked out from nothing each time: the measure of every judgement here.
//
// Slots in their order of precedence (Kominers & Sönmez 2016; Dur, Kominers, Pathak & Sönmez 2018), reserves that give their empty
// seats away (Hafalir, Yenmez & Yildirim 2013), straight from their definition: no state is kept between two calls.
import { type Slot } from './instance';
import { type Pool } from './pool';

/** How a student came to a seat: an open one, one of an own group, or one of a group that left it to anybody. */
export type Through = { readonly kind: 'open' } | { readonly kind: 'group' | 'leftover'; readonly group: string };

export interface Choice {
  /** Who is taken, and through which seat. */
  readonly taken: ReadonlyMap<string, Through>;
  /** The seats that stay empty, in their slots. */
  readonly left: readonly Slot[];
}

/** C(X) of a school over `seats` for the applicants X, all of whom have a rank there; in any order. */
export function choose(pool: Pool, seats: readonly Slot[], applicants: readonly string[]): Choice {
  const taken = new Map<string, Through>();
  let waiting = [...applicants].sort((a, b) => pool.rank.get(a)! - pool.rank.get(b)!);
  /** Seats the first of `some` on so many seats; gives the number that stays empty. */
  const seat = (some: readonly string[], count: number, through: Through): number => {
    const sitting = some.slice(0, count);
    for (const student of sitting) taken.set(student, through);
    waiting = waiting.filter((student) => !taken.has(student));
    return count - sitting.length;
  };
  const left = seats.map((slot) => {
    const { group, count, soft } = slot;
    if (group === null) return { ...slot, count: seat(waiting, count, { kind: 'open' }) };
    const members = waiting.filter((student) => pool.isMember(student, group));
    const unfilled = seat(members, count, { kind: 'group', group });
    return { ...slot, count: soft ? seat(waiting, unfilled, { kind: 'leftover', group }) : unfilled };
  });
  if (pool.school.unfilledToOpen)
    for (let at = left.length - 1; at >= 0; at -= 1) {
      const { group, count } = left[at]!;
      left[at] = { ...left[at]!, count: seat(waiting, count, group === null ? { kind: 'open' } : { kind: 'leftover', group }) };
    }
  return { taken, left };
}

/** Whether a school would choose all of `comers` beside those it has, of whom they may be some. */
export function wouldChoose(pool: Pool, seats: readonly Slot[], here: readonly string[], comers: readonly string[]): boolean {
  const { taken } = choose(pool, seats, [...new Set([...here, ...comers])]);
  return comers.every((student) => taken.has(student));
}
