// What a draft still lacks, each finding at the place in the editor where it has to be mended.

import type { AuthorityTree } from '../../kernel/authority';
import { compilePolicy } from '../compile';
import { checkPolicy, findingOf } from '../check/check-policy';
import type { PolicyFinding } from '../check/finding';
import type { CompiledPolicy } from '../compiled-policy';
import type { Policy } from '../policy';
import { readPolicy } from '../read-policy';
import { pointerOf } from './pointer';

export interface Finding {
  /** JSON pointer of the cell, row, table or field. */
  readonly at: string;
  readonly finding: PolicyFinding;
}

type Place = Omit<PolicyFinding, 'code' | 'severity' | 'zh' | 'message'>;

/** `facts[3].key` of the reader as a pointer. */
const pathPointer = (path: string): string =>
  pointerOf(
    path
      .replace(/\[(\d+)\]/g, '.$1')
      .split('.')
      .filter((token) => token !== ''),
  );

function tablePlace(policy: Policy, fault: Place): (string | number)[] {
  if (fault.authority !== undefined && fault.row !== undefined) {
    const at = (policy.overrides ?? []).findIndex(
      ({ authority, table }) => authority === fault.authority && table === fault.table,
    );
    if (at >= 0) return ['overrides', at];
  }
  const at = policy.tables.findIndex(({ id }) => id === fault.table);
  return at < 0 ? [] : ['tables', at];
}

/** Where in the draft a finding has to be mended. */
export function placeOf(policy: Policy, fault: Place): string {
  if (fault.path !== undefined) return pathPointer(fault.path);
  if (fault.table === undefined) {
    const fact = policy.facts.findIndex(({ key }) => key === fault.name);
    const named = (policy.cases ?? []).findIndex(({ name }) => name === fault.name);
    return fact >= 0 ? pointerOf(['facts', fact]) : named >= 0 ? pointerOf(['cases', named]) : '';
  }
  const place = tablePlace(policy, fault);
  const inputs = policy.tables.find(({ id }) => id === fault.table)?.inputs.length ?? 0;
  const { row, column } = fault;
  if (row === undefined) return pointerOf(column === undefined ? place : [...place, 'columns', column - 1]);
  if (column === undefined) return pointerOf([...place, 'rows', row - 1]);
  const cell = column <= inputs ? ['when', column - 1] : ['then', column - 1 - inputs];
  return pointerOf([...place, 'rows', row - 1, ...cell]);
}

const located = (policy: Policy, finding: PolicyFinding): Finding => ({ at: placeOf(policy, finding), finding });

/**
 * What the form and the compiler refuse, in the order of the file, quick enough for every step of an editor; and the compiled policy
 * when they refuse nothing.
 */
export function examine(
  policy: Policy,
  tree: AuthorityTree,
): { readonly findings: readonly Finding[]; readonly compiled: CompiledPolicy | null } {
  const read = readPolicy(policy);
  const compiled = compilePolicy(policy, tree);
  const faults = [...(read.ok ? [] : read.error), ...(compiled.ok ? [] : compiled.error)];
  return {
    findings: faults.map((fault) => located(policy, findingOf(fault))),
    compiled: read.ok && compiled.ok ? compiled.value : null,
  };
}

/** Everything that is to be said against a draft before it is published: tables with gaps, rows that never count, cases that fail. */
export function examineWhole(
  policy: Policy,
  tree: AuthorityTree,
): { readonly publishable: boolean; readonly findings: readonly Finding[] } {
  const read = readPolicy(policy);
  if (!read.ok) return { publishable: false, findings: examine(policy, tree).findings };
  const { publishable, findings } = checkPolicy(policy, tree);
  return { publishable, findings: findings.map((finding) => located(policy, finding)) };
}
