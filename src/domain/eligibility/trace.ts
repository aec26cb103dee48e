// Writes down every row that was looked at for one authority, with each cell's value and answer.

import type { ReadFact, Truth } from './cells';
import { rowsFor, type CompiledPolicy, type CompiledRow, type CompiledTable } from './compiled-policy';
import { columnsOf } from './decision-columns';
import type { TracedCell, TracedRow } from './verdict';

const written = (truth: Truth): boolean | 'unknown' => truth ?? 'unknown';

/** The rows of one table that were looked at, in their order; those of a `first` table after the one that is hit are not. */
export function traceTable(table: CompiledTable, rows: readonly CompiledRow[], read: ReadFact): TracedRow[] {
  const { columns } = columnsOf(rows);
  const answers = columns.map((column) => column.answer(read));
  const traced: TracedRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    let hit: Truth = true;
    const cells: TracedCell[] = [];
    for (let column = 0; column < columns.length; column += 1) {
      const cell = row.cells[column]!;
      const place = columns[column]!.places[at]!;
      const truth = place < 0 ? true : answers[column]!.truths[place];
      const { value } = answers[column]!;
      if (truth === false) hit = false;
      else if (truth === undefined && hit === true) hit = undefined;
      cells.push(
        value === undefined
          ? { fact: cell.fact, cell: cell.text, result: written(truth) }
          : { fact: cell.fact, cell: cell.text, value, result: written(truth) },
      );
    }
    const { number, clause, override } = row;
    traced.push(
      override === null
        ? { table: table.id, row: number, clause, hit: written(hit), cells }
        : { table: table.id, row: number, clause, override, hit: written(hit), cells },
    );
    if (hit === true && table.hit === 'first') break;
  }
  return traced;
}

/** The rows of all tables of `decide` in their order. */
export const traceOf = (policy: CompiledPolicy, authority: string, read: ReadFact): TracedRow[] =>
  policy.decide.flatMap((table) => traceTable(table, rowsFor(table, authority), read));
