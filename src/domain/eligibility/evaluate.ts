// Says for one case what the policy gives it: the union over the admitting authorities, with every cell's reason.

import { bestOf } from './ask-table';
import { CaseReading, type GivenFacts } from './case-reading';
import type { ReadFact } from './cells';
import { REQUEST_AUTHORITY } from './reading';
import { asksOf, byNearness, findFor, REASON_OPEN, VERDICT_OF, verdictFor, type Finding } from './authority-finding';
import type { CompiledPolicy } from './compiled-policy';
import { criteriaOf } from './criteria';
import type { Facts } from './facts';
import { essentialFacts, fillings } from './missing';
import type { AllocationMode } from './policy';
import { nearestRows } from './nearest';
import { remedyFor } from './remedies';
import { traceOf } from './trace';
import { VERDICT_FORMAT, type AuthorityVerdict, type Verdict, type VerdictOutcome } from './verdict';

export interface EvaluateOptions {
  /** Admitting authorities to evaluate for; each in its turn is the fact request.authority. */
  readonly authorities: readonly string[];
  /** Whether to write the trace; true by default. */
  readonly trace?: boolean;
  /** Whether to look for what would turn a refusal; as `trace` by default. */
  readonly nearest?: boolean;
}

const BEST_FIRST: readonly VerdictOutcome[] = ['ELIGIBLE', 'NEED_MATERIAL', 'MANUAL', 'NOT_ELIGIBLE'];

interface Judged {
  readonly finding: Finding;
  readonly verdict: AuthorityVerdict;
}

/** The authority whose reason, clauses and trace speak for the whole: the one asked for, else the one nearest to eligible. */
function speaker(judged: readonly Judged[], outcome: VerdictOutcome, asked: string | undefined): Judged | undefined {
  const same = judged.filter((each) => each.verdict.outcome === outcome);
  const among = same.length > 0 ? same : judged;
  return (
    among.find((each) => each.finding.authority === asked) ??
    [...among].sort((left, right) => byNearness(left.finding, right.finding))[0]
  );
}

/** The mode at the authority asked for; elsewhere the one all authorities in scope share, else null. */
function modeOf(judged: readonly Judged[], asked: string | undefined): AllocationMode | null {
  const eligible = judged.filter((each) => each.verdict.outcome === 'ELIGIBLE');
  const here = eligible.find((each) => each.finding.authority === asked);
  if (here) return here.verdict.mode;
  const modes = new Set(eligible.map((each) => each.verdict.mode));
  return modes.size === 1 ? [...modes][0]! : null;
}

/** The speaker's reason; open where its own outcome is another than the union's, as when each authority hangs on something else. */
function reasonOf(outcome: VerdictOutcome, voice: Judged | undefined): string | null {
  if (!voice) return 'outOfScope';
  return voice.verdict.outcome === outcome ? voice.verdict.reason : REASON_OPEN;
}

function computedFacts(policy: CompiledPolicy, read: ReadFact): Facts {
  const known = [...policy.producers.keys()].map((key) => [key, read(key)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Facts;
}

interface Union {
  readonly outcome: VerdictOutcome;
  readonly missing: readonly string[];
}

/** The outcome over the authorities when no filling of the unknown facts changes it. */
function settledOutcome(policy: CompiledPolicy, given: GivenFacts, authorities: readonly string[]): VerdictOutcome {
  const [filling = given] = fillings(policy, given, authorities);
  const reading = new CaseReading(policy, filling);
  return VERDICT_OF[bestOf(authorities.map((authority) => findFor(policy, reading, authority).outcome ?? 'manual'))];
}

/** Eligible at one is eligible. Otherwise what is still open over all authorities together, else the best that is settled. */
function unionOf(policy: CompiledPolicy, given: GivenFacts, judged: readonly Judged[]): Union {
  const best = BEST_FIRST.find((outcome) => judged.some((each) => each.verdict.outcome === outcome)) ?? 'NOT_ELIGIBLE';
  if (best !== 'NEED_MATERIAL') return { outcome: best, missing: [] };
  const inOrder = (keys: readonly string[]): string[] => [...policy.facts.keys()].filter((key) => keys.includes(key));
  const hopeful = judged.filter((each) => each.verdict.outcome !== 'NOT_ELIGIBLE');
  const anyMissing = inOrder(hopeful.flatMap((each) => each.verdict.missing));
  if (hopeful.length === 1) return { outcome: best, missing: anyMissing };
  const authorities = hopeful.map((each) => each.finding.authority);
  const asked = hopeful.flatMap((each) => (each.finding.outcome === undefined ? asksOf(each.finding) : each.verdict.missing));
  const essential = essentialFacts(policy, given, authorities);
  if (essential.length > 0) return { outcome: best, missing: inOrder([...essential, ...asked]) };
  const settled = settledOutcome(policy, given, authorities);
  // Eligible somewhere, but not known where: no scope can be given yet.
  if (settled === 'ELIGIBLE') return { outcome: best, missing: anyMissing };
  return { outcome: settled, missing: settled === best ? inOrder(asked) : [] };
}

/**
 * Evaluates a case. Unknown facts (absent keys) never refuse: while they matter the outcome is NEED_MATERIAL and `missing` the
 * one minimal set of facts on which it hangs. Pure; the same policy and facts give the same verdict in every order of authorities
 * but for the order of `scope`. With no authority to evaluate for the outcome is NOT_ELIGIBLE, `outOfScope`.
 */
export function evaluate(policy: CompiledPolicy, facts: Facts, options: EvaluateOptions): Verdict {
  const given: GivenFacts = new Map(Object.entries(facts).filter(([, value]) => value !== undefined));
  const reading = new CaseReading(policy, given);
  const judged = options.authorities.map((authority): Judged => {
    const { verdict, settled } = verdictFor(policy, given, findFor(policy, reading, authority));
    return { verdict, finding: settled };
  });
  const request = facts[REQUEST_AUTHORITY];
  const asked = typeof request === 'string' ? request : undefined;
  const union = unionOf(policy, given, judged);
  const voice = speaker(judged, union.outcome, asked);
  const read: ReadFact = voice ? reading.reader(voice.finding.authority) : (key) => given.get(key);
  const traced = options.trace !== false;
  const reason = reasonOf(union.outcome, voice);
  const refused = union.outcome === 'NOT_ELIGIBLE';
  return {
    format: VERDICT_FORMAT,
    policy: policy.policy.id,
    policyHash: policy.hash,
    outcome: union.outcome,
    reason,
    clauses: voice?.verdict.clauses ?? [],
    perAuthority: Object.fromEntries(judged.map(({ finding, verdict }) => [finding.authority, verdict])),
    scope: judged.filter(({ verdict }) => verdict.outcome === 'ELIGIBLE').map(({ finding }) => finding.authority),
    mode: modeOf(judged, asked),
    seat: voice?.verdict.seat ?? false,
    criteria: criteriaOf(policy, read),
    missing: union.missing,
    computed: computedFacts(policy, read),
    trace: voice && traced ? traceOf(policy, voice.finding.authority, read) : [],
    nearest: refused && voice && (options.nearest ?? traced) ? nearestRows(policy, facts, voice.finding.authority) : [],
    remedy: refused ? remedyFor(policy.policy, reason) : null,
  };
}
