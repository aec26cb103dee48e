import { compilePolicy, evaluate, type CompiledPolicy, type Policy, type Verdict } from '../../domain/eligibility';
import { changeOf, shiftYears, TallySheet } from '../../domain/eligibility/rehearsal';
import { AuthorityTree } from '../../domain/kernel/authority';
import { answerQuestions } from '../../platform/queues/off-loop';
import type { ComparedPiece, ThreadCase, ThreadPolicies, ThreadQuestion, ThreadVerdict } from './compare-pieces';

interface Ready {
  readonly before: CompiledPolicy;
  readonly after: CompiledPolicy;
  readonly everywhere: readonly string[];
}

function ready({ draft, base, authorities }: ThreadPolicies): Ready {
  const tree = new AuthorityTree(authorities);
  const compiled = (policy: Policy): CompiledPolicy => {
    const result = compilePolicy(policy, tree);
    if (!result.ok) throw new Error(`policy ${policy.id} cannot be compiled: ${result.error[0]?.message ?? ''}`);
    return result.value;
  };
  return { before: compiled(base), after: compiled(draft), everywhere: tree.codes() };
}

let both: Ready;

/** As a case is decided: where it asks; a child that passes there is asked for everywhere. */
function verdictOf(policy: CompiledPolicy, one: ThreadCase): Verdict {
  const facts = shiftYears(one.facts, policy.policy.schoolYear - one.schoolYear, policy.policy.facts);
  const atAsked = evaluate(policy, facts, { authorities: one.asked, trace: false });
  return atAsked.outcome === 'ELIGIBLE' ? evaluate(policy, facts, { authorities: both.everywhere, trace: false }) : atAsked;
}

const reasonOf = ({ reason, clauses }: Verdict): string => [reason ?? '', clauses.join(' ')].join(' ').trim().slice(0, 200);

function compare(cases: readonly ThreadCase[]): ComparedPiece {
  const sheet = new TallySheet();
  const otherwise = cases.flatMap((one) => {
    const [from, to] = [verdictOf(both.before, one), verdictOf(both.after, one)];
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

answerQuestions<ThreadQuestion>((question) => {
  switch (question.ask) {
    case 'take':
      both = ready(question.policies);
      return null;
    case 'compare':
      return compare(question.cases);
    case 'seats':
      return question.cases.map((one) => ({ before: seatOf(both.before, one), after: seatOf(both.after, one) }));
  }
});
