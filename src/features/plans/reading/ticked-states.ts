// States given by a tick in one of several columns (保留 | 改扩建 | 规划新建, √ below one of them) as one column of states.
import { compact, textOf } from '../../../platform/files/cells';
import type { FoundColumn, FoundColumns } from '../../../platform/files/headings';
import type { Cell, SheetGrid } from '../../../platform/files/sheet';
import type { PlanField } from './layout-plan.vocabulary';
import { statusOfWord } from './plan-words';
import { kindOfRow } from './row-kind';

const TICK = /^(?:[√✓✔☑●○◎★▲■1vy]|是|yes)$/i;
const FEWEST = 2;

export interface TickedStates {
  readonly grid: SheetGrid;
  readonly columns: FoundColumns<PlanField>;
}

const wordOf = ({ heading }: FoundColumn): string => heading.split(' ').at(-1)!;
const isTicked = (cell: Cell | undefined): boolean => TICK.test(compact(textOf(cell) ?? ''));

/**
 * The sheet with the heading's word in the first of its columns of states, for a sheet that gives states by ticks alone. Of two
 * ticks in a row nobody knows which holds: they stand there as they are, and are no state.
 */
export function withTickedStates(grid: SheetGrid, columns: FoundColumns<PlanField>): TickedStates {
  const asItIs = { grid, columns };
  if (columns.byField.has('status')) return asItIs;
  const stated = columns.others.filter((column) => column.heading !== '' && statusOfWord(wordOf(column)) !== null);
  if (stated.length < FEWEST) return asItIs;
  const top = columns.headerRows.at(-1)!;
  const sites = grid.rows.slice(top).filter((row) => kindOfRow(row, columns).kind === 'site');
  const ticks = stated.filter(({ index }) => sites.every((row) => textOf(row[index]) === null || isTicked(row[index])));
  const [first] = ticks;
  if (!first || ticks.length < FEWEST || !sites.some((row) => ticks.some(({ index }) => isTicked(row[index])))) return asItIs;
  const rows = grid.rows.map((row, at) => {
    const ticked = at < top ? [] : ticks.filter(({ index }) => isTicked(row[index]));
    if (ticked.length === 0) return row;
    const word = ticked.length === 1 ? wordOf(ticked[0]!) : '√'.repeat(ticked.length);
    const filled = [...row];
    for (const { index } of ticks) filled[index] = null;
    filled[first.index] = word;
    return filled;
  });
  const byField = new Map([...columns.byField, ['status' as const, first] as const]);
  const others = columns.others.filter((column) => !ticks.includes(column));
  return { grid: { ...grid, rows }, columns: { ...columns, byField, others } };
}
