// Representative values of one unknown fact of a case, for the search of what a verdict hangs on.

import type { Cell } from './cells';
import type { Scalar } from './cell-literals';
import type { GivenFacts } from './case-reading';
import { REQUEST_AUTHORITY } from './reading';
import type { CompiledPolicy } from './compiled-policy';
import type { FactValue } from './facts';
import type { FactDeclaration } from './policy';
import { around, ELSEWHERE, isOrdered, kindsOf, affordableSubsets, words } from './representatives';

/** Facts that are compared with one another, from `fact` on. */
function comparedWith(policy: CompiledPolicy, fact: string): Set<string> {
  const found = new Set([fact]);
  for (const key of found) {
    for (const cell of policy.cells.get(key) ?? [])
      if (cell.others.length > 0) [cell.fact, ...cell.others].forEach((other) => found.add(other));
  }
  return found;
}

/** Days, months or numbers around every turning point of the fact and of those it is compared with. */
function ordered(policy: CompiledPolicy, fact: FactDeclaration, given: GivenFacts): FactValue[] {
  const together = [...comparedWith(policy, fact.key)];
  const points = new Set<Scalar>(together.flatMap((key) => (policy.cells.get(key) ?? []).flatMap((cell) => cell.turning)));
  for (const key of together) {
    const value = given.get(key);
    if (typeof value === 'string' || typeof value === 'number') points.add(value);
  }
  return around(fact, points, together.filter((key) => !given.has(key)).length, policy.policy.schoolYear);
}

/** Subsets by the kinds of members that cells tell apart; every member is a kind while an unknown fact is compared with. */
function sets(policy: CompiledPolicy, fact: FactDeclaration, given: GivenFacts, authorities: readonly string[]): FactValue[] {
  const members = fact.of === 'authority' ? [...policy.tree.codes(), ELSEWHERE] : (fact.values ?? []);
  const cells = policy.cells.get(fact.key) ?? [];
  const own = cells.filter((cell) => cell.fact === fact.key);
  const isKnown = (other: string): boolean => other === REQUEST_AUTHORITY || given.has(other);
  if (own.length < cells.length || !own.every((cell) => cell.others.every(isKnown))) return affordableSubsets(members);
  const at = (authority: string) => (key: string) => (key === REQUEST_AUTHORITY ? authority : given.get(key));
  const perAuthority = authorities.flatMap((authority) =>
    own.map((cell): Cell => ({ ...cell, test: (value) => cell.test(value, at(authority)) })),
  );
  return affordableSubsets(kindsOf(members, perAuthority, () => undefined));
}

/** Values whose cells look at nothing else: the same for every case and every authority, so found once for a policy. */
const alone = new WeakMap<CompiledPolicy, Map<string, readonly FactValue[]>>();

/**
 * Representative values of an unknown fact, null among them. Values that no cell can tell apart at any of the authorities are
 * kept once, unless a cell compares the fact with another unknown one.
 */
export function sampleValues(
  policy: CompiledPolicy,
  key: string,
  given: GivenFacts,
  authorities: readonly string[],
): readonly FactValue[] {
  const fact = policy.facts.get(key);
  if (!fact) return [null];
  const cells: readonly Cell[] = policy.cells.get(key) ?? [];
  if (given.has(key) || cells.some(({ others }) => others.length > 0)) return samplesFor(policy, fact, given, authorities);
  const known = alone.get(policy) ?? new Map<string, readonly FactValue[]>();
  alone.set(policy, known);
  const values = known.get(key) ?? samplesFor(policy, fact, given, authorities.slice(0, 1));
  known.set(key, values);
  return values;
}

function samplesFor(
  policy: CompiledPolicy,
  fact: FactDeclaration,
  given: GivenFacts,
  authorities: readonly string[],
): readonly FactValue[] {
  const { key } = fact;
  const cells: readonly Cell[] = policy.cells.get(key) ?? [];
  const raw = isOrdered(fact)
    ? ordered(policy, fact, given)
    : fact.type === 'set'
      ? sets(policy, fact, given, authorities)
      : words(fact, new Set(cells.flatMap((cell) => cell.turning)), policy.tree.codes());
  const values = [...raw, null];
  const isKnown = (other: string): boolean => other === key || other === REQUEST_AUTHORITY || given.has(other);
  if (!cells.every((cell) => [cell.fact, ...cell.others].every(isKnown))) return values;
  const kept = new Map<string, FactValue>();
  for (const value of values) {
    const signature = authorities
      .flatMap((authority) => {
        const read = (name: string): FactValue | undefined =>
          name === key ? value : name === REQUEST_AUTHORITY ? authority : given.get(name);
        return cells.map((cell) => {
          const own = read(cell.fact);
          return own === undefined ? '?' : String(cell.test(own, read));
        });
      })
      .join();
    if (!kept.has(signature)) kept.set(signature, value);
  }
  return [...kept.values()];
}
