// What a draft still lacks, each finding at the place in the editor where it has to be mended.

import type { AuthorityTree } from '../../kernel/authority';
import { compilePolicy } from '../compile';
import type { CompiledPolicy } from '../compiled-policy';
import type { Policy } from '../policy';
import type { PolicyFault } from '../policy-fault';
import { readPolicy } from '../read-policy';
import { pointerOf } from './pointer';

export interface Finding {
  /** JSON pointer of the cell, row, table or field. */
  readonly at: string;
  readonly fault: PolicyFault;
}

/** `facts[3].key` of the reader as a pointer. */
const pathPointer = (path: string): string =>
  pointerOf(
    path
      .replace(/\[(\d+)\]/g, '.$1')
      .split('.')
      .filter((token) => token !== ''),
  );

function tablePlace(policy: Policy, fault: PolicyFault): (string | number)[] {
  if (fault.authority !== undefined && fault.row !== undefined) {
    const at = (policy.overrides ?? []).findIndex(
      ({ authority, table }) => authority === fault.authority && table === fault.table,
    );
    if (at >= 0) return ['overrides', at];
  }
  const at = policy.tables.findIndex(({ id }) => id === fault.table);
  return at < 0 ? [] : ['tables', at];
}

/** Where in the draft a fault has to be mended. */
export function placeOf(policy: Policy, fault: PolicyFault): string {
  if (fault.path !== undefined) return pathPointer(fault.path);
  if (fault.table === undefined) {
    const at = policy.facts.findIndex(({ key }) => key === fault.name);
    return at < 0 ? '' : pointerOf(['facts', at]);
  }
  const place = tablePlace(policy, fault);
  const inputs = policy.tables.find(({ id }) => id === fault.table)?.inputs.length ?? 0;
  const { row, column } = fault;
  if (row === undefined) return pointerOf(column === undefined ? place : [...place, 'columns', column - 1]);
  if (column === undefined) return pointerOf([...place, 'rows', row - 1]);
  const cell = column <= inputs ? ['when', column - 1] : ['then', column - 1 - inputs];
  return pointerOf([...place, 'rows', row - 1, ...cell]);
}

/** All that keeps a draft from being a policy, in the order of the file; and the compiled policy when nothing does. */
export function examine(
  policy: Policy,
  tree: AuthorityTree,
): { readonly findings: readonly Finding[]; readonly compiled: CompiledPolicy | null } {
  const read = readPolicy(policy);
  const compiled = compilePolicy(policy, tree);
  const faults = [...(read.ok ? [] : read.error), ...(compiled.ok ? [] : compiled.error)];
  return {
    findings: faults.map((fault) => ({ at: placeOf(policy, fault), fault })),
    compiled: read.ok && compiled.ok ? compiled.value : null,
  };
}
