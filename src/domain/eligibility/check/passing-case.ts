// Finds facts with which a child passes as many tables as it can, for examples where the policy has no case to build on.

import { rowsFor, type CompiledPolicy, type CompiledRow, type CompiledTable } from '../compiled-policy';
import type { FactValue } from '../facts';
import { withoutComputed } from './reachable-values';
import { RegionSearch, type Found } from './region-search';
import { bit, maskOf } from './row-masks';

/** Rows that decide before the one at `index` when both are hit. */
export function stronger(table: CompiledTable, rows: readonly CompiledRow[], index: number): number[] {
  const places = [...rows.keys()].filter((at) => at !== index);
  if (table.hit === 'first') return places.filter((at) => at < index);
  if (table.hit !== 'priority') return [];
  const { rank, number } = rows[index]!;
  return places.filter((at) => rows[at]!.rank < rank || (rows[at]!.rank === rank && rows[at]!.number < number));
}

const REFUSING = new Set(['fail', 'manual']);

/** Rows of a table that must not be hit if a child is to pass by the row at `index`. */
const against = (table: CompiledTable, rows: readonly CompiledRow[], index: number): number[] =>
  table.hit === 'unique' || table.hit === 'collect'
    ? [...rows.keys()].filter((at) => at !== index && REFUSING.has(rows[at]!.yields.outcome))
    : stronger(table, rows, index);

function* passages(table: CompiledTable, rows: readonly CompiledRow[], search: RegionSearch): Generator<Found> {
  if (table.hit === 'collect' || table.hit === 'sum') yield search.find(0n, maskOf(rows.keys()));
  for (const at of rows.keys())
    if (rows[at]!.yields.outcome === 'pass') yield search.find(bit(at), maskOf(against(table, rows, at)));
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
