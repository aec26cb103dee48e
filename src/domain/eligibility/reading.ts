// Which facts stand behind which table: what the evaluation may share between authorities, and what a search may vary.

import type { Cell } from './cells';
import type { CompiledRow, CompiledTable } from './compiled-policy';

/** The fact that the evaluation sets to each admitting authority in its turn. */
export const REQUEST_AUTHORITY = 'request.authority';

const rowsOf = (table: CompiledTable): readonly CompiledRow[] => [...table.rows, ...[...table.overrides.values()].flat()];

/** Every cell by the facts it tests or compares with, once however many rows hold it; `any` is left out. */
export function indexCells(tables: readonly CompiledTable[]): Map<string, Cell[]> {
  const index = new Map<string, Cell[]>();
  const seen = new Set<string>();
  for (const cell of tables.flatMap(rowsOf).flatMap((row) => row.cells)) {
    const name = `${cell.fact} ${cell.text}`;
    if (cell.always || seen.has(name)) continue;
    seen.add(name);
    for (const fact of [cell.fact, ...cell.others]) {
      const known = index.get(fact);
      if (known) known.push(cell);
      else index.set(fact, [cell]);
    }
  }
  return index;
}

/** By table id the facts it reads, directly and through facts that other tables compute; undefined when these run in a circle. */
export function factsRead(
  tables: readonly CompiledTable[],
  producers: ReadonlyMap<string, CompiledTable>,
): Map<string, ReadonlySet<string>> | undefined {
  const done = new Map<string, ReadonlySet<string>>();
  const open = new Set<string>();
  const visit = (table: CompiledTable): ReadonlySet<string> | undefined => {
    const known = done.get(table.id);
    if (known) return known;
    if (open.has(table.id)) return undefined;
    open.add(table.id);
    const facts = new Set<string>(table.overrides.size > 0 ? [REQUEST_AUTHORITY] : []);
    for (const cell of rowsOf(table).flatMap((row) => row.cells)) {
      if (cell.always) continue;
      for (const fact of [cell.fact, ...cell.others]) {
        facts.add(fact);
        const producer = producers.get(fact);
        const behind = producer && visit(producer);
        if (producer && !behind) return undefined;
        behind?.forEach((inner) => facts.add(inner));
      }
    }
    open.delete(table.id);
    done.set(table.id, facts);
    return facts;
  };
  return tables.every(visit) ? done : undefined;
}
