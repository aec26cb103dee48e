import { createHash } from 'node:crypto';
import { coordinatedSeats } from '../../domain/capacity/reserve';
import { reserveFor, type CompiledPolicy } from '../../domain/eligibility';
import { isEntryGrade, stageOf, type Grade } from '../../domain/kernel/school-year';
import type { CaseloadLine, CaseloadPlaces } from '../applications';
import type { TrialCase, TrialOutcome, TrialPool } from '../rounds';
import type { PoolRow } from '../seats';
import type { ThreadVerdict } from './compare-pieces';

/** A case of the trial: its class is counted by, its pseudonym is the same under both policies. */
export interface Trier {
  readonly student: string;
  readonly family: string | null;
  readonly class: string;
  readonly line: Omit<CaseloadLine, 'facts'>;
  readonly places: CaseloadPlaces;
}

export interface TrialSummary {
  readonly entrants: number;
  readonly placed: number;
  readonly firstWish: number;
  readonly otherWish: number;
  readonly byNearness: number;
  readonly unplaced: number;
  readonly byClass: Readonly<Record<string, { readonly entrants: number; readonly placed: number }>>;
}

export interface TrialPoolResult {
  readonly school: string;
  readonly grade: string;
  readonly seats: number;
  /** Lists that begin with it. */
  readonly wantedFirst: number;
  readonly placed: number;
}

/** Under one policy. */
export interface TrialSide {
  readonly summary: TrialSummary;
  readonly pools: readonly TrialPoolResult[];
}

/** A pseudonym for one rehearsed content: lots are drawn alike however often it is rehearsed. */
export const pseudonymOf = (contentHash: string, document: string, schoolYear: number): string =>
  createHash('sm3').update(`${contentHash} ${schoolYear} ${document}`, 'utf8').digest('hex');

/** A case as the matcher is handed it. */
export const trialCase = ({ student, family, line, places }: Trier, verdict: ThreadVerdict): TrialCase => ({
  student,
  authorityCode: line.authorityCode,
  grade: line.grade as Grade,
  ...verdict,
  wishedSchoolIds: line.wishedSchoolIds,
  acceptsPlacement: line.acceptsPlacement,
  family,
  acrossGrades: line.together === true,
  siblingSchool: places.siblingSchool,
  residence: places.residence,
  employer: places.employer,
});

/** The pools of a year with the coordinated seats that this policy would set aside, nothing of them given yet. */
export function trialPools(pools: readonly PoolRow[], policy: CompiledPolicy): TrialPool[] {
  return pools.map((pool) => {
    const { schoolId, schoolCode, authorityCode, ownership, lon, lat, grade } = pool;
    const rule = reserveFor(policy, authorityCode, stageOf(grade));
    const seats = !isEntryGrade(grade) ? pool.coordinated : rule ? coordinatedSeats(pool, rule).seats : 0;
    return { schoolId, schoolCode, authorityCode, ownership, lon, lat, grade, seats };
  });
}

const counted = <K extends string>(keys: readonly K[]): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** What a trial run says, in counts, of every pool. */
export function sideOf(triers: readonly Trier[], pools: readonly TrialPool[], { places, wantedFirst }: TrialOutcome): TrialSide {
  const at = (trier: Trier) => places[trier.student] ?? null;
  const placed = triers.filter((trier) => at(trier) !== null);
  const firstWish = placed.filter((trier) => at(trier)!.wishRank === 1).length;
  const byNearness = placed.filter((trier) => at(trier)!.wishRank === null).length;
  const [all, got] = [counted(triers.map((trier) => trier.class)), counted(placed.map((trier) => trier.class))];
  const inPool = counted(placed.map((trier) => `${at(trier)!.schoolCode}:${trier.line.grade}`));
  return {
    summary: {
      entrants: triers.length,
      placed: placed.length,
      firstWish,
      otherWish: placed.length - firstWish - byNearness,
      byNearness,
      unplaced: triers.length - placed.length,
      byClass: Object.fromEntries([...all].map(([key, entrants]) => [key, { entrants, placed: got.get(key) ?? 0 }])),
    },
    pools: pools.map(({ schoolCode, grade, seats }) => {
      const key = `${schoolCode}:${grade}`;
      return { school: schoolCode, grade, seats, wantedFirst: wantedFirst[key] ?? 0, placed: inPool.get(key) ?? 0 };
    }),
  };
}
