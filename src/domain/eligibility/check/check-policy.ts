// Decides whether a policy may be published, and shows the officer everything that is wrong with it, each with a child as example.

import type { AuthorityTree } from '../../kernel/authority';
import { runCases, type CaseResult } from '../cases';
import { compilePolicy } from '../compile';
import type { CompiledPolicy, CompiledTable } from '../compiled-policy';
import type { Policy } from '../policy';
import type { PolicyFault } from '../policy-fault';
import { contradictions } from './contradictions';
import { ExampleChildren } from './example-child';
import { faultInChinese } from './fault-words';
import type { PolicyFinding } from './finding';
import { forbiddenWording } from './forbidden-wording';
import { idleWords } from './idle-words';
import { computedDomain, variantsOf } from './reachable-values';
import { TableChecks } from './table-checks';
import { unusedParts } from './unused';

export interface PolicyCheck {
  /** True when no finding is an error. */
  readonly publishable: boolean;
  readonly findings: readonly PolicyFinding[];
  /** The policy's own cases as they came out; empty when it does not compile. */
  readonly cases: readonly CaseResult[];
}

/** A fault of the form or of the compiler as a finding; every one of them keeps the policy from being published. */
export const findingOf = (fault: PolicyFault): PolicyFinding => ({ ...fault, severity: 'error', zh: faultInChinese(fault) });

function failedCases(cases: readonly CaseResult[]): PolicyFinding[] {
  return cases
    .filter((one) => !one.passed)
    .map((one) => {
      const told = one.differences.map(
        ({ key, expected, found }) => `${key}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(found)}`,
      );
      return {
        code: 'caseFails',
        severity: 'error',
        name: one.name,
        message: `case "${one.name}" does not come out as expected (expected ≠ found): ${told.join('; ')}`,
        zh: `案例“${one.name}”结果与预期不符（预期 ≠ 实际）：${told.join('；')}`,
      };
    });
}

/** What is known of a compiled policy before its tables are looked at. */
function grounds(compiled: CompiledPolicy) {
  const computed = computedDomain(compiled, compiled.tree.codes());
  return { compiled, computed, examples: new ExampleChildren(compiled, computed) };
}

function oneTable({ compiled, computed, examples }: ReturnType<typeof grounds>, table: CompiledTable): PolicyFinding[] {
  return [...variantsOf(table, compiled.tree.codes())].flatMap(([rows, authorities]) => {
    const override = rows === table.rows ? null : (rows[0]?.override ?? authorities.join(', '));
    return new TableChecks(compiled, { table, override, rows, authorities }, examples, computed).run();
  });
}

/** The findings in one table by itself, those of its overrides included. */
export function tableFindings(compiled: CompiledPolicy, id: string): PolicyFinding[] {
  const table = [...compiled.decide, ...compiled.producers.values()].find((each) => each.id === id);
  return table ? oneTable(grounds(compiled), table) : [];
}

/** The findings in a policy that compiles, without its cases. */
export function findingsOf(compiled: CompiledPolicy): PolicyFinding[] {
  const known = grounds(compiled);
  const tables = new Set([...compiled.decide, ...compiled.producers.values()]);
  return [
    ...[...tables].flatMap((table) => oneTable(known, table)),
    ...contradictions(compiled, known.computed, known.examples),
    ...unusedParts(compiled),
  ];
}

/**
 * Checks a policy whole: what the compiler refuses, or else the tables one by one and against each other, the wording, and the
 * named cases. Pure; every example has been evaluated again.
 */
export function checkPolicy(policy: Policy, tree: AuthorityTree): PolicyCheck {
  const compiled = compilePolicy(policy, tree);
  if (!compiled.ok) {
    const findings = [...compiled.error.map(findingOf), ...forbiddenWording(policy)];
    return { publishable: false, findings, cases: [] };
  }
  const cases = runCases(compiled.value);
  const findings = [...findingsOf(compiled.value), ...forbiddenWording(policy), ...idleWords(policy), ...failedCases(cases)];
  return { publishable: findings.every((finding) => finding.severity !== 'error'), findings, cases };
}
