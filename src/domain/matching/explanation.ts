// Tells every family, wish by wish, why it ended as it did; facts of the run, no judgement.
import { decidedBy } from './decided-by';
import { type Run } from './deferred-acceptance';
import { householdsOf } from './households';
import { later, linesOf, type Lines } from './lines';
import { rankAt, schoolAt, UNLISTED, type Wishes } from './market';
import { type NamedMarket } from './named-market';

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

/** Explains the wishes of one run; students who took no part get nothing. */
export class Explainer {
  private readonly lines: readonly Lines[];
  private readonly together: ReadonlySet<number>;

  constructor(
    private readonly market: NamedMarket,
    private readonly wishes: Wishes,
    private readonly run: Run,
    takesPart: (student: number) => boolean,
  ) {
    this.lines = market.instance.schools.map((_, s) => linesOf(run, s));
    this.together = new Set(householdsOf(market, takesPart).flatMap(({ members }) => members));
  }

  /** One explanation a wish of student `i`, best first. */
  explain(i: number): Explanation[] {
    const { wishes, run, market } = this;
    const got = run.met[i]!;
    const all: Explanation[] = [];
    for (let at = wishes.start[i]!; at < wishes.start[i + 1]!; at += 1) {
      const s = schoolAt(wishes, at);
      const school = market.instance.schools[s]!.id;
      const rank = rankAt(wishes, at);
      if (at === got) all.push({ school, reason: 'placed', rank });
      else if (rank === UNLISTED) all.push({ school, reason: 'not-listed-by-school' });
      else if (got >= 0 && at > got) all.push({ school, reason: 'better-placed', rank });
      else all.push(this.refusal(school, i, s, rank));
    }
    return all;
  }

  private refusal(school: string, i: number, s: number, rank: number): Explanation {
    const lines = this.lines[s]!;
    let last = lines.open;
    if (lines.byGroup.size > 0)
      for (const name of this.market.instance.students[i]!.groups) {
        const ofGroup = lines.byGroup.get(this.market.groups.get(name) ?? -1);
        if (ofGroup) last = later(last, ofGroup);
      }
    const reason = 'behind-cutoff';
    if (this.together.has(i) && this.run.seats.wouldTake(s, rank, i))
      return { school, reason, rank, cutoffRank: last.rank, decidedBy: 'household' };
    if (lines.any > rank || lines.empty || (last.rank === 0 && lines.any > 0)) return { school, reason: 'held-for-group', rank };
    if (last.rank === 0) return { school, reason, rank, cutoffRank: 0 };
    return { school, reason, rank, cutoffRank: last.rank, decidedBy: decidedBy(this.market, s, last, { rank, student: i }) };
  }
}
