// Searches two ways of filling in the unknown facts that differ in one fact alone and end in different outcomes.
//
// Tables are joined one after another, for every value of the fact and every authority at once; an unknown fact is filled in only
// when a table cannot answer without it. Invariants that cut the search: a join never gets better; once every table that reads
// the fact is joined, equal joins stay equal; and once only tables remain that do not look at the authority, the best join over
// the authorities stands for all of them, for max(min(a, b), t) = min(max(a, t), max(b, t)).

import { bestOf, graver, gravity } from './ask-table';
import { CaseReading, type GivenFacts } from './case-reading';
import { REQUEST_AUTHORITY } from './reading';
import type { CompiledPolicy, CompiledTable } from './compiled-policy';
import type { FactValue } from './facts';
import type { RowOutcome } from './policy';
import { sampleValues } from './sample-values';

/** Steps one search may take; beyond it the fact is asked for rather than guessed to be idle. */
const BUDGET = 4_000;

/** `joins[value of the fact][authority]` over the tables joined so far. */
type Joins = readonly (readonly RowOutcome[])[];

const alike = (joins: Joins): boolean => joins.every((row) => row.every((join, at) => join === joins[0]![at]));

/** One search: whether a fact matters to the verdict while the others are given. */
export class WitnessSearch {
  private readonly given: Map<string, FactValue>;
  private readonly values: readonly FactValue[];
  private readonly tables: readonly CompiledTable[];
  /** Number of leading tables after which none reads the fact. */
  private readonly touching: number;
  /** Number of leading tables after which none looks at the authority. */
  private readonly local: number;
  private readonly ahead: readonly (readonly string[])[];
  private readonly samples = new Map<string, readonly FactValue[]>();
  private readonly failed = new Set<string>();
  private steps = 0;

  constructor(
    private readonly policy: CompiledPolicy,
    given: GivenFacts,
    private readonly authorities: readonly string[],
    private readonly fact: string,
  ) {
    this.given = new Map(given);
    this.values = this.samplesOf(fact);
    const reads = (table: CompiledTable, key: string): boolean => policy.reads.get(table.id)!.has(key);
    const unknown = (table: CompiledTable): number => [...policy.reads.get(table.id)!].filter((key) => !given.has(key)).length;
    const gates = policy.decide.filter((table) => table.gates).sort((left, right) => unknown(left) - unknown(right));
    const [local, shared] = [
      gates.filter((table) => reads(table, REQUEST_AUTHORITY)),
      gates.filter((table) => !reads(table, REQUEST_AUTHORITY)),
    ];
    const [near, far] = [shared.filter((table) => reads(table, fact)), shared.filter((table) => !reads(table, fact))];
    this.tables = local.some((table) => reads(table, fact)) ? [...local, ...near, ...far] : [...near, ...far, ...local];
    this.touching = this.tables.findLastIndex((table) => reads(table, fact)) + 1;
    this.local = this.tables.findLastIndex((table) => reads(table, REQUEST_AUTHORITY)) + 1;
    this.ahead = this.tables.map((_table, index) => [
      ...new Set(this.tables.slice(index).flatMap((later) => [...policy.reads.get(later.id)!])),
    ]);
  }

  /** True when such a pair exists, or when looking for it takes too long. */
  found(): boolean {
    return this.visit(
      0,
      this.values.map(() => this.authorities.map((): RowOutcome => 'pass')),
    );
  }

  private samplesOf(key: string): readonly FactValue[] {
    const known = this.samples.get(key);
    if (known) return known;
    const values = sampleValues(this.policy, key, this.given, this.authorities);
    const alone = (this.policy.cells.get(key) ?? []).every((cell) =>
      [cell.fact, ...cell.others].every((fact) => fact === key || fact === REQUEST_AUTHORITY),
    );
    if (alone) this.samples.set(key, values);
    return values;
  }

  private visit(index: number, given: Joins): boolean {
    const joins = index >= this.local ? given.map((row) => [bestOf(row)]) : given;
    if (index >= this.touching && alike(joins)) return false;
    if (joins.every((row) => row.every((join) => join === 'fail'))) return false;
    if (index === this.tables.length) return true;
    const key = JSON.stringify([index, joins, this.ahead[index]!.map((name) => this.given.get(name) ?? '?')]);
    if (this.failed.has(key)) return false;
    if (this.decide(index, joins)) return true;
    this.failed.add(key);
    return false;
  }

  /** Joins table `index`, filling in the unknown facts it turns out to need one after another. */
  private decide(index: number, joins: Joins): boolean {
    this.steps += 1;
    if (this.steps > BUDGET) return true;
    const next: RowOutcome[][] = [];
    let needed: string | undefined;
    for (const [at, value] of this.values.entries()) {
      this.given.set(this.fact, value);
      const { row, open } = this.join(this.tables[index]!, joins[at]!, index + 1 === this.local);
      needed ??= open;
      next.push(row);
    }
    this.given.delete(this.fact);
    return needed === undefined ? this.visit(index + 1, next) : this.fillIn(needed, index, joins);
  }

  /**
   * One table joined for one value of the fact, and the first unknown fact that keeps it open, if any. At the last table that
   * looks at the authority an open answer does not count where another authority has already done as well as it still can.
   */
  private join(
    table: CompiledTable,
    joins: readonly RowOutcome[],
    last: boolean,
  ): { row: RowOutcome[]; open: string | undefined } {
    const reading = new CaseReading(this.policy, this.given);
    const open: { readonly authority: string; readonly join: RowOutcome }[] = [];
    const row = joins.map((join, place): RowOutcome => {
      if (join === 'fail') return join;
      const authority = this.authorities[place]!;
      const { outcome } = reading.answer(table, authority);
      if (outcome !== undefined) return graver(join, outcome);
      open.push({ authority, join });
      return 'fail';
    });
    const best = gravity(bestOf(row));
    const counts = open.find(({ join }) => !last || gravity(join) < best);
    return { row, open: counts && reading.unknownBehind(reading.answer(table, counts.authority), counts.authority)[0] };
  }

  private fillIn(open: string, index: number, joins: Joins): boolean {
    for (const value of this.samplesOf(open)) {
      this.given.set(open, value);
      const found = this.decide(index, joins);
      this.given.delete(open);
      if (found) return true;
    }
    return false;
  }
}
