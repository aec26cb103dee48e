// Values that stand for all a fact could be: one on each side of every point at which some cell changes its answer.

import { addDays, addMonths } from '../kernel/plain-date';
import type { Cell } from './cells';
import type { Scalar } from './cell-literals';
import type { GivenFacts } from './case-reading';
import { REQUEST_AUTHORITY } from './reading';
import type { CompiledPolicy } from './compiled-policy';
import type { FactValue } from './facts';
import type { FactDeclaration } from './policy';

/** A place outside the city's tree: another city's authority. */
const ELSEWHERE = 'elsewhere';
/** Above this many members only single members and all together stand for the subsets. */
const SUBSETS_UP_TO = 6;

const step = (fact: FactDeclaration, point: Scalar, by: number): FactValue => {
  if (fact.type === 'integer') return Number(point) + by;
  return fact.type === 'date' ? addDays(String(point), by) : addMonths(`${String(point)}-01`, by).slice(0, 7);
};

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
  if (points.size === 0)
    points.add(fact.type === 'integer' ? 0 : `${policy.policy.schoolYear}-01${fact.type === 'date' ? '-01' : ''}`);
  const reach = together.filter((key) => !given.has(key)).length;
  const values = new Set<FactValue>();
  for (const point of points) for (let by = -reach; by <= reach; by += 1) values.add(step(fact, point, by));
  return [...values];
}

function subsets(members: readonly string[]): string[][] {
  if (members.length > SUBSETS_UP_TO) return [[], ...members.map((member) => [member]), [...members]];
  return members.reduce<string[][]>((all, member) => [...all, ...all.map((set) => [...set, member])], [[]]);
}

function rawValues(policy: CompiledPolicy, fact: FactDeclaration, given: GivenFacts): FactValue[] {
  switch (fact.type) {
    case 'enum':
      return [...(fact.values ?? [])];
    case 'boolean':
      return [true, false];
    case 'authority':
      return [...policy.tree.codes(), ELSEWHERE];
    case 'set':
      return subsets(fact.of === 'authority' ? [...policy.tree.codes(), ELSEWHERE] : (fact.values ?? []));
    case 'text':
      return [...new Set([...(policy.cells.get(fact.key) ?? []).flatMap((cell) => cell.turning), ''])];
    default:
      return ordered(policy, fact, given);
  }
}

/**
 * Representative values of an unknown fact, null among them. Values that no cell can tell apart at any of the authorities are
 * kept once, unless a cell compares the fact with another unknown one.
 */
export function sampleValues(
  policy: CompiledPolicy,
  key: string,
  given: GivenFacts,
  authorities: readonly string[],
): FactValue[] {
  const fact = policy.facts.get(key);
  if (!fact) return [null];
  const values = [...rawValues(policy, fact, given), null];
  const cells: readonly Cell[] = policy.cells.get(key) ?? [];
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
