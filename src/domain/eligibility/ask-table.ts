// Asks one table about one case in three values, and joins the rows that are hit by the table's hit policy.

import type { ReadFact } from './cells';
import type { CompiledRow, CompiledTable } from './compiled-policy';
import { columnsOf } from './decision-columns';
import type { FactValue } from './facts';
import { ROW_OUTCOMES, type RowOutcome } from './policy';
import { firstBit, placesIn } from './row-bits';

/** How grave an outcome is: pass 0, material 1, manual 2, fail 3. */
export const gravity = (outcome: RowOutcome): number => ROW_OUTCOMES.indexOf(outcome);

/** The graver of two outcomes; the left one when they are equally grave. */
export const graver = (left: RowOutcome, right: RowOutcome): RowOutcome => (gravity(right) > gravity(left) ? right : left);

/** What several authorities come to: the least grave, for a child need be eligible at one only. */
export const bestOf = (outcomes: readonly RowOutcome[]): RowOutcome =>
  outcomes.reduce((best, outcome) => (gravity(outcome) < gravity(best) ? outcome : best), 'fail');

/** What a table says of one case. */
export interface TableAnswer {
  readonly table: CompiledTable;
  /** Rows that may be or are hit, in the order of the table; in a `first` table up to the one that is. */
  readonly live: readonly CompiledRow[];
  /** The rows that decide, when that is known; empty where no row is hit. */
  readonly deciding: readonly CompiledRow[];
  /** False while an unknown fact may change which rows decide. */
  readonly certain: boolean;
  /** Set when the table has no answer of its own: no row is hit, or a unique table is hit twice with different answers. */
  readonly defect: 'noRuleMatches' | 'rulesConflict' | null;
  /** The outcome; undefined while an unknown fact may change it. Tables without an outcome pass. */
  readonly outcome: RowOutcome | undefined;
}

/** True when both rows say the same. */
export const sameYield = (left: CompiledRow, right: CompiledRow): boolean => left === right || left.says === right.says;

const gravest = (rows: readonly CompiledRow[]): RowOutcome =>
  rows.reduce<RowOutcome>((worst, row) => graver(worst, row.yields.outcome), 'pass');

const strongest = (rows: readonly CompiledRow[]): CompiledRow[] => {
  const rank = Math.min(...rows.map((row) => row.rank));
  return rows.filter((row) => row.rank === rank).slice(0, 1);
};

/** The outcome all candidates agree on; undefined when they differ. */
const agreed = (rows: readonly CompiledRow[]): RowOutcome | undefined =>
  rows.every((row) => row.yields.outcome === rows[0]!.yields.outcome) ? rows[0]!.yields.outcome : undefined;

type Decision = Omit<TableAnswer, 'table' | 'live'>;

function answerOf(table: CompiledTable, hit: readonly CompiledRow[], unknown: readonly CompiledRow[]): Decision {
  const certain = unknown.length === 0;
  const all = [...hit, ...unknown];
  if (table.hit === 'collect' || table.hit === 'sum') {
    const outcome = gravest(hit);
    const settled = gravity(gravest(all)) === gravity(outcome);
    return { deciding: hit, certain, defect: null, outcome: settled ? outcome : undefined };
  }
  if (hit.length === 0) {
    if (certain) return { deciding: [], certain, defect: 'noRuleMatches', outcome: 'manual' };
    return { deciding: [], certain, defect: null, outcome: undefined };
  }
  if (table.hit === 'priority') {
    const best = strongest(hit);
    const sure = unknown.every((row) => row.rank > best[0]!.rank || (row.rank === best[0]!.rank && row.number > best[0]!.number));
    return { deciding: best, certain: sure, defect: null, outcome: sure ? best[0]!.yields.outcome : agreed(all) };
  }
  if (table.hit === 'unique' && hit.some((row) => !sameYield(row, hit[0]!))) {
    return { deciding: hit, certain: true, defect: 'rulesConflict', outcome: 'manual' };
  }
  if (table.hit === 'unique') {
    const sure = unknown.every((row) => sameYield(row, hit[0]!));
    return { deciding: hit, certain: sure, defect: null, outcome: sure ? hit[0]!.yields.outcome : undefined };
  }
  return { deciding: hit, certain, defect: null, outcome: certain ? hit[0]!.yields.outcome : agreed(all) };
}

/** The answer of a table where one row decides and nothing is open; the same for every child it decides. */
function settledBy(table: CompiledTable, row: CompiledRow): TableAnswer {
  const known = settled.get(row);
  if (known !== undefined) return known;
  const outcome = table.gates ? row.yields.outcome : 'pass';
  const answer: TableAnswer = { table, live: row.alone, deciding: row.alone, certain: true, defect: null, outcome };
  settled.set(row, answer);
  return answer;
}

const settled = new WeakMap<CompiledRow, TableAnswer>();

/** Asks the rows that hold for the authority. The order of rows counts for `first` only (and between equals of `priority`). */
export function askTable(table: CompiledTable, rows: readonly CompiledRow[], read: ReadFact): TableAnswer {
  const columns = columnsOf(rows);
  if (table.hit === 'first') {
    const row = rows[columns.first(read)];
    if (row !== undefined) return settledBy(table, row);
  }
  columns.ask(read);
  const first = firstBit(columns.hit);
  const end = table.hit === 'first' && first >= 0 ? first + 1 : rows.length;
  const hit = placesIn(columns.hit, end).map((at) => rows[at]!);
  const unknown = placesIn(columns.unknown, end).map((at) => rows[at]!);
  if (hit.length === 1 && unknown.length === 0) return settledBy(table, hit[0]!);
  const live = unknown.length === 0 ? hit : [...hit, ...unknown].sort((one, other) => one.number - other.number);
  const answer = answerOf(table, hit, unknown);
  return { table, live, ...answer, outcome: table.gates ? answer.outcome : 'pass' };
}

/** The value a table computes for a fact; undefined while unknown facts may change it, null where no row is hit. */
export function computedFact(answer: TableAnswer, key: string): FactValue | undefined {
  if (!answer.certain) return undefined;
  const values = answer.deciding.map((row) => row.yields.computed[key] ?? null);
  if (answer.table.hit === 'sum')
    return values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
  if (answer.table.hit === 'collect')
    return [...new Set(values.flatMap((value) => (typeof value === 'string' ? [value] : [])))].sort();
  return answer.defect ? null : (values[0] ?? null);
}
