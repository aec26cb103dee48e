// One column of a table, asked for all rows at once; what a value does to the rows is kept, for most children share their class,
// their stage and their district.

import type { Cell, ReadFact, Truth } from './cells';
import type { CompiledRow } from './compiled-policy';
import type { FactValue } from './facts';
import { bitsOf, wordsFor, type RowBits } from './row-bits';
import type { TracedCell } from './verdict';

/** Answers of one column that are kept; beyond it the column forgets and begins anew. */
const MOST_KEPT = 4_096;

/** What one value of a column's fact does. */
export interface ColumnAnswer {
  /** Rows whose cell does not hold. */
  readonly no: RowBits;
  /** Rows whose cell is not known to hold or not. */
  readonly open: RowBits;
  /** By row, how a trace shows its cell. */
  readonly traced: readonly TracedCell[];
}

/** Answers by value: a scalar or none, a set of one member, the empty set; while the other fact, if any, is one and the same. */
export interface Kept {
  readonly scalars: Map<string | number | boolean | null, ColumnAnswer>;
  readonly single: Map<string, ColumnAnswer>;
  empty: ColumnAnswer | undefined;
}

/** No answer kept yet. */
export const nothingKept = (): Kept => ({ scalars: new Map(), single: new Map(), empty: undefined });

function forget(kept: Kept): void {
  kept.scalars.clear();
  kept.single.clear();
  kept.empty = undefined;
}

export type Other = string | number | boolean | null;

/** A column of a table: the distinct cells of its rows, `any` left out. */
export class DecisionColumn {
  private readonly cells: readonly { readonly cell: Cell; readonly rows: RowBits }[];
  /** The one other fact the cells compare with, if any. */
  readonly other: string | null;
  /** Whether an answer can be kept by the value and that of the other fact. */
  readonly keeps: boolean;
  /** Whether a set can be answered from its members' answers. */
  private readonly byMembers: boolean;
  private readonly keptBy = new Map<Other, Kept>();
  private size = 0;
  private readonly unknown: ColumnAnswer;
  /** By row, which of the distinct cells stands there; one beyond the last for `any`. */
  private readonly places: readonly number[];
  /** Rows that ask something of this fact. */
  readonly asking: RowBits;

  constructor(
    readonly fact: string,
    rows: readonly CompiledRow[],
    column: number,
  ) {
    const words = wordsFor(rows.length);
    const cellAt = (row: CompiledRow): Cell => row.cells[column]!;
    const texts = [...new Set(rows.filter((row) => !cellAt(row).always).map((row) => cellAt(row).text))];
    this.cells = texts.map((text) => {
      const standing = [...rows.keys()].filter((at) => cellAt(rows[at]!).text === text);
      return { cell: cellAt(rows[standing[0]!]!), rows: bitsOf(standing, words) };
    });
    this.places = rows.map((row) => (cellAt(row).always ? texts.length : texts.indexOf(cellAt(row).text)));
    const others = [...new Set(this.cells.flatMap(({ cell }) => cell.others))];
    this.other = others[0] ?? null;
    this.keeps = others.length < 2;
    this.byMembers = this.keeps && this.cells.every(({ cell }) => cell.someMember);
    this.asking = bitsOf(
      [...rows.keys()].filter((at) => this.places[at]! < texts.length),
      words,
    );
    this.unknown = this.shown(
      bitsOf([], words),
      this.asking,
      texts.map(() => undefined),
      undefined,
    );
  }

  /** The answer for what the facts are. */
  answer(read: ReadFact): ColumnAnswer {
    const value = read(this.fact);
    if (value === undefined) return this.unknown;
    const other = this.other === null ? null : read(this.other);
    if (!this.keeps || other === undefined || (typeof other === 'object' && other !== null)) return this.asked(value, read);
    return this.keptAnswer(this.keptFor(other), value, read);
  }

  /** What is kept for a value of the other fact; for null where there is none. */
  keptFor(other: Other): Kept {
    let kept = this.keptBy.get(other);
    if (kept === undefined) this.keptBy.set(other, (kept = nothingKept()));
    return kept;
  }

  /** The first word of the rows that do not hold, for a known value, `kept` being what is kept for the other fact's value. */
  ruledOut(kept: Kept, value: FactValue, read: ReadFact): number {
    if (typeof value !== 'object' || value === null)
      return (kept.scalars.get(value) ?? this.keptAnswer(kept, value, read)).no[0]!;
    if (value.length < 2 || !this.byMembers) return this.keptAnswer(kept, value, read).no[0]!;
    let no = -1;
    for (let at = 0; at < value.length; at += 1) {
      const known = kept.single.get(value[at]!) ?? this.keptAnswer(kept, [value[at]!], read);
      no &= known.no[0]!;
    }
    return no;
  }

  private keptAnswer(kept: Kept, value: FactValue, read: ReadFact): ColumnAnswer {
    if (typeof value !== 'object' || value === null) {
      const known = kept.scalars.get(value);
      if (known !== undefined) return known;
      const answer = this.counted(value, read);
      kept.scalars.set(value, answer);
      return answer;
    }
    if (value.length === 0) return (kept.empty ??= this.counted(value, read));
    if (value.length === 1) {
      const known = kept.single.get(value[0]!);
      if (known !== undefined) return known;
      const answer = this.counted(value, read);
      kept.single.set(value[0]!, answer);
      return answer;
    }
    return this.byMembers ? this.joined(kept, value, read) : this.asked(value, read);
  }

  private counted(value: FactValue, read: ReadFact): ColumnAnswer {
    this.size += 1;
    if (this.size > MOST_KEPT) {
      this.size = 1;
      for (const kept of this.keptBy.values()) forget(kept);
      this.keptBy.clear();
    }
    return this.asked(value, read);
  }

  /** The answer for a set from those of its members: a row does not hold when it holds for none of them. */
  private joined(kept: Kept, value: readonly string[], read: ReadFact): ColumnAnswer {
    const first = this.keptAnswer(kept, [value[0]!], read);
    const no = first.no.slice();
    for (let at = 1; at < value.length; at += 1) {
      const more = this.keptAnswer(kept, [value[at]!], read).no;
      for (let word = 0; word < no.length; word += 1) no[word]! &= more[word]!;
    }
    return new JoinedAnswer(no, first.open, () => this.asked(value, read));
  }

  private asked(value: FactValue, read: ReadFact): ColumnAnswer {
    const no: RowBits = this.asking.map(() => 0);
    const open: RowBits = this.asking.map(() => 0);
    const truths: Truth[] = [];
    for (const { cell, rows } of this.cells) {
      const truth = cell.test(value, read);
      truths.push(truth);
      if (truth === true) continue;
      const into = truth === false ? no : open;
      for (let at = 0; at < into.length; at += 1) into[at]! |= rows[at]!;
    }
    return this.shown(no, open, truths, value);
  }

  private shown(no: RowBits, open: RowBits, truths: readonly Truth[], value: FactValue | undefined): ColumnAnswer {
    const { fact } = this;
    const cells = this.cells.map(({ cell: { text } }, at): TracedCell => {
      const result = truths[at] ?? 'unknown';
      return value === undefined ? { fact, cell: text, result } : { fact, cell: text, value, result };
    });
    cells.push(value === undefined ? { fact, cell: 'any', result: true } : { fact, cell: 'any', value, result: true });
    return { no, open, traced: this.places.map((place) => cells[place]!) };
  }
}

/** An answer put together from others; how a trace shows it is worked out only for a trace. */
class JoinedAnswer implements ColumnAnswer {
  constructor(
    readonly no: RowBits,
    readonly open: RowBits,
    private readonly whole: () => ColumnAnswer,
  ) {}

  get traced(): readonly TracedCell[] {
    return this.whole().traced;
  }
}
