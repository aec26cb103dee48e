// Runs the named cases a policy carries: a policy whose own cases fail is not to be published.

import type { CompiledPolicy } from './compiled-policy';
import { evaluate } from './evaluate';
import { misfits, readFacts } from './facts';
import type { CaseExpectation, PolicyCase } from './policy';
import type { Verdict } from './verdict';

export interface CaseDifference {
  readonly key: keyof CaseExpectation | 'facts';
  readonly expected: unknown;
  readonly found: unknown;
}

export interface CaseResult {
  readonly name: string;
  readonly passed: boolean;
  readonly differences: readonly CaseDifference[];
  /** Null when the case's facts cannot be read. */
  readonly verdict: Verdict | null;
}

const sorted = (values: readonly string[]): string => JSON.stringify([...values].sort());

function differences(expect: CaseExpectation, verdict: Verdict): CaseDifference[] {
  const found: CaseDifference[] = [];
  const compare = (key: keyof CaseExpectation, expected: unknown, got: unknown, same: boolean): void => {
    if (expected !== undefined && !same) found.push({ key, expected, found: got });
  };
  compare('outcome', expect.outcome, verdict.outcome, expect.outcome === verdict.outcome);
  compare('reason', expect.reason, verdict.reason, expect.reason === verdict.reason);
  compare('scope', expect.scope, verdict.scope, sorted(expect.scope ?? []) === sorted(verdict.scope));
  compare('mode', expect.mode, verdict.mode, expect.mode === verdict.mode);
  compare('seat', expect.seat, verdict.seat, expect.seat === verdict.seat);
  compare('missing', expect.missing, verdict.missing, sorted(expect.missing ?? []) === sorted(verdict.missing));
  compare(
    'clauses',
    expect.clauses,
    verdict.clauses,
    (expect.clauses ?? []).every((clause) => verdict.clauses.includes(clause)),
  );
  return found;
}

/** One case with what differs from its expectation; `trace` says whether the verdict shows the rows that were looked at. */
export function runCase(policy: CompiledPolicy, one: PolicyCase, trace = true): CaseResult {
  const facts = readFacts(one.facts);
  const faults = facts.ok ? misfits(facts.value, policy.policy.facts) : facts.error;
  if (!facts.ok || faults.length > 0) {
    return {
      name: one.name,
      passed: false,
      verdict: null,
      differences: [{ key: 'facts', expected: 'facts the policy declares', found: faults }],
    };
  }
  const verdict = evaluate(policy, facts.value, {
    authorities: one.authorities ?? policy.tree.codes(),
    trace,
    nearest: false,
  });
  const different = differences(one.expect, verdict);
  return { name: one.name, passed: different.length === 0, differences: different, verdict };
}

/** Every case with what differs from its expectation; only the keys an expectation names are compared. No verdict has a trace. */
export const runCases = (policy: CompiledPolicy): CaseResult[] =>
  (policy.policy.cases ?? []).map((one) => runCase(policy, one, false));
