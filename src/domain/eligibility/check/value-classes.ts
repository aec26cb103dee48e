// Splits what a fact can be into classes that the rows in question cannot tell apart, each with one value that stands for it.

import type { Cell, ReadFact } from '../cells';
import type { Scalar } from '../cell-literals';
import type { CompiledPolicy, CompiledRow } from '../compiled-policy';
import type { FactValue } from '../facts';
import type { FactDeclaration } from '../policy';
import { REQUEST_AUTHORITY } from '../reading';
import { around, ELSEWHERE, isOrdered, kindsOf, subsetsOf, tooManyKinds, words } from '../representatives';
import { bit } from './row-masks';

/** Where a search may look. */
export interface Domain {
  readonly policy: CompiledPolicy;
  /** What request.authority can be. */
  readonly authorities: readonly string[];
  /** Whether facts may also be none, or numbers negative where no cell speaks of negative ones. */
  readonly odd: boolean;
  /** Values that computed facts can come to; others are free. */
  readonly computed: ReadonlyMap<string, readonly FactValue[]>;
  /** Facts whose value is set already. */
  readonly fixed: ReadonlyMap<string, FactValue>;
}

/** The rows that hold the same cell, as a set. */
export interface SharedCell {
  readonly cell: Cell;
  readonly rows: bigint;
}

export interface ValueClass {
  readonly value: FactValue;
  /** Rows that some cell decided by now rules out. */
  readonly dead: bigint;
}

/** Cells of the rows by their text and fact, `any` left out. */
export function sharedCells(rows: readonly CompiledRow[]): SharedCell[] {
  const shared = new Map<string, { cell: Cell; rows: bigint }>();
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.always) continue;
      const key = `${cell.fact} ${cell.text}`;
      const known = shared.get(key);
      if (known) known.rows |= bit(index);
      else shared.set(key, { cell, rows: bit(index) });
    }
  });
  return [...shared.values()];
}

/** Says for one value after another which rows the cells that do not hold rule out. */
export function deadBy(cells: readonly SharedCell[]): (holds: (shared: SharedCell) => boolean) => bigint {
  let [once, twice] = [0n, 0n];
  for (const { rows } of cells) {
    twice |= once & rows;
    once |= rows;
  }
  // A row with one cell of the fact lives by it alone: of many such cells few hold, and only these are gathered.
  const [lone, several] = [once & ~twice, cells.filter(({ rows }) => (rows & twice) !== 0n)];
  return (holds) => {
    let alive = 0n;
    for (const shared of cells) if (holds(shared)) alive |= shared.rows;
    return several.reduce((dead, shared) => (holds(shared) ? dead : dead | (shared.rows & twice)), lone & ~alive);
  };
}

function partners(cells: readonly SharedCell[], fact: string): string[] {
  const found = new Set([fact]);
  for (const key of found) {
    for (const { cell } of cells)
      if (cell.fact === key || cell.others.includes(key)) [cell.fact, ...cell.others].forEach((other) => found.add(other));
  }
  return [...found];
}

const isOdd = (value: FactValue, points: ReadonlySet<Scalar>): boolean =>
  value === null || (typeof value === 'number' && value < 0 && ![...points].some((point) => Number(point) < 0));

/** Whether the fact is a set with more kinds of members than a search can try all subsets of. */
export function hasTooManyKinds(domain: Domain, fact: FactDeclaration, cells: readonly SharedCell[], read: ReadFact): boolean {
  return fact.type === 'set' && tooManyKinds(kinds(domain, fact, cells, read));
}

function kinds(domain: Domain, fact: FactDeclaration, cells: readonly SharedCell[], read: ReadFact): string[] {
  const members = fact.of === 'authority' ? [...domain.policy.tree.codes(), ELSEWHERE] : (fact.values ?? []);
  const decided = cells.filter(({ cell }) => cell.fact === fact.key && cell.others.every((other) => read(other) !== undefined));
  const asked = cells.some(({ cell }) => cell.fact !== fact.key && cell.others.includes(fact.key));
  return asked || decided.length < cells.filter(({ cell }) => cell.fact === fact.key).length
    ? [...members]
    : kindsOf(
        members,
        decided.map(({ cell }) => cell),
        read,
      );
}

/** Values that stand for all the fact can be while the facts that `read` knows are as they are. */
export function candidates(domain: Domain, key: string, cells: readonly SharedCell[], read: ReadFact): FactValue[] {
  const fixed = domain.fixed.get(key);
  if (fixed !== undefined) return [fixed];
  if (key === REQUEST_AUTHORITY) return [...domain.authorities];
  const computed = domain.computed.get(key);
  if (computed) return [...computed];
  const fact = domain.policy.facts.get(key);
  if (!fact) return [null];
  if (fact.type === 'set') return subsetsOf(kinds(domain, fact, cells, read));
  const together = partners(cells, key);
  const points = new Set<Scalar>(
    cells.flatMap(({ cell }) => (together.includes(cell.fact) || cell.others.includes(key) ? cell.turning : [])),
  );
  for (const other of together) {
    const value = read(other);
    if (typeof value === 'string' || typeof value === 'number') points.add(value);
  }
  const { codes, schoolYear } = { codes: domain.policy.tree.codes(), schoolYear: domain.policy.policy.schoolYear };
  const values = isOrdered(fact) ? around(fact, points, together.length, schoolYear) : words(fact, points, codes);
  return [...values.filter((value) => domain.odd || !isOdd(value, points)), ...(domain.odd ? [null] : [])];
}
