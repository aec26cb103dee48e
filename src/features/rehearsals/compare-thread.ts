import { parentPort, workerData } from 'node:worker_threads';
import { compilePolicy, evaluate, type CompiledPolicy, type Policy, type Verdict } from '../../domain/eligibility';
import { changeOf, shiftYears, TallySheet } from '../../domain/eligibility/rehearsal';
import { AuthorityTree, type Authority } from '../../domain/kernel/authority';
import type { ComparedPiece, ThreadCase, ThreadQuestion, ThreadVerdict } from './compare-pieces';

const { draft, base, authorities } = workerData as { draft: Policy; base: Policy; authorities: Authority[] };
const tree = new AuthorityTree(authorities);

function ready(policy: Policy): CompiledPolicy {
  const compiled = compilePolicy(policy, tree);
  if (!compiled.ok) throw new Error(`policy ${policy.id} cannot be compiled: ${compiled.error[0]?.message ?? ''}`);
  return compiled.value;
}
const [after, before] = [ready(draft), ready(base)];
const everywhere = tree.codes();

/** As a case is decided: where it asks; a child that passes there is asked for everywhere. */
function verdictOf(policy: CompiledPolicy, one: ThreadCase): Verdict {
  const facts = shiftYears(one.facts, policy.policy.schoolYear - one.schoolYear, policy.policy.facts);
  const atAsked = evaluate(policy, facts, { authorities: one.asked, trace: false });
  return atAsked.outcome === 'ELIGIBLE' ? evaluate(policy, facts, { authorities: everywhere, trace: false }) : atAsked;
}

const reasonOf = ({ reason, clauses }: Verdict): string => [reason ?? '', clauses.join(' ')].join(' ').trim().slice(0, 200);

function compare(cases: readonly ThreadCase[]): ComparedPiece {
  const sheet = new TallySheet();
  const otherwise = cases.flatMap((one) => {
    const [from, to] = [verdictOf(before, one), verdictOf(after, one)];
    const change = changeOf(from, to);
    const talent = one.facts['talent.class'];
    const labels = {
      class: typeof talent === 'string' ? talent : 'none',
      authority: one.authorityCode,
      stage: one.stage,
      school: one.firstSchool ?? 'none',
      year: String(one.schoolYear),
    };
    sheet.add({ change, from: from.outcome, to: to.outcome, reason: reasonOf(to), labels });
    return change === 'same' ? [] : [{ id: one.id, change, from: from.outcome, to: to.outcome, reason: reasonOf(to) }];
  });
  return { tally: sheet.tally(), otherwise };
}

/** What a trial run needs of a verdict; null when no seat is to be given by it. */
function seatOf(policy: CompiledPolicy, one: ThreadCase): ThreadVerdict | null {
  const verdict = verdictOf(policy, one);
  if (verdict.outcome !== 'ELIGIBLE' || !verdict.seat) return null;
  const scope = verdict.scope.filter((code) => verdict.perAuthority[code]?.seat !== false);
  const mode = verdict.perAuthority[one.authorityCode]?.mode ?? verdict.mode ?? 'ranked';
  return { scope, mode, criteria: verdict.criteria };
}

parentPort!.on('message', ({ ask, cases }: ThreadQuestion) => {
  parentPort!.postMessage(
    ask === 'compare' ? compare(cases) : cases.map((one) => ({ before: seatOf(before, one), after: seatOf(after, one) })),
  );
});
