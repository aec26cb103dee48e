// One case as the tables see it: given facts, the authority it is asked for, and facts that tables compute on the way.

import { askTable, computedFact, type TableAnswer } from './ask-table';
import type { Cell, ReadFact } from './cells';
import { rowsFor, type CompiledPolicy, type CompiledTable } from './compiled-policy';
import type { FactValue } from './facts';
import { REQUEST_AUTHORITY } from './reading';

/** The given facts; absent keys are unknown. */
export type GivenFacts = ReadonlyMap<string, FactValue>;

/** Asks tables about one case at several authorities; a table that does not look at the authority is asked once. */
export class CaseReading {
  private readonly shared = new Map<CompiledTable, TableAnswer>();
  private readonly own = new Map<string, Map<CompiledTable, TableAnswer>>();
  private readonly readers = new Map<string, ReadFact>();

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly given: GivenFacts,
  ) {}

  answer(table: CompiledTable, authority: string): TableAnswer {
    const kept = this.policy.local.has(table) ? this.keptAt(authority) : this.shared;
    const known = kept.get(table);
    if (known) return known;
    const answer = askTable(table, rowsFor(table, authority), this.reader(authority));
    kept.set(table, answer);
    return answer;
  }

  private keptAt(authority: string): Map<CompiledTable, TableAnswer> {
    const kept = this.own.get(authority) ?? new Map<CompiledTable, TableAnswer>();
    this.own.set(authority, kept);
    return kept;
  }

  reader(authority: string): ReadFact {
    const known = this.readers.get(authority);
    if (known) return known;
    const { producers } = this.policy;
    const reader: ReadFact = (key) => {
      if (key === REQUEST_AUTHORITY) return authority;
      const producer = producers.size > 0 ? producers.get(key) : undefined;
      return producer ? computedFact(this.answer(producer, authority), key) : this.given.get(key);
    };
    this.readers.set(authority, reader);
    return reader;
  }

  /** The given facts whose being unknown keeps a table open, in the order of its rows and columns. */
  unknownBehind(answer: TableAnswer, authority: string): string[] {
    const found = new Set<string>();
    const read = this.reader(authority);
    const visit = (key: string): void => {
      if (read(key) !== undefined) return;
      const producer = this.policy.producers.get(key);
      if (producer) this.unknownBehind(this.answer(producer, authority), authority).forEach((inner) => found.add(inner));
      else found.add(key);
    };
    for (const cell of answer.live.flatMap((row) => row.cells))
      if (isOpen(cell, read)) [cell.fact, ...cell.others].forEach(visit);
    return [...found];
  }
}

/** True while the cell's answer is not known. */
const isOpen = (cell: Cell, read: ReadFact): boolean => {
  if (cell.always) return false;
  const value = read(cell.fact);
  return value === undefined || cell.test(value, read) === undefined;
};
