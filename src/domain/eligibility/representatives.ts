// Values that stand for all a fact could be: one on each side of every point at which some cell changes its answer.

import { addDays, addMonths } from '../kernel/plain-date';
import type { Cell, ReadFact } from './cells';
import type { Scalar } from './cell-literals';
import type { FactValue } from './facts';
import type { FactDeclaration } from './policy';

/** A place outside the city's tree: another city's authority. */
export const ELSEWHERE = 'elsewhere';
/** Up to so many kinds of members every subset is tried; above it those of at most three kinds, and those that lack at most two. */
const EVERY_SUBSET_UP_TO = 10;

/** True for facts that can be more or less, earlier or later. */
export const isOrdered = (fact: FactDeclaration): boolean =>
  fact.type === 'integer' || fact.type === 'date' || fact.type === 'month';

const step = (fact: FactDeclaration, point: Scalar, by: number): FactValue => {
  if (fact.type === 'integer') return Number(point) + by;
  return fact.type === 'date' ? addDays(String(point), by) : addMonths(`${String(point)}-01`, by).slice(0, 7);
};

/**
 * Days, months or numbers at every point and up to `reach` beside it. With `reach` = the number of facts that are compared with one
 * another, every order in which these can lie among the points is among the values.
 */
export function around(fact: FactDeclaration, points: Iterable<Scalar>, reach: number, schoolYear: number): FactValue[] {
  const values = new Set<FactValue>();
  const anywhere: Scalar = fact.type === 'integer' ? 0 : `${schoolYear}-01${fact.type === 'date' ? '-01' : ''}`;
  const wanted = [...points];
  for (const point of wanted.length > 0 ? wanted : [anywhere])
    for (let by = -reach; by <= reach; by += 1) values.add(step(fact, point, by));
  return [...values];
}

/** True when there are more kinds of members than all subsets of them can be tried. */
export const tooManyKinds = (kinds: readonly string[]): boolean => kinds.length > EVERY_SUBSET_UP_TO;

/** One member for each kind that the cells can tell apart; two members of one kind are never told from one. */
export function kindsOf(members: readonly string[], cells: readonly Cell[], read: ReadFact): string[] {
  const kinds = new Map<string, string>();
  for (const member of members) {
    const signature = cells.map((cell) => String(cell.test([member], read))).join();
    if (!kinds.has(signature)) kinds.set(signature, member);
  }
  return [...kinds.values()];
}

/** Above so many kinds a search over many facts at once looks at single members and at all together only. */
const FEW_KINDS = 6;

/** The subsets that a search over many unknown facts can afford: all of few kinds, else none, each alone, and all. */
export const affordableSubsets = (members: readonly string[]): string[][] =>
  members.length <= FEW_KINDS ? subsetsOf(members) : [[], ...members.map((member) => [member]), [...members]];

/** Subsets of the members, the empty one first, smaller before larger. */
export function subsetsOf(members: readonly string[]): string[][] {
  if (members.length <= EVERY_SUBSET_UP_TO) {
    const all = members.reduce<string[][]>((sets, member) => [...sets, ...sets.map((set) => [...set, member])], [[]]);
    return all.sort((left, right) => left.length - right.length);
  }
  const few: string[][] = [[]];
  members.forEach((one, at) => {
    few.push([one]);
    members.slice(at + 1).forEach((two, next) => {
      few.push([one, two]);
      members.slice(at + next + 2).forEach((three) => few.push([one, two, three]));
    });
  });
  const most = members.flatMap((one, at) =>
    members.slice(at).map((two) => members.filter((member) => member !== one && member !== two)),
  );
  return [...few.sort((left, right) => left.length - right.length), ...most, [...members]];
}

/** All a fact without order and without members can be, as far as cells with these turning points can tell. */
export function words(fact: FactDeclaration, points: Iterable<Scalar>, places: readonly string[]): FactValue[] {
  if (fact.type === 'boolean') return [true, false];
  if (fact.type === 'enum') return [...(fact.values ?? [])];
  if (fact.type === 'authority') return [...places, ELSEWHERE];
  return [...new Set<FactValue>(points), 'another'];
}
