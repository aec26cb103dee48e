// Writes down every row that was looked at for one authority, with each cell's value and answer.

import type { ReadFact } from './cells';
import { rowsFor, type CompiledPolicy, type CompiledRow, type CompiledTable } from './compiled-policy';
import { columnsOf } from './decision-columns';
import { holdsBit } from './row-bits';
import type { TracedCell, TracedRow } from './verdict';

/** The rows of one table that were looked at, in their order; those of a `first` table after the one that is hit are not. */
export function traceTable(table: CompiledTable, rows: readonly CompiledRow[], read: ReadFact): TracedRow[] {
  const columns = columnsOf(rows);
  const answers = columns.ask(read);
  const shown = new Array<readonly TracedCell[]>(answers.length);
  for (let column = 0; column < shown.length; column += 1) shown[column] = answers[column]!.traced;
  const traced: TracedRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const { number, clause, override } = rows[at]!;
    const cells = new Array<TracedCell>(shown.length);
    for (let column = 0; column < shown.length; column += 1) cells[column] = shown[column]![at]!;
    const hit = holdsBit(columns.hit, at) ? true : holdsBit(columns.unknown, at) ? 'unknown' : false;
    traced.push(
      override === null
        ? { table: table.id, row: number, clause, hit, cells }
        : { table: table.id, row: number, clause, override, hit, cells },
    );
    if (hit === true && table.hit === 'first') break;
  }
  return traced;
}

/** The rows of all tables of `decide` in their order. */
export const traceOf = (policy: CompiledPolicy, authority: string, read: ReadFact): TracedRow[] =>
  policy.decide.flatMap((table) => traceTable(table, rowsFor(table, authority), read));
