// Joins the tables of a policy for one authority: a refusal stands whatever else is unknown; then case by case; then material.

import { gravity, graver, type TableAnswer } from './ask-table';
import { CaseReading, type GivenFacts } from './case-reading';
import type { CompiledPolicy, CompiledRow } from './compiled-policy';
import { essentialFacts, fillings } from './missing';
import { ROW_OUTCOMES, type AllocationMode, type RowOutcome } from './policy';
import type { AuthorityVerdict, VerdictOutcome } from './verdict';

export const VERDICT_OF: Record<RowOutcome, VerdictOutcome> = {
  pass: 'ELIGIBLE',
  material: 'NEED_MATERIAL',
  manual: 'MANUAL',
  fail: 'NOT_ELIGIBLE',
};

/** The reason of a settled outcome whose ground hangs on facts that are still unknown. */
export const REASON_OPEN = 'reasonOpen';
/** Fillings that are looked at for one verdict; beyond it no ground is claimed. */
const MOST_FILLINGS = 1_000;

export interface Finding {
  readonly authority: string;
  readonly answers: readonly TableAnswer[];
  /** The joined outcome; undefined while unknown facts may change it. */
  readonly outcome: RowOutcome | undefined;
}

/** Asks every table of `decide` for one authority. */
export function findFor(policy: CompiledPolicy, reading: CaseReading, authority: string): Finding {
  const answers = policy.decide.map((table) => reading.answer(table, authority));
  const refused = answers.some((answer) => answer.outcome === 'fail');
  const open = answers.some((answer) => answer.outcome === undefined);
  const joined = answers.reduce<RowOutcome>((worst, answer) => graver(worst, answer.outcome ?? 'pass'), 'pass');
  return { authority, answers, outcome: open && !refused ? undefined : joined };
}

/** Rows that say `outcome`, over the answers that do; all rows in dispute where a table has a defect. */
const rowsSaying = (answers: readonly TableAnswer[], outcome: RowOutcome): CompiledRow[] =>
  answers
    .filter((answer) => answer.outcome === outcome)
    .flatMap(({ deciding, defect }) => deciding.filter((row) => defect !== null || row.yields.outcome === outcome));

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Facts that rows of outcome `material` ask a proof for. */
export const asksOf = (finding: Finding): string[] =>
  unique(rowsSaying(finding.answers, 'material').flatMap((row) => row.yields.ask));

function reasonOf(finding: Finding, outcome: RowOutcome): string | null {
  const answer = finding.answers.find((each) => each.table.gates && each.outcome === outcome);
  if (!answer) return null;
  return answer.defect ?? rowsSaying([answer], outcome)[0]!.yields.reason;
}

function decided<T>(answers: readonly TableAnswer[], read: (row: CompiledRow) => T | null): T | null {
  for (const answer of answers) {
    const value = answer.certain && answer.deciding[0] ? read(answer.deciding[0]) : null;
    if (value !== null) return value;
  }
  return null;
}

/** How many gates refuse; the fewer, the nearer to eligible. */
export const refusals = (finding: Finding): number => finding.answers.filter((answer) => answer.outcome === 'fail').length;

/** The verdict of a settled finding; `missing` holds what material rows ask for. */
export function settledVerdict(finding: Finding, outcome: RowOutcome): AuthorityVerdict {
  const eligible = outcome === 'pass';
  const rows = eligible ? finding.answers.flatMap((answer) => answer.deciding) : rowsSaying(finding.answers, outcome);
  const seat = decided(finding.answers, (row) => row.yields.seat) ?? true;
  const mode: AllocationMode | null = decided(finding.answers, (row) => row.yields.mode);
  return {
    outcome: VERDICT_OF[outcome],
    reason: eligible ? null : reasonOf(finding, outcome),
    clauses: unique(rows.map((row) => row.clause)),
    mode: eligible ? mode : null,
    seat: eligible && seat,
    missing: outcome === 'material' ? asksOf(finding) : [],
  };
}

/** The verdict while facts are missing: needed are the essential facts and what material rows ask for besides. */
export function openVerdict(finding: Finding, essential: readonly string[]): AuthorityVerdict {
  const open = finding.answers.filter((answer) => answer.outcome === undefined || answer.outcome === 'material');
  return {
    outcome: 'NEED_MATERIAL',
    reason: 'factsMissing',
    clauses: unique(
      open.flatMap((answer) => answer.live.filter((row) => row.yields.outcome !== 'pass')).map((row) => row.clause),
    ),
    mode: null,
    seat: false,
    missing: unique([...essential, ...asksOf(finding)]),
  };
}

/**
 * The verdict where the outcome is the same under every filling of the unknown facts. What it says beside the outcome is said
 * only where every filling says it too: a reason that merely may be the true one is not told to a family. Else the reason is
 * `reasonOpen`, and the clauses are all those that may have decided.
 */
function verdictOfAllFillings(policy: CompiledPolicy, given: GivenFacts, finding: Finding): AuthorityVerdict {
  let first: AuthorityVerdict | undefined;
  let [looked, same, reasonSettled] = [0, true, true];
  for (const filling of fillings(policy, given, [finding.authority])) {
    const filled = findFor(policy, new CaseReading(policy, filling), finding.authority);
    const verdict = settledVerdict(filled, filled.outcome ?? 'manual');
    first ??= verdict;
    looked += 1;
    reasonSettled &&= verdict.reason === first.reason && looked <= MOST_FILLINGS;
    same &&= JSON.stringify(verdict) === JSON.stringify(first);
    if (!reasonSettled) break;
  }
  const { outcome, reason, seat } = first!;
  if (same && reasonSettled) return first!;
  const saying = finding.answers.flatMap((answer) => answer.live.filter((row) => VERDICT_OF[row.yields.outcome] === outcome));
  return {
    outcome,
    reason: reasonSettled ? reason : REASON_OPEN,
    clauses: unique(saying.map((row) => row.clause)),
    mode: null,
    seat,
    missing: outcome === 'NEED_MATERIAL' ? unique(saying.flatMap((row) => row.yields.ask)) : [],
  };
}

/** The verdict for one authority, and the finding with the outcome that is settled. */
export function verdictFor(
  policy: CompiledPolicy,
  given: GivenFacts,
  finding: Finding,
): { verdict: AuthorityVerdict; settled: Finding } {
  if (finding.outcome !== undefined) return { verdict: settledVerdict(finding, finding.outcome), settled: finding };
  const essential = essentialFacts(policy, given, [finding.authority]);
  if (essential.length > 0) return { verdict: openVerdict(finding, essential), settled: finding };
  const verdict = verdictOfAllFillings(policy, given, finding);
  return { verdict, settled: { ...finding, outcome: ROW_OUTCOMES.find((outcome) => VERDICT_OF[outcome] === verdict.outcome) } };
}

/** Order of findings by how little stands against them: outcome, then number of refusals. */
export const byNearness = (left: Finding, right: Finding): number =>
  gravity(left.outcome ?? 'material') - gravity(right.outcome ?? 'material') || refusals(left) - refusals(right);
