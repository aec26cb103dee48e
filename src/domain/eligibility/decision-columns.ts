// Asks all rows of a table at once, column by column: the speed of every evaluation. Each distinct cell is asked once for a value.

import type { ReadFact } from './cells';
import type { CompiledRow } from './compiled-policy';
import { DecisionColumn, type ColumnAnswer, type Kept, type Other } from './decision-column';
import type { FactValue } from './facts';
import { bitsOf, wordsFor, type RowBits } from './row-bits';

/** Values of the hub for which what columns keep is looked up at once. */
const MOST_HUBS = 256;

/** The columns of one set of rows. What the last question left stands in `hit` and `unknown` until the next one. */
export class DecisionColumns {
  readonly columns: readonly DecisionColumn[];
  private readonly asking: readonly DecisionColumn[];
  /** After each asking column, the rows of which nothing is left to ask. */
  private readonly complete: readonly RowBits[];
  private readonly all: RowBits;
  /** The one fact that cells compare theirs with; null when there is none. */
  private readonly hub: string | null;
  /** Whether every column looks at its own fact and the hub at most. */
  private readonly quick: boolean;
  private readonly byHub = new Map<Other, readonly Kept[]>();
  /** Rows that hold. */
  readonly hit: RowBits;
  /** Rows of which it is not known; rows in neither do not hold. */
  readonly unknown: RowBits;

  constructor(readonly rows: readonly CompiledRow[]) {
    const words = wordsFor(rows.length);
    const facts = rows[0]?.cells.map((cell) => cell.fact) ?? [];
    this.columns = facts.map((fact, column) => new DecisionColumn(fact, rows, column));
    this.asking = this.columns.filter((column) => column.asking.some((word) => word !== 0));
    this.all = bitsOf(rows.keys(), words);
    this.complete = this.asking.map((_column, at) =>
      this.all.map((word, index) => this.asking.slice(at + 1).reduce((left, later) => left & ~later.asking[index]!, word)),
    );
    const hubs = new Set(this.asking.flatMap((column) => column.other ?? []));
    this.hub = [...hubs][0] ?? null;
    this.quick = hubs.size < 2 && this.asking.length > 0 && this.asking.every((column) => column.keeps);
    this.hit = bitsOf([], words);
    this.unknown = bitsOf([], words);
  }

  /** Asks every row; gives the answer of every column, those that only say `any` too. */
  ask(read: ReadFact): readonly ColumnAnswer[] {
    const { hit, unknown, all, columns } = this;
    const answers = new Array<ColumnAnswer>(columns.length);
    // A fact that is computed may ask other tables on the way, never this one: a policy where facts run in a circle is refused.
    for (let place = 0; place < columns.length; place += 1) answers[place] = columns[place]!.answer(read);
    for (let at = 0; at < all.length; at += 1) {
      let [live, open] = [all[at]!, 0];
      for (let place = 0; place < answers.length; place += 1) {
        live &= ~answers[place]!.no[at]!;
        open |= answers[place]!.open[at]!;
      }
      hit[at] = live & ~open;
      unknown[at] = live & open;
    }
    return answers;
  }

  /**
   * The place of the first row that holds, asking no column more than it takes; -1 when none does, or when it hangs on a fact that is
   * not known.
   */
  first(read: ReadFact): number {
    const { all, asking, complete, hub } = this;
    if (all.length > 1) return -1;
    const kept = this.keptWith(hub === null ? null : read(hub));
    if (kept === null) return -1;
    let [live, open] = [all[0]!, 0];
    for (let place = 0; place < asking.length; place += 1) {
      const column = asking[place]!;
      const value = read(column.fact);
      if (value === undefined) open |= column.asking[0]!;
      else live &= ~column.ruledOut(kept[place]!, value, read);
      const lowest = live & -live;
      if ((lowest & open) !== 0) return -1;
      if ((lowest & complete[place]![0]!) !== 0) return 31 - Math.clz32(lowest);
    }
    return -1;
  }

  /** By asking column, what is kept while the hub has this value; null when that cannot be told from the hub alone. */
  private keptWith(hub: FactValue | undefined): readonly Kept[] | null {
    if (!this.quick || hub === undefined || (typeof hub === 'object' && hub !== null)) return null;
    let kept = this.byHub.get(hub);
    if (kept === undefined) {
      if (this.byHub.size >= MOST_HUBS) this.byHub.clear();
      kept = this.asking.map((column) => column.keptFor(column.other === null ? null : hub));
      this.byHub.set(hub, kept);
    }
    return kept;
  }
}

const made = new WeakMap<readonly CompiledRow[], DecisionColumns>();

/** The columns of the rows, made on first use. */
export function columnsOf(rows: readonly CompiledRow[]): DecisionColumns {
  let columns = made.get(rows);
  if (columns === undefined) made.set(rows, (columns = new DecisionColumns(rows)));
  return columns;
}
