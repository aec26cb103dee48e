// What the facts that a table computes can come to at all, each value with facts that lead to it: for gaps and rows behind points.

import { askTable, computedFact } from '../ask-table';
import { rowsFor, type CompiledPolicy, type CompiledRow, type CompiledTable } from '../compiled-policy';
import type { FactValue } from '../facts';
import { RegionSearch, type Region } from './region-search';
import { maskOf, placesOf } from './row-masks';
import type { Domain } from './value-classes';

/** Partial cases kept at one time; beyond it what the fact can come to is not known, and it counts as free. */
const MOST_STATES = 4_000;

interface State {
  readonly given: Map<string, FactValue>;
  readonly live: bigint;
  /** What decided rows of a summing table come to so far. */
  readonly sum: number;
}

const numberIn = (row: CompiledRow, key: string): number => {
  const value = row.yields.computed[key];
  return typeof value === 'number' ? value : 0;
};

/** Takes rows of a summing table that are decided out of the state and adds up what they yield. */
function settle(table: CompiledTable, key: string, search: RegionSearch, level: number, state: State): State {
  if (table.hit !== 'sum') return state;
  const done = state.live & search.decidedBefore(level);
  let { sum } = state;
  for (const at of placesOf(done)) sum += numberIn(search.rows[at]!, key);
  return { given: state.given, live: state.live & ~done, sum };
}

export interface Reached {
  readonly value: FactValue;
  readonly given: Region;
}

/**
 * Values of the computed fact `key` by their JSON, each with one case that leads to it, `domain.fixed` being given; undefined when
 * there are too many ways to look at.
 */
export function reachableValues(
  domain: Domain,
  table: CompiledTable,
  rows: readonly CompiledRow[],
  key: string,
): ReadonlyMap<string, Reached> | undefined {
  const search = new RegionSearch(domain, rows);
  const all = maskOf(rows.keys());
  let states: State[] = [settle(table, key, search, 0, { given: new Map<string, FactValue>(), live: all, sum: 0 })];
  for (const [level, fact] of search.facts.entries()) {
    const next = new Map<string, State>();
    for (const state of states) {
      for (const { value, dead } of search.classesAt(level, state.given)) {
        const given = new Map([...state.given, [fact, value]]);
        const after = settle(table, key, search, level + 1, { given, live: state.live & ~dead, sum: state.sum });
        const name = `${search.stateAt(level + 1, given)} ${after.live.toString(32)} ${after.sum}`;
        if (!next.has(name)) next.set(name, after);
        if (next.size > MOST_STATES) return undefined;
      }
    }
    states = [...next.values()];
  }
  const values = new Map<string, Reached>();
  for (const { given } of states) {
    const answer = askTable(table, rows, (name) => given.get(name) ?? null);
    const value = computedFact(answer, key);
    if (value !== undefined && !values.has(JSON.stringify(value))) values.set(JSON.stringify(value), { value, given });
  }
  return values;
}

/** The sets of rows that hold for some of the authorities, with these. */
export function variantsOf(table: CompiledTable, authorities: readonly string[]): Map<readonly CompiledRow[], string[]> {
  const variants = new Map<readonly CompiledRow[], string[]>();
  for (const authority of authorities) {
    const rows = rowsFor(table, authority);
    variants.set(rows, [...(variants.get(rows) ?? []), authority]);
  }
  return variants;
}

/** The values of all computed facts, one behind another; facts that can come to too many are left out. */
export function computedDomain(
  policy: CompiledPolicy,
  authorities: readonly string[],
): ReadonlyMap<string, readonly FactValue[]> {
  const known = new Map<string, readonly FactValue[]>();
  const visited = new Set<string>();
  const visit = (key: string): void => {
    const table = policy.producers.get(key);
    if (visited.has(key) || !table) return;
    visited.add(key);
    for (const other of policy.reads.get(table.id) ?? []) visit(other);
    const values = new Map<string, FactValue>();
    for (const [rows, codes] of variantsOf(table, authorities)) {
      const domain: Domain = { policy, authorities: codes, odd: true, computed: known, fixed: new Map() };
      const reached = reachableValues(domain, table, rows, key);
      if (!reached) return;
      for (const [name, { value }] of reached) values.set(name, value);
    }
    known.set(key, [...values.values()]);
  };
  for (const key of policy.producers.keys()) visit(key);
  return known;
}

const leaving = (facts: Region, drop: (key: string) => boolean): Map<string, FactValue> =>
  new Map([...facts].filter(([key]) => !drop(key)));

/** A region at an authority with facts that lead to each computed value it holds, in place of that value. */
export function withoutComputed(
  policy: CompiledPolicy,
  computed: ReadonlyMap<string, readonly FactValue[]>,
  region: Region,
  authority: string,
): Map<string, FactValue> {
  const given = leaving(region, (key) => policy.producers.has(key));
  for (const [key, value] of region) {
    const table = policy.producers.get(key);
    if (!table) continue;
    const domain: Domain = { policy, authorities: [authority], odd: true, computed, fixed: new Map(given) };
    const found = reachableValues(domain, table, rowsFor(table, authority), key)?.get(JSON.stringify(value));
    if (!found) continue;
    // What leads to the value may be computed in its turn: it must not undo what the region holds already.
    const together = new Map([...found.given, ...given]);
    withoutComputed(policy, computed, together, authority).forEach((held, name) => given.set(name, held));
  }
  return given;
}
