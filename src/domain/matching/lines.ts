// Says where a school's lines were drawn in one run, for what families and schools are told.
import { type Run } from './deferred-acceptance';
import { eachTaker } from './seats-after';

/** The last who was taken; rank 0 and student -1: nobody. */
export interface Last {
  readonly rank: number;
  readonly student: number;
}

/** Where a school's lines were drawn. Groups by their index in the market. */
export interface Lines {
  /** Last taken through a seat open to anybody. */
  readonly open: Last;
  /** Last taken through the seats of each group that has a slot here. */
  readonly byGroup: ReadonlyMap<number, Last>;
  /** Rank of the last taken through any seat. */
  readonly any: number;
  /** Whether a seat stayed empty, and whether anybody could have had it. */
  readonly empty: boolean;
  readonly openToAnybody: boolean;
  /** Groups for whose next member there would be a seat. */
  readonly openToMembers: ReadonlySet<number>;
}

const NOBODY: Last = { rank: 0, student: -1 };
const NO_GROUPS: ReadonlyMap<number, Last> = new Map();
const NO_MEMBERS: ReadonlySet<number> = new Set();

/** The later of two. */
export function later(a: Last, b: Last): Last {
  return a.rank >= b.rank ? a : b;
}

/** The lines of school `s` after a run. */
export function linesOf({ seats }: Run, s: number): Lines {
  const { plan, heaps } = seats;
  let open = NOBODY;
  if (seats.isOpen(s)) {
    eachTaker(seats, s, (rank, student) => {
      if (rank > open.rank) open = { rank, student };
    });
    const empty = heaps.taken(s) < plan.count[plan.start[s]!]!;
    return { open, byGroup: NO_GROUPS, any: open.rank, empty, openToAnybody: empty, openToMembers: NO_MEMBERS };
  }
  const byGroup = new Map<number, Last>();
  const free = new Map<number, number>();
  let empty = 0;
  let emptyHard = 0;
  for (let k = plan.start[s]!; k < plan.start[s + 1]!; k += 1) {
    const group = plan.group[k]!;
    const left = plan.count[k]! - heaps.taken(seats.slot(k));
    empty += left;
    if (!plan.soft[k]) emptyHard += left;
    if (group < 0) continue;
    byGroup.set(group, NOBODY);
    free.set(group, (free.get(group) ?? 0) + plan.count[k]!);
  }
  eachTaker(seats, s, (rank, student, group) => {
    const last = { rank, student };
    if (group < 0) open = later(open, last);
    else {
      byGroup.set(group, later(byGroup.get(group) ?? NOBODY, last));
      free.set(group, (free.get(group) ?? 0) - 1);
    }
  });
  const rest = heaps.taken(seats.rest(s));
  return {
    open,
    byGroup,
    any: [...byGroup.values()].reduce(later, open).rank,
    empty: empty > rest,
    openToAnybody: empty - emptyHard > 0 || (plan.unfilledToOpen[s] === 1 && empty > rest),
    openToMembers: new Set([...free].filter(([, left]) => left > 0).map(([group]) => group)),
  };
}
