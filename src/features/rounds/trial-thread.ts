import { parentPort, workerData } from 'node:worker_threads';
import { match, readInstance } from '../../domain/matching';
import type { DecidedCase } from '../applications';
import type { PoolRow } from '../seats';
import { buildInstance, listOf, type Entrant } from './build-instance';
import type { TrialCase, TrialOutcome, TrialPlace, TrialPool, TrialTask } from './trial-case';

/** The part of a decided case from which lists and keys are made. */
function entrantOf(one: TrialCase): Entrant {
  const { student, scope, mode, criteria, ...rest } = one;
  const perAuthority = Object.fromEntries([one.authorityCode, ...scope].map((code) => [code, { seat: true, mode }]));
  const verdict = { outcome: 'ELIGIBLE', seat: true, scope, mode, criteria, perAuthority };
  return { student, decided: { ...rest, verdict } as unknown as DecidedCase, fixed: null };
}

const rowOf = (pool: TrialPool): PoolRow =>
  ({ ...pool, coordinated: pool.seats, held: 0, accepted: 0, received: 0, released: 0 }) as unknown as PoolRow;

function outcomeOf({ cases, pools, criteria, seed }: TrialTask): TrialOutcome {
  const rows = pools.map(rowOf);
  const entrants = cases.map(entrantOf);
  const written = buildInstance(entrants, rows, criteria);
  const read = readInstance({ ...written, lottery: { ...written.lottery, seed } });
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.where}`);
  const { placements } = match(read.value);
  const byName = new Map(pools.map((pool) => [`${pool.schoolCode}:${pool.grade}`, pool]));
  const wantedFirst: Record<string, number> = {};
  const places: Record<string, TrialPlace | null> = {};
  entrants.forEach((entrant, at) => {
    const first = listOf(entrant, rows).list[0];
    if (first) wantedFirst[`${first.schoolCode}:${first.grade}`] = (wantedFirst[`${first.schoolCode}:${first.grade}`] ?? 0) + 1;
    const pool = byName.get(placements[entrant.student] ?? '');
    const wish = pool ? cases[at]!.wishedSchoolIds.indexOf(pool.schoolId) : -1;
    places[entrant.student] = pool ? { schoolCode: pool.schoolCode, wishRank: wish < 0 ? null : wish + 1 } : null;
  });
  return { places, wantedFirst };
}

parentPort!.postMessage(outcomeOf(workerData as TrialTask));
