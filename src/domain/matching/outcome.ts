// Assembles everything a run publishes (`xuewei.outcome/1`): who is placed where, why, on what draw, and the proof that it is right.
import { canonicalHash } from '../kernel/canonical-json';
import { certificateOf, type Certificate } from './certificate';
import { Explainer, type Explanation } from './explanation';
import { instanceHash } from './instance-hash';
import { draws, type Draws } from './lottery';
import { familyLines, merkleTree, type Salts } from './merkle';
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

/**
 * Runs a problem. The same problem gives the same outcome, byte for byte once written by `canonicalJson`, in whatever order it was
 * written. `salts` are the families' own (64 hexadecimal digits each, one for every student, else RangeError); without them zeros.
 */
export function match(instance: Instance, options: { readonly salts?: Salts } = {}): Outcome {
  const market = marketOf(instance);
  const runs = matchRuns(market);
  const placements = recordById<string | null>();
  instance.students.forEach(({ id }, i) => {
    const s = placeOf(market, runs, i);
    placements[id] = s < 0 ? null : instance.schools[s]!.id;
  });
  const explanations = explain(market, runs);
  const drawn = draws(instance, market.draws);
  return {
    format: 'xuewei.outcome/1',
    placements,
    byFallback: instance.students.filter((_, i) => runs.second.met[i]! >= 0).map(({ id }) => id),
    instanceHash: instanceHash(instance),
    outcomeHash: canonicalHash(placements),
    merkleRoot: merkleTree(familyLines(placements, explanations, options.salts)).root,
    lottery: instance.lottery && drawn ? { seed: instance.lottery.seed, draws: drawn } : null,
    schools: schoolOutcomes(market, runs),
    explanations,
    certificate: certificateOf(market, placements, runs),
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
