// Who gains and who loses by a draft, counted over a caseload of any size: batches add up, and nothing in it names a child.

import { isBetter } from '../better-of-two';
import type { Verdict, VerdictOutcome } from '../verdict';

/** `changed`: neither better nor worse, and not the same (another scope, another mode). */
export const CHANGES = ['gains', 'loses', 'changed', 'same'] as const;
export type Change = (typeof CHANGES)[number];
export type Counts = Readonly<Record<Change, number>>;

/** What cases are counted by. */
export const DIMENSIONS = ['class', 'authority', 'stage', 'school', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Tally {
  readonly all: Counts;
  readonly by: Readonly<Record<Dimension, Readonly<Record<string, Counts>>>>;
  /** `NOT_ELIGIBLE ELIGIBLE`: outcome before and after, with the number of cases. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Of those who lose: the reason under the draft, with its clauses. */
  readonly reasons: Readonly<Record<string, number>>;
}

const NONE: Counts = { gains: 0, loses: 0, changed: 0, same: 0 };

/** A tally of no case. */
export const EMPTY_TALLY: Tally = {
  all: NONE,
  by: { class: {}, authority: {}, stage: {}, school: {}, year: {} },
  outcomes: {},
  reasons: {},
};

/** How a case fares under the draft beside the policy it is compared with. */
export function changeOf(before: Verdict, after: Verdict): Change {
  if (isBetter(after, before)) return 'gains';
  if (isBetter(before, after)) return 'loses';
  const places = ({ scope, mode }: Verdict): string => `${[...scope].sort().join(' ')} ${mode}`;
  return after.outcome === before.outcome && places(after) === places(before) ? 'same' : 'changed';
}

const plus = (left: Counts, right: Counts): Counts => ({
  gains: left.gains + right.gains,
  loses: left.loses + right.loses,
  changed: left.changed + right.changed,
  same: left.same + right.same,
});

function merged<T>(
  left: Readonly<Record<string, T>>,
  right: Readonly<Record<string, T>>,
  add: (a: T, b: T) => T,
): Record<string, T> {
  const sum = new Map(Object.entries(left));
  for (const [key, value] of Object.entries(right)) {
    const known = sum.get(key);
    sum.set(key, known === undefined ? value : add(known, value));
  }
  return Object.fromEntries(sum);
}

const sumOf = (left: number, right: number): number => left + right;

/** The tally of both; in whatever order batches are added, the counts are the same. */
export const addTallies = (left: Tally, right: Tally): Tally => ({
  all: plus(left.all, right.all),
  by: {
    class: merged(left.by.class, right.by.class, plus),
    authority: merged(left.by.authority, right.by.authority, plus),
    stage: merged(left.by.stage, right.by.stage, plus),
    school: merged(left.by.school, right.by.school, plus),
    year: merged(left.by.year, right.by.year, plus),
  },
  outcomes: merged(left.outcomes, right.outcomes, sumOf),
  reasons: merged(left.reasons, right.reasons, sumOf),
});

export interface Compared {
  readonly change: Change;
  readonly from: VerdictOutcome;
  readonly to: VerdictOutcome;
  /** Reason and clauses under the draft. */
  readonly reason: string;
  readonly labels: Readonly<Record<Dimension, string>>;
}

/** A tally being filled, case by case. */
export class TallySheet {
  private readonly counts = new Map<string, Record<Change, number>>();
  private readonly outcomes = new Map<string, number>();
  private readonly reasons = new Map<string, number>();

  add({ change, from, to, reason, labels }: Compared): void {
    this.count('all', change);
    for (const dimension of DIMENSIONS) this.count(`${dimension} ${labels[dimension]}`, change);
    this.outcomes.set(`${from} ${to}`, (this.outcomes.get(`${from} ${to}`) ?? 0) + 1);
    if (change === 'loses') this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  tally(): Tally {
    const of = (dimension: Dimension): Record<string, Counts> =>
      Object.fromEntries(
        [...this.counts].flatMap(([key, counts]) =>
          key.startsWith(`${dimension} `) ? [[key.slice(dimension.length + 1), { ...counts }] as const] : [],
        ),
      );
    return {
      all: { ...(this.counts.get('all') ?? NONE) },
      by: { class: of('class'), authority: of('authority'), stage: of('stage'), school: of('school'), year: of('year') },
      outcomes: Object.fromEntries(this.outcomes),
      reasons: Object.fromEntries(this.reasons),
    };
  }

  private count(key: string, change: Change): void {
    const counts = this.counts.get(key) ?? { ...NONE };
    counts[change] += 1;
    this.counts.set(key, counts);
  }
}
