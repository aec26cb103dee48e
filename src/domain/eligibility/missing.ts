// Finds which unknown facts a verdict really hangs on, so that a family is asked for all of them at once and for no other.
//
// The outcome is a function of the facts. An unknown fact is essential when there are two ways of filling in all unknown facts
// that differ in this one alone and end in different outcomes. Whatever set of facts settles the outcome must hold every
// essential fact, and all of them together do: the set is minimal, and there is only one.

import { graver, gravity } from './ask-table';
import { CaseReading, REQUEST_AUTHORITY, type GivenFacts } from './case-reading';
import type { CompiledPolicy, CompiledTable } from './compiled-policy';
import type { FactValue } from './facts';
import type { RowOutcome } from './policy';
import { sampleValues } from './sample-values';

/** Steps one search may take; beyond it the fact is asked for rather than guessed to be idle. */
const BUDGET = 4_000;

/** What several authorities come to: eligible at one is eligible; then what still may become so. */
export const bestOf = (outcomes: readonly RowOutcome[]): RowOutcome =>
  outcomes.reduce((best, outcome) => (gravity(outcome) < gravity(best) ? outcome : best), 'fail');

/** A search for two fillings that differ in `fact` alone and end differently; `worlds` = its values × the authorities. */
class WitnessSearch {
  private readonly given: Map<string, FactValue>;
  private readonly values: readonly FactValue[];
  private readonly tables: readonly CompiledTable[];
  private readonly touching: number;
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
    const gates = policy.decide.filter((table) => table.gates);
    const touches = (table: CompiledTable): boolean => policy.reads.get(table.id)!.has(fact);
    this.tables = [...gates.filter(touches), ...gates.filter((table) => !touches(table))];
    this.touching = gates.filter(touches).length;
  }

  found(): boolean {
    return this.visit(0, this.values.map(() => this.authorities.map((): RowOutcome => 'pass')));
  }

  private samplesOf(key: string): readonly FactValue[] {
    const known = this.samples.get(key);
    if (known) return known;
    const values = sampleValues(this.policy, key, this.given, this.authorities);
    const alone = (this.policy.cells.get(key) ?? []).every((cell) => [cell.fact, ...cell.others].every((fact) => fact === key || fact === REQUEST_AUTHORITY));
    if (alone) this.samples.set(key, values);
    return values;
  }

  /** All tables before `index` are joined in `joins[value][authority]`. */
  private visit(index: number, joins: readonly (readonly RowOutcome[])[]): boolean {
    const alike = joins.every((row) => row.every((join, at) => join === joins[0]![at]));
    if (index >= this.touching && alike) return false;
    if (joins.every((row) => row.every((join) => join === 'fail'))) return false;
    if (index === this.tables.length) return joins.some((row) => bestOf(row) !== bestOf(joins[0]!));
    const ahead = new Set(this.tables.slice(index).flatMap((table) => [...this.policy.reads.get(table.id)!]));
    const key = JSON.stringify([index, joins, [...ahead].map((name) => this.given.get(name) ?? '?')]);
    if (this.failed.has(key)) return false;
    if (this.decide(index, joins)) return true;
    this.failed.add(key);
    return false;
  }

  /** Joins table `index`, filling in the unknown facts it turns out to need one after another. */
  private decide(index: number, joins: readonly (readonly RowOutcome[])[]): boolean {
    this.steps += 1;
    if (this.steps > BUDGET) return true;
    const table = this.tables[index]!;
    const next: RowOutcome[][] = [];
    for (const [at, value] of this.values.entries()) {
      this.given.set(this.fact, value);
      const reading = new CaseReading(this.policy, this.given);
      const row: RowOutcome[] = [];
      for (const [place, authority] of this.authorities.entries()) {
        const join = joins[at]![place]!;
        if (join === 'fail') {
          row.push(join);
          continue;
        }
        const answer = reading.answer(table, authority);
        if (answer.outcome === undefined) {
          const open = reading.unknownBehind(answer, authority)[0]!;
          this.given.delete(this.fact);
          return this.fillIn(open, index, joins);
        }
        row.push(graver(join, answer.outcome));
      }
      next.push(row);
    }
    this.given.delete(this.fact);
    return this.visit(index + 1, next);
  }

  private fillIn(open: string, index: number, joins: readonly (readonly RowOutcome[])[]): boolean {
    for (const value of this.samplesOf(open)) {
      this.given.set(open, value);
      const found = this.decide(index, joins);
      this.given.delete(open);
      if (found) return true;
    }
    return false;
  }
}

/** Unknown facts that could still matter: those behind an open table of an authority that has not refused. */
function candidates(policy: CompiledPolicy, given: GivenFacts, authorities: readonly string[]): string[] {
  const reading = new CaseReading(policy, given);
  const found = new Set<string>();
  for (const authority of authorities) {
    for (const table of policy.decide) {
      const answer = reading.answer(table, authority);
      if (answer.outcome === undefined) reading.unknownBehind(answer, authority).forEach((key) => found.add(key));
    }
  }
  return [...policy.facts.keys()].filter((key) => found.has(key));
}

/** The essential facts of the outcome over the authorities, in the order the policy declares them; empty when it is settled. */
export function essentialFacts(policy: CompiledPolicy, given: GivenFacts, authorities: readonly string[]): string[] {
  const unknown = candidates(policy, given, authorities);
  return unknown.filter((fact) => fact !== REQUEST_AUTHORITY && new WitnessSearch(policy, given, authorities, fact).found());
}

/** The facts with every open table filled in by some value; for outcomes that no filling changes. */
export function filledIn(policy: CompiledPolicy, given: GivenFacts, authority: string): GivenFacts {
  const filled = new Map(given);
  for (const table of policy.decide) {
    for (;;) {
      const reading = new CaseReading(policy, filled);
      const answer = reading.answer(table, authority);
      const open = answer.outcome === undefined ? reading.unknownBehind(answer, authority)[0] : undefined;
      if (open === undefined) break;
      filled.set(open, sampleValues(policy, open, filled, [authority])[0] ?? null);
    }
  }
  return filled;
}
