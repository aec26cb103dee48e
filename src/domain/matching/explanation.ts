// Tells every family, wish by wish, why it ended as it did, and every school where its line was drawn; facts of the run, no judgement.
import { type Run } from './deferred-acceptance';
import { householdsOf } from './households';
import { type Market, type WishLists } from './market';
import { deciderAt, type Decider } from './priorities';

export type Reason = 'placed' | 'better-placed' | 'behind-cutoff' | 'not-listed-by-school' | 'held-for-group';

/**
 * Why one wish ended as it did. `rank`: the student's place in the school's order, from 1. `cutoffRank`: the rank of the last who got a
 * seat that this student could have had, 0 when there was no such seat to give. `decidedBy`: what put that one ahead: a criterion,
 * `priority`, `lottery`, `holds` (already has the seat) or `household` (a sibling was refused and they stay together).
 */
export interface Explanation {
  readonly school: string;
  readonly reason: Reason;
  readonly rank?: number;
  readonly cutoffRank?: number;
  readonly decidedBy?: string;
}

/** Where a school's lines were drawn in one run, as ranks; 0: nobody. */
export interface Lines {
  /** Last taken through a seat open to anybody. */
  readonly open: number;
  /** Last taken through the seats of each group that has a slot here. */
  readonly byGroup: ReadonlyMap<string, number>;
  /** Last taken through any seat. */
  readonly any: number;
  /** Whether a seat stayed empty, and whether anybody could have had it. */
  readonly empty: boolean;
  readonly openToAnybody: boolean;
  /** Groups for whose next member there would be a seat. */
  readonly openToMembers: ReadonlySet<string>;
}

/** The lines of school `s` after a run. */
export function linesOf(run: Run, s: number): Lines {
  const seating = run.seatings[s]!;
  const byGroup = new Map<string, number>();
  const openToMembers = new Set<string>();
  const free = seating.left();
  const seats = new Map<string, number>();
  for (const { group, count } of seating.plan.slots) {
    if (group === null) continue;
    byGroup.set(group, 0);
    seats.set(group, (seats.get(group) ?? 0) + count);
  }
  let open = 0;
  for (const { rank, group } of seating.taken()) {
    if (group === null) open = Math.max(open, rank);
    else {
      byGroup.set(group, Math.max(byGroup.get(group) ?? 0, rank));
      seats.set(group, (seats.get(group) ?? 0) - 1);
    }
  }
  for (const [group, left] of seats) if (left > 0) openToMembers.add(group);
  return {
    open,
    byGroup,
    any: Math.max(open, ...byGroup.values()),
    empty: free.slots.some((slot) => slot.count > 0),
    openToAnybody: free.slots.some((slot) => slot.count > 0 && (slot.soft || free.unfilledToOpen)),
    openToMembers,
  };
}

/** Explains the wishes of one run; students who took no part get nothing. */
export class Explainer {
  private readonly lines: readonly Lines[];
  private readonly deciders: readonly Decider[];
  private readonly together: ReadonlySet<number>;

  constructor(
    private readonly market: Market,
    private readonly lists: WishLists,
    private readonly run: Run,
    takesPart: (student: number) => boolean,
  ) {
    const { instance } = market;
    this.lines = instance.schools.map((_, s) => linesOf(run, s));
    this.deciders = instance.schools.map((school) => deciderAt(instance, school));
    this.together = new Set(householdsOf(market, takesPart).flatMap((household) => household.members));
  }

  /** One explanation a wish of student `i`, best first. */
  explain(i: number): Explanation[] {
    const { lists, run, market } = this;
    const got = run.met[i]!;
    const all: Explanation[] = [];
    for (let at = lists.start[i]!; at < lists.start[i + 1]!; at += 1) {
      const s = lists.school[at]!;
      const school = market.instance.schools[s]!.id;
      const rank = lists.rank[at]!;
      if (at === got) all.push({ school, reason: 'placed', rank });
      else if (rank === 0) all.push({ school, reason: 'not-listed-by-school' });
      else if (got >= 0 && at > got) all.push({ school, reason: 'better-placed', rank });
      else all.push({ school, ...this.refusal(i, s, rank) });
    }
    return all;
  }

  private refusal(i: number, s: number, rank: number): Omit<Explanation, 'school'> {
    const { students } = this.market.instance;
    const { order, holders } = this.market.rankings[s]!;
    const lines = this.lines[s]!;
    const cutoffRank = Math.max(lines.open, ...students[i]!.groups.map((group) => lines.byGroup.get(group) ?? 0));
    if (this.together.has(i) && this.run.seatings[s]!.wouldTake(rank))
      return { reason: 'behind-cutoff', rank, cutoffRank, decidedBy: 'household' };
    if (lines.any > rank || lines.empty || (cutoffRank === 0 && lines.any > 0)) return { reason: 'held-for-group', rank };
    if (cutoffRank === 0) return { reason: 'behind-cutoff', rank, cutoffRank };
    const last = students[order[cutoffRank - 1]!]!.id;
    const decidedBy = cutoffRank <= holders ? 'holds' : this.deciders[s]!(last, students[i]!.id);
    return { reason: 'behind-cutoff', rank, cutoffRank, decidedBy };
  }
}
