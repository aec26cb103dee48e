// Assembles everything a run publishes (`xuewei.outcome/1`): who is placed where, why, on what draw, and the proof that it is right.
import { certificateOf, type Certificate } from './certificate';
import { Explainer, linesOf, type Explanation } from './explanation';
import { hashOf, instanceHash } from './instance-hash';
import { draws, type Draws } from './lottery';
import { marketOf, type Market } from './market';
import { familyLines, merkleTree, type Salts } from './merkle';
import { recordById, type Instance, type Placements } from './problem';
import { matchRuns, schoolOf, type Runs } from './runs';

/** How a school stands. `placed` counts both runs and no fixed lines; the rest is of the first run. */
export interface SchoolOutcome {
  readonly capacity: number;
  readonly placed: number;
  /** Last student taken through a seat open to anybody; null while such a seat is free, or when none was given. */
  readonly cutoff: string | null;
  /** The same for the seats of each group that has a slot here, among its members. */
  readonly cutoffs: Readonly<Record<string, string | null>>;
  /** Who would rather be here than where the first run put them, in the school's order. */
  readonly waiting: readonly string[];
}

export interface Outcome {
  readonly format: 'xuewei.outcome/1';
  readonly placements: Placements;
  readonly byFallback: readonly string[];
  readonly instanceHash: string;
  readonly outcomeHash: string;
  readonly merkleRoot: string;
  readonly lottery: { readonly seed: string; readonly draws: Draws } | null;
  readonly schools: Readonly<Record<string, SchoolOutcome>>;
  readonly explanations: Readonly<Record<string, readonly Explanation[]>>;
  readonly certificate: Certificate;
}

/**
 * Runs a problem. The same problem gives the same outcome, byte for byte once written by `canonicalJson`, in whatever order it was
 * written. `salts` are the families' own (64 hexadecimal digits each, one for every student, else RangeError); without them zeros.
 */
export function match(instance: Instance, options: { readonly salts?: Salts } = {}): Outcome {
  const market = marketOf(instance);
  const runs = matchRuns(market);
  const placements = recordById<string | null>();
  instance.students.forEach(({ id }, i) => {
    const s = schoolOf(market, runs, i);
    placements[id] = s < 0 ? null : instance.schools[s]!.id;
  });
  const explanations = explain(market, runs);
  const drawn = draws(instance);
  return {
    format: 'xuewei.outcome/1',
    placements,
    byFallback: instance.students.filter((_, i) => runs.second.met[i]! >= 0).map(({ id }) => id),
    instanceHash: instanceHash(instance),
    outcomeHash: hashOf(placements),
    merkleRoot: merkleTree(familyLines(placements, explanations, options.salts)).root,
    lottery: instance.lottery && drawn ? { seed: instance.lottery.seed, draws: drawn } : null,
    schools: schoolOutcomes(market, runs),
    explanations,
    certificate: certificateOf(market, placements, runs),
  };
}

function explain(market: Market, { first, second }: Runs): Record<string, readonly Explanation[]> {
  const inSecond = (i: number): boolean => first.met[i]! < 0;
  const ofFirst = new Explainer(market, market.prefs, first, () => true);
  const ofSecond = new Explainer(market, market.fallback, second, inSecond);
  const all = recordById<readonly Explanation[]>();
  market.instance.students.forEach(({ id, prefs, holds }, i) => {
    const ignored = holds === null ? [] : prefs.slice(prefs.indexOf(holds) + 1);
    const rest = ignored.map((school): Explanation => ({ school, reason: 'better-placed' }));
    all[id] = [...ofFirst.explain(i), ...rest, ...(inSecond(i) ? ofSecond.explain(i) : [])];
  });
  return all;
}

function schoolOutcomes(market: Market, runs: Runs): Record<string, SchoolOutcome> {
  const { instance, rankings } = market;
  const placed = new Int32Array(instance.schools.length);
  instance.students.forEach((_, i) => {
    const s = schoolOf(market, runs, i);
    if (s >= 0) placed[s]! += 1;
  });
  const waiting = waitingRanks(market, runs);
  const all = recordById<SchoolOutcome>();
  instance.schools.forEach(({ id, capacity }, s) => {
    const nameOf = (rank: number): string | null => (rank === 0 ? null : instance.students[rankings[s]!.order[rank - 1]!]!.id);
    const lines = linesOf(runs.first, s);
    const cutoffs = recordById<string | null>();
    for (const [group, rank] of lines.byGroup) cutoffs[group] = nameOf(lines.openToMembers.has(group) ? 0 : rank);
    all[id] = {
      capacity,
      placed: placed[s]!,
      cutoff: nameOf(lines.openToAnybody ? 0 : lines.open),
      cutoffs,
      waiting: waiting[s]!.flatMap((rank) => nameOf(rank) ?? []),
    };
  });
  return all;
}

function waitingRanks({ instance, prefs }: Market, { first }: Runs): readonly (readonly number[])[] {
  const waiting = instance.schools.map((): number[] => []);
  first.met.forEach((met, i) => {
    const end = met < 0 ? prefs.start[i + 1]! : met;
    for (let at = prefs.start[i]!; at < end; at += 1) if (prefs.rank[at]! > 0) waiting[prefs.school[at]!]!.push(prefs.rank[at]!);
  });
  return waiting.map((ranks) => ranks.sort((a, b) => a - b));
}
