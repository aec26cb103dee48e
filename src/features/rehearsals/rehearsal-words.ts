import type { Counts, Tally } from '../../domain/eligibility/rehearsal';
import type { Trial } from './match-trial.command';
import type {
  CountedResponse,
  RehearsalSummaryResponse,
  TallyResponse,
  TrialPoolResponse,
  TrialResponse,
  TrialSummaryResponse,
} from './rehearsals.dto';
import type { RehearsalHead } from './rehearsals.repository';
import type { TrialSummary } from './trial';

/** Names of schools by their codes. */
export type Names = ReadonlyMap<string, string>;

/** The comparing is nine tenths of a rehearsal, the trial run the rest. */
const COMPARING_SHARE = 90;

function percentOf({ state, casesDone, casesTotal }: Pick<RehearsalHead, 'state' | 'casesDone' | 'casesTotal'>): number {
  if (state === 'finished') return 100;
  return casesTotal === 0 ? 0 : Math.floor((casesDone / casesTotal) * COMPARING_SHARE);
}

const moved = ({ gains, loses, changed }: Counts): number => gains + loses + changed;

/** Those with most cases that fare otherwise first. */
const counted = (by: Readonly<Record<string, Counts>>, names?: Names): CountedResponse[] =>
  Object.entries(by)
    .map(([key, counts]) => ({ key, name: names?.get(key) ?? null, ...counts }))
    .sort((left, right) => moved(right) - moved(left) || (left.key < right.key ? -1 : 1));

/** A tally as the offices read it. */
export const tallyResponse = ({ all, by, outcomes, reasons }: Tally, schools: Names): TallyResponse => ({
  all,
  byClass: counted(by.class),
  byAuthority: counted(by.authority),
  byStage: counted(by.stage),
  bySchool: counted(by.school, schools),
  byYear: counted(by.year),
  outcomes: Object.entries(outcomes).map(([key, count]) => {
    const [from, to] = key.split(' ');
    return { from: from!, to: to!, count };
  }),
  lossReasons: Object.entries(reasons)
    .map(([reason, count]) => ({ reason, count }))
    .sort((left, right) => right.count - left.count),
});

const summaryResponse = (summary: TrialSummary | undefined): TrialSummaryResponse | null =>
  summary ? { ...summary, byClass: Object.entries(summary.byClass).map(([key, counts]) => ({ class: key, ...counts })) } : null;

/** The pools that somebody wants or gets under either policy; both sides speak of the same pools in the same order. */
function poolsOf({ before, after }: Trial, schools: Names): TrialPoolResponse[] {
  return (after?.pools ?? [])
    .map((now, at): TrialPoolResponse => {
      const was = before!.pools[at]!;
      return {
        school: now.school,
        name: schools.get(now.school) ?? null,
        grade: now.grade,
        seatsBefore: was.seats,
        seatsAfter: now.seats,
        wantedFirstBefore: was.wantedFirst,
        wantedFirstAfter: now.wantedFirst,
        placedBefore: was.placed,
        placedAfter: now.placed,
        over: Math.max(0, now.wantedFirst - now.seats),
      };
    })
    .filter((pool) => pool.wantedFirstBefore + pool.wantedFirstAfter + pool.placedBefore + pool.placedAfter > 0)
    .sort((left, right) => right.over - left.over || (left.school < right.school ? -1 : 1));
}

/** A trial run as the offices read it. */
export const trialResponse = (trial: Trial, schools: Names): TrialResponse => ({
  skipped: trial.skipped,
  caseYear: trial.caseYear,
  before: summaryResponse(trial.before?.summary),
  after: summaryResponse(trial.after?.summary),
  pools: poolsOf(trial, schools),
});

/** A rehearsal in a list. */
export const rehearsalLine = (row: RehearsalHead, startedBy: string, title: string): RehearsalSummaryResponse => ({
  id: row.id,
  state: row.state,
  draftId: row.draftId,
  title,
  revision: row.revision,
  contentHash: row.contentHash,
  baseVersionId: row.baseVersionId,
  percent: percentOf(row),
  casesDone: row.casesDone,
  casesTotal: row.casesTotal,
  schoolYears: JSON.parse(row.schoolYears) as number[],
  startedBy,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt === null ? null : row.finishedAt.toISOString(),
});
