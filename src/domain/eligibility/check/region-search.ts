// Finds a case that hits certain rows and none of certain others, or proves that there is none: the question behind every static check.
//
// Facts are given values one after another; a fact that others are compared with comes before them. A value stands for a whole
// class that no cell of the rows tells apart, so the search is over regions and complete. Invariants that cut it short: a row
// whose cells are all decided and hold stays hit; where a set of unwanted rows could not be avoided, no larger set can be.

import type { ReadFact } from '../cells';
import type { CompiledRow } from '../compiled-policy';
import type { FactValue } from '../facts';
import { Companions } from './companions';
import { isWithin, maskOf, size } from './row-masks';
import { candidates, deadBy, hasTooManyKinds, sharedCells, type Domain, type SharedCell, type ValueClass } from './value-classes';

/** Nodes one question may visit; beyond it the answer is `tooTangled`. */
const BUDGET = 30_000;

export type Region = ReadonlyMap<string, FactValue>;
export type Found = Region | 'none' | 'tooTangled';

/** Orders facts so that those compared with come first, then the most asked. */
function inOrder(cells: readonly SharedCell[]): string[] {
  const asked = new Map<string, number>();
  const behind = new Map<string, Set<string>>();
  for (const { cell, rows } of cells) {
    asked.set(cell.fact, (asked.get(cell.fact) ?? 0) + size(rows));
    for (const other of cell.others) {
      asked.set(other, asked.get(other) ?? 0);
      behind.set(cell.fact, (behind.get(cell.fact) ?? new Set<string>()).add(other));
    }
  }
  const order: string[] = [];
  const open = new Set<string>();
  const visit = (fact: string): void => {
    if (order.includes(fact) || open.has(fact)) return;
    open.add(fact);
    behind.get(fact)?.forEach(visit);
    order.push(fact);
  };
  const hubs = new Set([...behind.values()].flatMap((others) => [...others]));
  [...hubs].forEach(visit);
  [...asked.keys()].sort((left, right) => asked.get(right)! - asked.get(left)!).forEach(visit);
  return order;
}

/** One set of rows and the domain their facts range over. Rows are named by their place in the list. */
export class RegionSearch {
  private readonly cells: readonly SharedCell[];
  readonly facts: readonly string[];
  /** By level, the cells that are decided once the fact of that level has a value. */
  private readonly decided: readonly (readonly SharedCell[])[];
  /** By level, the rows all of whose cells are decided before it. */
  private readonly complete: readonly bigint[];
  /** By level, the facts set before it that a cell decided later still looks at. */
  private readonly pending: readonly (readonly string[])[];
  private readonly classes = new Map<string, readonly ValueClass[]>();
  private readonly given = new Map<string, FactValue>();
  private together: Companions | null = null;
  private failed = new Map<string, bigint[]>();
  private steps = 0;
  /** True once a set of members had more kinds than all subsets of could be tried: `none` is then no proof. */
  partial = false;

  constructor(
    private readonly domain: Domain,
    readonly rows: readonly CompiledRow[],
  ) {
    this.cells = sharedCells(rows);
    this.facts = inOrder(this.cells);
    const place = new Map(this.facts.map((fact, at) => [fact, at]));
    const levelOf = ({ cell }: SharedCell): number => Math.max(...[cell.fact, ...cell.others].map((fact) => place.get(fact)!));
    const level = new Map(this.cells.map((shared) => [shared, levelOf(shared)]));
    this.decided = this.facts.map((_fact, at) => this.cells.filter((shared) => level.get(shared) === at));
    const open = this.facts.map((_fact, at) =>
      this.cells.filter((shared) => level.get(shared)! >= at).reduce((mask, shared) => mask | shared.rows, 0n),
    );
    const all = maskOf(rows.keys());
    this.complete = [...open, 0n].map((mask) => all & ~mask);
    this.pending = this.facts.map((_fact, at) => {
      const later = this.cells.filter((shared) => level.get(shared)! >= at);
      return this.facts.slice(0, at).filter((fact) => later.some(({ cell }) => cell.fact === fact || cell.others.includes(fact)));
    });
  }

  /** A case that hits all rows of `must` and none of `mustNot`. */
  find(must: bigint, mustNot: bigint): Found {
    this.failed = new Map();
    this.steps = 0;
    this.given.clear();
    const found = this.visit(0, must, mustNot);
    return found === true ? new Map(this.given) : found === undefined ? 'tooTangled' : 'none';
  }

  /** The classes of the fact at a level while the facts before it are as given; `given` is changed meanwhile only. */
  classesAt(level: number, given: Map<string, FactValue>): readonly ValueClass[] {
    const read: ReadFact = (name) => given.get(name);
    const key = this.stateAt(level, given);
    const known = this.classes.get(key);
    if (known) return known;
    const fact = this.facts[level]!;
    const declared = this.domain.policy.facts.get(fact);
    if (declared && hasTooManyKinds(this.domain, declared, this.cells, read)) this.partial = true;
    const classes = new Map<string, ValueClass>();
    const deadNow = deadBy(this.decided[level]!);
    for (const value of candidates(this.domain, fact, this.cells, read)) {
      given.set(fact, value);
      const dead = deadNow(({ cell }) => cell.test(given.get(cell.fact)!, read) === true);
      const signature = this.isHub(level) ? JSON.stringify(value) : dead.toString(32);
      if (!classes.has(signature)) classes.set(signature, { value, dead });
    }
    given.delete(fact);
    const kept = [...classes.values()];
    this.classes.set(key, kept);
    return kept;
  }

  /** Which rows may be hit together, as far as one fact after another can tell. */
  get companions(): Companions {
    this.together ??= new Companions(
      this.rows,
      this.facts.flatMap((fact, level) => {
        const declared = this.domain.policy.facts.get(fact);
        const tangled = declared && hasTooManyKinds(this.domain, declared, this.cells, () => undefined);
        const alone = this.decided[level]!.every(({ cell }) => cell.fact === fact && cell.others.length === 0);
        const later = this.cells.some(({ cell }) => cell.fact === fact && cell.others.length > 0);
        return alone && !tangled && !later ? [{ fact, classes: this.classesAt(level, new Map<string, FactValue>()) }] : [];
      }),
    );
    return this.together;
  }

  /** Whether a cell decided later looks at the fact of this level: its values are then all kept apart. */
  isHub(level: number): boolean {
    return (this.pending[level + 1] ?? []).includes(this.facts[level]!);
  }

  /** Rows all of whose cells are decided once the facts before `level` have values. */
  decidedBefore(level: number): bigint {
    return this.complete[level]!;
  }

  /** What of `given` still counts for the cells from `level` on. */
  stateAt(level: number, given: ReadonlyMap<string, FactValue>): string {
    return JSON.stringify([level, (this.pending[level] ?? []).map((fact) => given.get(fact))]);
  }

  /** True with a value for every fact, false when there is none, undefined when the budget is spent. */
  private visit(level: number, must: bigint, mustNot: bigint): boolean | undefined {
    if ((mustNot & this.complete[level]!) !== 0n) return false;
    if (level === this.facts.length) return true;
    this.steps += 1;
    if (this.steps > BUDGET) return undefined;
    const around = this.stateAt(level, this.given);
    const failed = this.failed.get(around) ?? [];
    if (failed.some((set) => isWithin(set, mustNot))) return false;
    const fact = this.facts[level]!;
    const isHub = this.isHub(level);
    const tried: bigint[] = [];
    const open = this.classesAt(level, this.given)
      .filter(({ dead }) => (dead & must) === 0n)
      .map(({ value, dead }) => ({ value, left: mustNot & ~dead }));
    const counted = open.map((each) => ({ ...each, count: open.length > 1 && mustNot !== 0n ? size(each.left) : 0 }));
    counted.sort((left, right) => left.count - right.count);
    for (const { value, left } of counted) {
      if (!isHub && tried.some((set) => isWithin(set, left))) continue;
      this.given.set(fact, value);
      const found = this.visit(level + 1, must, left);
      if (found !== false) return found;
      tried.push(left);
    }
    this.given.delete(fact);
    failed.push(mustNot);
    this.failed.set(around, failed);
    return false;
  }
}
