// Finds facts with which a child passes as many tables as it can, for examples where the policy has no case to build on.

import { rowsFor, type CompiledPolicy, type CompiledRow, type CompiledTable } from '../compiled-policy';
import type { FactValue } from '../facts';
import type { HitPolicy } from '../policy';
import { withoutComputed } from './reachable-values';
import { RegionSearch, type Found } from './region-search';
import { bit, maskOf } from './row-masks';

/** By row, the rows that decide before it when both are hit. */
export function strongerMasks(hit: HitPolicy, rows: readonly CompiledRow[]): readonly bigint[] {
  if (hit !== 'first' && hit !== 'priority') return rows.map(() => 0n);
  const order = [...rows.keys()];
  if (hit === 'priority') order.sort((one, other) => rows[one]!.rank - rows[other]!.rank || rows[one]!.number - rows[other]!.number);
  const masks: bigint[] = new Array<bigint>(rows.length);
  let before = 0n;
  for (const at of order) {
    masks[at] = before;
    before |= bit(at);
  }
  return masks;
}

const REFUSING = new Set(['fail', 'manual']);

/** By row, the rows of a table that must not be hit if a child is to pass by it. */
function against(table: CompiledTable, rows: readonly CompiledRow[]): readonly bigint[] {
  if (table.hit !== 'unique' && table.hit !== 'collect') return strongerMasks(table.hit, rows);
  const refusing = maskOf([...rows.keys()].filter((at) => REFUSING.has(rows[at]!.yields.outcome)));
  return rows.map((_row, at) => refusing & ~bit(at));
}

function* passages(table: CompiledTable, rows: readonly CompiledRow[], search: RegionSearch): Generator<Found> {
  if (table.hit === 'collect' || table.hit === 'sum') yield search.find(0n, maskOf(rows.keys()));
  const others = against(table, rows);
  for (const at of rows.keys()) if (rows[at]!.yields.outcome === 'pass') yield search.find(bit(at), others[at]!);
}

/** The fixed facts with more that pass table after table, tried in the order of `decide`; a table that cannot be passed is left. */
export function passingCase(
  policy: CompiledPolicy,
  authority: string,
  fixed: ReadonlyMap<string, FactValue>,
  computed: ReadonlyMap<string, readonly FactValue[]>,
): ReadonlyMap<string, FactValue> {
  let given = fixed;
  for (const table of policy.decide) {
    const rows = rowsFor(table, authority);
    const domain = { policy, authorities: [authority], odd: false, computed, fixed: given };
    const search = new RegionSearch(domain, rows);
    for (const found of passages(table, rows, search)) {
      if (typeof found === 'string') continue;
      given = new Map([...withoutComputed(policy, computed, found, authority), ...given]);
      break;
    }
  }
  return given;
}
