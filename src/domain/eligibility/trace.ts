// Writes down every row that was looked at for one authority, with each cell's value and answer.

import { askRow } from './ask-table';
import { askCell, type ReadFact } from './cells';
import { rowsFor, type CompiledPolicy } from './compiled-policy';
import type { TracedCell, TracedRow } from './verdict';

const written = (truth: boolean | undefined): boolean | 'unknown' => truth ?? 'unknown';

/** The rows of all tables of `decide` in their order; rows of a `first` table after the one that is hit are not looked at. */
export function traceOf(policy: CompiledPolicy, authority: string, read: ReadFact): TracedRow[] {
  return policy.decide.flatMap((table) => {
    const rows: TracedRow[] = [];
    for (const row of rowsFor(table, authority)) {
      const cells = row.cells.map((cell): TracedCell => {
        const value = read(cell.fact);
        return {
          fact: cell.fact,
          cell: cell.text,
          ...(value === undefined ? {} : { value }),
          result: written(askCell(cell, read)),
        };
      });
      const hit = written(askRow(row, read));
      rows.push({
        table: table.id,
        row: row.number,
        clause: row.clause,
        ...(row.override ? { override: row.override } : {}),
        hit,
        cells,
      });
      if (hit === true && table.hit === 'first') break;
    }
    return rows;
  });
}
