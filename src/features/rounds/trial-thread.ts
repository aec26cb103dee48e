import { match, readInstance } from '../../domain/matching';
import { stageOf } from '../../domain/kernel/school-year';
import { answerQuestions } from '../../platform/queues/off-loop';
import { buildInstance, listOf, poolsByGrade } from './build-instance';
import type { Entrant } from './entrant';
import type { RunPool } from './run-pool';
import type { TrialCase, TrialOutcome, TrialPlace, TrialPool, TrialTask } from './trial-case';

/** A case as a round would have it: nothing is fixed, and no child has a seat yet. */
const entrantOf = (one: TrialCase): Entrant => ({
  ...one,
  applicationId: '',
  stage: stageOf(one.grade),
  wantsSeat: true,
  fixed: null,
  heldSchoolId: null,
});

const runPoolOf = (pool: TrialPool): RunPool => ({ ...pool, id: '', name: `${pool.schoolCode}:${pool.grade}` });

answerQuestions<TrialTask>(({ cases, pools, criteria, seed }): TrialOutcome => {
  const runPools = pools.map(runPoolOf);
  const entrants = cases.map(entrantOf);
  const written = buildInstance(entrants, runPools, criteria);
  const read = readInstance({ ...written, lottery: { ...written.lottery, seed } });
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.where}`);
  const { placements } = match(read.value);
  const byName = new Map(runPools.map((pool) => [pool.name, pool]));
  const byGrade = poolsByGrade(runPools);
  const wantedFirst: Record<string, number> = {};
  const places: Record<string, TrialPlace | null> = {};
  for (const entrant of entrants) {
    const first = listOf(entrant, byGrade).list[0];
    if (first) wantedFirst[first.name] = (wantedFirst[first.name] ?? 0) + 1;
    const pool = byName.get(placements[entrant.student] ?? '');
    const wish = pool ? entrant.wishedSchoolIds.indexOf(pool.schoolId) : -1;
    places[entrant.student] = pool ? { schoolCode: pool.schoolCode, wishRank: wish < 0 ? null : wish + 1 } : null;
  }
  return { places, wantedFirst };
});
