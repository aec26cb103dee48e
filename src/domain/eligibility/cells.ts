// Turns one cell of a decision table into a typed test of facts, for the evaluation and for the search of what is missing.

import { addDays, addMonths } from '../kernel/plain-date';
import { err, ok, type Result } from '../kernel/result';
import { isFactName, readCell, type CellTree, type Comparison } from './cell-grammar';
import { nearWord } from './near-word';
import { cellFault, literal, literals, type CellFault, type CellScope, type Scalar } from './cell-literals';
import type { FactValue } from './facts';
import type { FactDeclaration } from './policy';

/** True, false, or undefined for not known. */
export type Truth = boolean | undefined;

/** The value of a fact; undefined when unknown. */
export type ReadFact = (key: string) => FactValue | undefined;

export interface Cell {
  readonly text: string;
  readonly fact: string;
  /** True for `any`: holds whatever the fact is, known or not. */
  readonly always: boolean;
  /** Other facts that the cell compares with. */
  readonly others: readonly string[];
  /** True where a set is asked member by member and one that fits is enough: `in` and `within`. */
  readonly someMember: boolean;
  /** Values at which the answer may change; the search for missing facts samples around them. */
  readonly turning: readonly Scalar[];
  /** The answer for a known value; undefined when a fact compared with is unknown. */
  readonly test: (value: FactValue, read: ReadFact) => Truth;
}

const ORDERED = new Set(['integer', 'date', 'month']);

const COMPARE: Record<Comparison, (left: Scalar, right: Scalar) => boolean> = {
  '=': (left, right) => left === right,
  '>=': (left, right) => left >= right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '<': (left, right) => left < right,
};

const members = (value: FactValue): readonly Scalar[] => {
  if (value === null) return [];
  return typeof value === 'object' ? value : [value];
};

/** What a value is made of: a set of places is made of authorities, a set of words of words. */
const family = (fact: FactDeclaration): string => {
  if (fact.of === 'authority') return 'authority';
  return fact.type === 'set' || fact.type === 'text' ? 'enum' : fact.type;
};

const CELLS = 'write any, = x, in x, y, not in x, y, >= x, x .. y, within AUTHORITY, born so that 6 on YEAR-08-31 or is none';

type Built = Result<Pick<Cell, 'others' | 'turning' | 'test'>, CellFault>;

function otherFact(word: string, fact: FactDeclaration, scope: CellScope): Result<string, CellFault> {
  const other = scope.facts.get(word);
  if (!other) {
    const near = nearWord(word, scope.facts.keys());
    return cellFault('factUnknown', `${word} is not declared${near === undefined ? '' : `; is ${near} meant?`}`, near);
  }
  if (family(other) !== family(fact))
    return cellFault('cellTypeMismatch', `${word} is ${other.type}, ${fact.key} is ${fact.type}`);
  return ok(word);
}

function compare(tree: CellTree & { kind: 'compare' }, fact: FactDeclaration, scope: CellScope): Built {
  const holds = COMPARE[tree.operator];
  if (tree.operator !== '=' && !ORDERED.has(fact.type)) return cellFault('cellTypeMismatch', `${fact.type} has no order`);
  const against = (value: FactValue, right: FactValue): boolean => {
    const [left, wanted] = [members(value), members(right)];
    return left.length === 1 && wanted.length === 1 && holds(left[0]!, wanted[0]!);
  };
  if (isFactName(tree.operand)) {
    const other = otherFact(tree.operand, fact, scope);
    if (!other.ok) return other;
    return ok({
      others: [other.value],
      turning: [],
      test: (value, read) => {
        if (members(value).length !== 1) return false;
        const right = read(other.value);
        return right === undefined ? undefined : against(value, right);
      },
    });
  }
  const right = literal(tree.operand, fact, scope);
  if (!right.ok) return right;
  return ok({ others: [], turning: [right.value], test: (value) => against(value, right.value) });
}

/** `in`, `not in` and `within`: one question of a value's members against a list of words, groups and other facts. */
function memberTest(
  operands: readonly string[],
  negated: boolean,
  matches: (member: Scalar, wanted: Scalar) => boolean,
  fact: FactDeclaration,
  scope: CellScope,
): Built {
  const fixed: Scalar[] = [];
  const others: string[] = [];
  for (const word of operands) {
    if (isFactName(word)) {
      const other = otherFact(word, fact, scope);
      if (!other.ok) return other;
      others.push(other.value);
    } else {
      const values = literals(word, fact, scope);
      if (!values.ok) return values;
      fixed.push(...values.value);
    }
  }
  if (others.length === 0) {
    const hits = (value: FactValue): boolean => members(value).some((member) => fixed.some((want) => matches(member, want)));
    return ok({ others, turning: fixed, test: (value) => hits(value) !== negated });
  }
  const test = (value: FactValue, read: ReadFact): Truth => {
    const held = members(value);
    if (held.length === 0) return negated;
    const hit = (wanted: readonly Scalar[]): boolean => held.some((member) => wanted.some((want) => matches(member, want)));
    if (hit(fixed)) return !negated;
    const known = others.map(read);
    if (known.some((other) => other !== undefined && hit(members(other)))) return !negated;
    return known.includes(undefined) ? undefined : negated;
  };
  return ok({ others, turning: fixed, test });
}

function range(from: string, to: string, fact: FactDeclaration, scope: CellScope): Built {
  if (!ORDERED.has(fact.type)) return cellFault('cellTypeMismatch', `${fact.type} has no order`);
  const [low, high] = [literal(from, fact, scope), literal(to, fact, scope)];
  if (!low.ok) return low;
  if (!high.ok) return high;
  if (low.value > high.value) return cellFault('rangeReversed', `${from} lies after ${to}`);
  return ok({
    others: [],
    turning: [low.value, high.value],
    test: (value) => value !== null && typeof value !== 'object' && low.value <= value && value <= high.value,
  });
}

/** Exactly `age` completed years old on the day: born after the day `age + 1` years before it, and not after `age` years before. */
function born(age: number, on: string, fact: FactDeclaration, scope: CellScope): Built {
  if (fact.type !== 'date') return cellFault('cellTypeMismatch', `${fact.key} is no date`);
  const day = literal(on, fact, scope);
  if (!day.ok) return day;
  const last = addMonths(String(day.value), -12 * age);
  const first = addDays(addMonths(String(day.value), -12 * (age + 1)), 1);
  return range(first, last, fact, scope);
}

function build(tree: CellTree, fact: FactDeclaration, scope: CellScope): Built {
  switch (tree.kind) {
    case 'any':
      return ok({ others: [], turning: [], test: () => true });
    case 'none':
      return ok({ others: [], turning: [], test: (value) => members(value).length === 0 });
    case 'compare':
      return compare(tree, fact, scope);
    case 'among':
      return memberTest(tree.operands, tree.negated, (member, wanted) => member === wanted, fact, scope);
    case 'range':
      return range(tree.from, tree.to, fact, scope);
    case 'within':
      if (family(fact) !== 'authority') return cellFault('cellTypeMismatch', `${fact.key} is no authority`);
      return memberTest(
        [tree.operand],
        false,
        (member, wanted) => scope.tree.within(String(member), String(wanted)),
        fact,
        scope,
      );
    case 'born':
      return born(tree.age, tree.on, fact, scope);
  }
}

const compiled = new WeakMap<CellScope, Map<string, Result<Cell, CellFault>>>();

/**
 * Compiles one cell of the column of `fact`; refuses what the grammar lacks or the fact's type cannot answer. In one scope the same
 * text for the same fact is the same cell: a long table says little that is new.
 */
export function compileCell(text: string, fact: FactDeclaration, scope: CellScope): Result<Cell, CellFault> {
  const known = compiled.get(scope) ?? new Map<string, Result<Cell, CellFault>>();
  compiled.set(scope, known);
  const name = `${fact.key}\n${text}`;
  const cell = known.get(name) ?? compileAnew(text, fact, scope);
  known.set(name, cell);
  return cell;
}

function compileAnew(text: string, fact: FactDeclaration, scope: CellScope): Result<Cell, CellFault> {
  const tree = readCell(text);
  if (!tree.ok) return cellFault(tree.error, `"${text}" is no cell; ${CELLS}`);
  const built = build(tree.value, fact, scope);
  if (!built.ok) return err(built.error);
  const { kind } = tree.value;
  const someMember = kind === 'within' || (kind === 'among' && !tree.value.negated);
  return ok({ text, fact: fact.key, always: kind === 'any', someMember, ...built.value });
}

/** The cell's answer in three values; `any` is true of an unknown fact, everything else unknown. */
export function askCell(cell: Cell, read: ReadFact): Truth {
  if (cell.always) return true;
  const value = read(cell.fact);
  return value === undefined ? undefined : cell.test(value, read);
}
