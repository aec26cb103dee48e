import { type RunRead } from './both-runs';
import { choose } from './pools';

/** Where one school's lines stand after a run, as ranks in its order from 1; 0 when nobody came in that way. */
export interface Lines {
  readonly rankOf: (student: number) => number;
  /** Last through a seat that anybody may take, and last through the seats of each group among its members. */
  readonly open: number;
  readonly byGroup: ReadonlyMap<string, number>;
  /** Last through any seat. */
  readonly any: number;
  /** Seats left: any at all, one that anybody could have, and for whose next member there is one. */
  readonly somethingLeft: boolean;
  readonly leftForAnybody: boolean;
  readonly leftForMember: (group: string) => boolean;
}

/** The lines of school `p`. Groups whose seats all went to fixed lines have a line too: nobody came in that way. */
export function linesOf({ run, here }: RunRead, p: number, groups: readonly string[]): Lines {
  const pool = run.pools[p]!;
  const { seated, empty } = choose(pool, run.seats[p]!, here[p]!);
  const rankOf = (student: number): number => pool.line.indexOf(student) + 1;
  const through = (group: string | null): readonly number[] =>
    [...seated].filter(([, seat]) => seat.group === group).map(([student]) => rankOf(student));
  const last = (ranks: readonly number[]): number => Math.max(0, ...ranks);
  const byGroup = new Map(groups.map((group) => [group, last(through(group))]));
  return {
    rankOf,
    open: last(through(null)),
    byGroup,
    any: last([...seated.keys()].map(rankOf)),
    somethingLeft: empty.length > 0,
    leftForAnybody: empty.some(({ soft }) => soft || pool.unfilledToOpen),
    leftForMember: (group) => through(group).length < run.seats[p]!.filter((seat) => seat.group === group).length,
  };
}
