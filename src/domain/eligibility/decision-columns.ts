// Asks all rows of a table at once, column by column: the speed of the evaluation. Each distinct cell is asked once for a value,
// and what a value does to the rows is kept, for most children share their class, their stage and their district.

import type { Cell, ReadFact, Truth } from './cells';
import type { CompiledRow } from './compiled-policy';
import type { FactValue } from './facts';
import { bitsOf, wordsFor, type RowBits } from './row-bits';

/** Values of one column that are kept; beyond it the column forgets and begins anew. */
const MOST_KEPT = 2_048;

/** What one value of a column's fact does. */
export interface ColumnAnswer {
  /** Rows whose cell does not hold. */
  readonly no: RowBits;
  /** Rows whose cell is not known to hold or not. */
  readonly open: RowBits;
  /** By the column's distinct cells, their answers. */
  readonly truths: readonly Truth[];
  readonly value: FactValue | undefined;
}

type Key = string | number | boolean | null;
type Kept = Map<Key, ColumnAnswer>;

const NOBODY: Key = 'none\0';

/** One name for values that all cells answer alike by; undefined for sets of several members, which are asked each time. */
function keyOf(value: FactValue): Key | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (value.length === 0) return NOBODY;
  return value.length === 1 ? `one\0${value[0]!}` : undefined;
}

/** A column of a table: the distinct cells of its rows, `any` left out. */
export class DecisionColumn {
  private readonly cells: readonly { readonly cell: Cell; readonly rows: RowBits }[];
  private readonly other: string | null;
  private readonly many: boolean;
  private readonly kept: Kept = new Map();
  private readonly keptBy = new Map<Key, Kept>();
  private size = 0;
  private readonly unknown: ColumnAnswer;
  /** By row, which of the distinct cells stands there; -1 for `any`. */
  readonly places: readonly number[];

  constructor(
    readonly fact: string,
    rows: readonly CompiledRow[],
    column: number,
  ) {
    const words = wordsFor(rows.length);
    const texts = [...new Set(rows.filter((row) => !row.cells[column]!.always).map((row) => row.cells[column]!.text))];
    const standing = (text: string): number[] => [...rows.keys()].filter((at) => rows[at]!.cells[column]!.text === text);
    this.cells = texts.map((text) => ({ cell: rows[standing(text)[0]!]!.cells[column]!, rows: bitsOf(standing(text), words) }));
    this.places = rows.map((row) => (row.cells[column]!.always ? -1 : texts.indexOf(row.cells[column]!.text)));
    const others = [...new Set(this.cells.flatMap(({ cell }) => cell.others))];
    this.other = others[0] ?? null;
    this.many = others.length > 1;
    this.unknown = {
      no: bitsOf([], words),
      open: bitsOf(
        [...rows.keys()].filter((at) => this.places[at]! >= 0),
        words,
      ),
      truths: texts.map(() => undefined),
      value: undefined,
    };
  }

  /** False when every row says `any`: the column is then never asked. */
  get asks(): boolean {
    return this.cells.length > 0;
  }

  answer(read: ReadFact): ColumnAnswer {
    const value = read(this.fact);
    if (value === undefined) return this.unknown;
    const key = this.many ? undefined : keyOf(value);
    if (key === undefined) return this.asked(value, read);
    if (this.other === null) return this.kept.get(key) ?? this.keep(this.kept, key, value, read);
    const other = read(this.other);
    const by = other === undefined ? undefined : keyOf(other);
    if (by === undefined) return this.asked(value, read);
    let kept = this.keptBy.get(by);
    if (!kept) this.keptBy.set(by, (kept = new Map()));
    return kept.get(key) ?? this.keep(kept, key, value, read);
  }

  private keep(kept: Kept, key: Key, value: FactValue, read: ReadFact): ColumnAnswer {
    this.size += 1;
    if (this.size > MOST_KEPT) {
      this.size = 1;
      this.kept.clear();
      this.keptBy.clear();
    }
    const answer = this.asked(value, read);
    kept.set(key, answer);
    return answer;
  }

  private asked(value: FactValue, read: ReadFact): ColumnAnswer {
    const no = this.unknown.no.map(() => 0);
    const open = this.unknown.no.map(() => 0);
    const truths: Truth[] = [];
    for (const { cell, rows } of this.cells) {
      const truth = cell.test(value, read);
      truths.push(truth);
      if (truth === true) continue;
      const into = truth === false ? no : open;
      for (let at = 0; at < into.length; at += 1) into[at]! |= rows[at]!;
    }
    return { no, open, truths, value };
  }
}

/** The columns of one set of rows. */
export class DecisionColumns {
  readonly columns: readonly DecisionColumn[];
  private readonly asking: readonly DecisionColumn[];
  private readonly all: RowBits;

  constructor(readonly rows: readonly CompiledRow[]) {
    const facts = rows[0]?.cells.map((cell) => cell.fact) ?? [];
    this.columns = facts.map((fact, column) => new DecisionColumn(fact, rows, column));
    this.asking = this.columns.filter((column) => column.asks);
    this.all = bitsOf(rows.keys(), wordsFor(rows.length));
  }

  /** Rows that hold, and rows of which it is not known; the other rows do not hold. */
  ask(read: ReadFact): { readonly hit: RowBits; readonly unknown: RowBits } {
    const hit = this.all.slice();
    const unknown = this.all.slice();
    const open = this.all.map(() => 0);
    for (const column of this.asking) {
      const answer = column.answer(read);
      for (let at = 0; at < hit.length; at += 1) {
        hit[at]! &= ~answer.no[at]!;
        open[at]! |= answer.open[at]!;
      }
    }
    for (let at = 0; at < hit.length; at += 1) {
      unknown[at] = hit[at]! & open[at]!;
      hit[at]! &= ~open[at]!;
    }
    return { hit, unknown };
  }
}

const made = new WeakMap<readonly CompiledRow[], DecisionColumns>();

/** The columns of the rows, made on first use. */
export function columnsOf(rows: readonly CompiledRow[]): DecisionColumns {
  let columns = made.get(rows);
  if (!columns) made.set(rows, (columns = new DecisionColumns(rows)));
  return columns;
}
