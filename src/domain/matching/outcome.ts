// Assembles everything a run publishes (`xuewei.outcome/1`): who is placed where, why, on what draw, and the proof that it is right.
import { canonicalHash } from '../kernel/canonical-json';
import { certificateOf, type Certificate } from './certificate';
import { Explainer, type Explanation } from './explanation';
import { instanceHash } from './instance-hash';
import { draws, type Draws } from './lottery';
import { familyLines, merkleTree, type MerkleTree, type Salts } from './merkle';
import { marketOf, type NamedMarket } from './named-market';
import { recordById, type Instance, type Placements } from './problem';
import { matchRuns, placeOf, type Runs } from './runs';
import { schoolOutcomes, type SchoolOutcome } from './school-outcome';

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

/** What a run has done, in this order. */
export type Stage = 'match' | 'explanations' | 'draws' | 'hashes' | 'lines' | 'certificate';

/** An outcome with the tree over its lines, from which each family is given its own. */
export interface Published {
  readonly outcome: Outcome;
  readonly tree: MerkleTree;
}

/**
 * Runs a problem. The same problem gives the same outcome, byte for byte once written by `canonicalJson`, in whatever order it was
 * written. `salts` are the families' own (64 hexadecimal digits each, one for every student, else RangeError); without them zeros.
 */
export function match(instance: Instance, options: { readonly salts?: Salts } = {}): Outcome {
  return publish(instance, options).outcome;
}

/** As `match`, with the tree; `done` is told of each stage when it ends. */
export function publish(
  instance: Instance,
  { salts, done }: { readonly salts?: Salts; readonly done?: (stage: Stage) => void } = {},
): Published {
  const finished = <T>(stage: Stage, value: T): T => {
    done?.(stage);
    return value;
  };
  const market = marketOf(instance);
  const runs = matchRuns(market);
  const placements = recordById<string | null>();
  instance.students.forEach(({ id }, i) => {
    const s = placeOf(market, runs, i);
    placements[id] = s < 0 ? null : instance.schools[s]!.id;
  });
  const byFallback = instance.students.filter((_, i) => runs.second.met[i]! >= 0).map(({ id }) => id);
  const schools = finished('match', schoolOutcomes(market, runs));
  const explanations = finished('explanations', explain(market, runs));
  const drawn = finished('draws', draws(instance, market.draws));
  const hashes = finished('hashes', { instanceHash: instanceHash(instance), outcomeHash: canonicalHash(placements) });
  const tree = finished('lines', merkleTree(familyLines(placements, explanations, salts)));
  const certificate = finished('certificate', certificateOf(market, placements, runs));
  const lottery = instance.lottery && drawn ? { seed: instance.lottery.seed, draws: drawn } : null;
  return {
    outcome: {
      format: 'xuewei.outcome/1',
      placements,
      byFallback,
      ...hashes,
      merkleRoot: tree.root,
      lottery,
      schools,
      explanations,
      certificate,
    },
    tree,
  };
}

function explain(market: NamedMarket, { first, second }: Runs): Record<string, readonly Explanation[]> {
  const inSecond = (i: number): boolean => first.met[i]! < 0;
  const ofFirst = new Explainer(market, market.prefs, first, () => true);
  const ofSecond = new Explainer(market, market.fallback, second, inSecond);
  const all = recordById<readonly Explanation[]>();
  market.instance.students.forEach(({ id, prefs, holds }, i) => {
    const ignored = holds === null ? [] : prefs.slice(prefs.indexOf(holds) + 1);
    const rest = ignored.map((school): Explanation => ({ school, reason: 'better-placed' }));
    const told = [...ofFirst.explain(i), ...rest];
    all[id] = inSecond(i) ? [...told, ...ofSecond.explain(i).filter(notTold(prefs))] : told;
  });
  return all;
}

/** A school that refused as a wish refuses again in the second run, and is not told twice; unless a household found room there. */
function notTold(prefs: readonly string[]): (explanation: Explanation) => boolean {
  return ({ school, reason }) => reason === 'placed' || !prefs.includes(school);
}
