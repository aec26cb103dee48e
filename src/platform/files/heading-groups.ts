import { figureOf, textOf } from './cells';
import type { Cell } from './sheet';

/**
 * Columns (0-based) whose headings only gather others: rows of headings end with 现状 over two columns or more, and the row
 * below gives these, and hardly any others, headings of their own. What gathers columns is the heading of none of them.
 */
export function gatheredColumns(headings: readonly (readonly Cell[])[], below: readonly Cell[] | undefined): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  const width = Math.max(...headings.map((row) => row.length), below?.length ?? 0);
  const gathered = new Set<number>();
  let head: number | null = null;
  for (let column = 0; column < width; column += 1) {
    const own = headings.map((row) => textOf(row[column]));
    const belongs = head !== null && own.every((text, row) => text === null || text === textOf(headings[row]![head!]));
    if (belongs && textOf(headings.at(-1)![head!]) !== null) gathered.add(head!).add(column);
    else head = own.at(-1) === null ? null : column;
  }
  if (below === undefined || gathered.size === 0) return none;
  const leaves = new Set<string>();
  let others = 0;
  for (let column = 0; column < width; column += 1) {
    const text = textOf(below[column]);
    if (text === null) continue;
    if (figureOf(text).kind === 'figure') return none;
    if (gathered.has(column)) leaves.add(text);
    else if (!headings.some((row) => textOf(row[column]) === text)) others += 1;
  }
  return leaves.size > 1 && others < leaves.size ? gathered : none;
}
