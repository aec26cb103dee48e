// Which rows of a table may be hit together at all: most pairs are told apart by one fact, and need no search.

import type { Cell } from '../cells';
import type { CompiledRow } from '../compiled-policy';
import { maskOf } from './row-masks';
import type { ValueClass } from './value-classes';

/** A fact whose cells look at nothing else, with every class of its values. */
export interface LoneFact {
  readonly fact: string;
  readonly classes: readonly ValueClass[];
}

const nothing = (): undefined => undefined;

/** Companions of rows, fact by fact; rows with the same cells have the same. */
export class Companions {
  private readonly all: bigint;
  private readonly lone: ReadonlySet<string>;
  /** By fact, the companions that a row with these cells can have. */
  private readonly known: readonly Map<string, bigint>[];

  constructor(
    private readonly rows: readonly CompiledRow[],
    private readonly facts: readonly LoneFact[],
  ) {
    this.all = maskOf(rows.keys());
    this.lone = new Set(facts.map(({ fact }) => fact));
    this.known = facts.map(() => new Map<string, bigint>());
  }

  /** Rows that no single fact tells apart from the row at the place, itself included when it can be hit. */
  of(at: number): bigint {
    let mask = this.all;
    this.facts.forEach(({ fact, classes }, index) => {
      const cells = this.rows[at]!.cells.filter((cell) => cell.fact === fact && !cell.always);
      if (cells.length === 0) return;
      const name = cells.map(({ text }) => text).join('\n');
      const known = this.known[index]!;
      if (!known.has(name)) known.set(name, this.living(cells, classes));
      mask &= known.get(name)!;
    });
    return mask;
  }

  /** True when the row has a cell that more than one fact decides: what `of` says of it is then no proof that it can be hit. */
  isTied(at: number): boolean {
    return this.rows[at]!.cells.some((cell) => !cell.always && !this.lone.has(cell.fact));
  }

  /** Rows that some class leaves alive in which all these cells hold. */
  private living(cells: readonly Cell[], classes: readonly ValueClass[]): bigint {
    let mask = 0n;
    for (const { value, dead } of classes)
      if (cells.every((cell) => cell.test(value, nothing) === true)) mask |= this.all & ~dead;
    return mask;
  }
}
