// A whole list from a server that gives pages of it.

export interface Paging {
  readonly page: number;
  readonly pageSize: number;
}
export type AskPage<T> = (paging: Paging) => Promise<{ readonly items: readonly T[]; readonly total: number }>;

/** Rows are null where there are more than are printed at once: half a ledger on paper looks like a whole one. */
export interface WholeList<T> {
  readonly total: number;
  readonly rows: readonly T[] | null;
}

export const MOST_PRINTED = 2000;
/** The most that a list of the service gives at once. */
const PAGE = 200;

/** Asks for one page after the other. A list that grows or shrinks meanwhile is asked for anew, once. */
export async function everyRow<T>(ask: AskPage<T>, again = true): Promise<WholeList<T>> {
  const first = await ask({ page: 1, pageSize: PAGE });
  const { total } = first;
  if (total > MOST_PRINTED) return { total, rows: null };
  const rows = [...first.items];
  for (let page = 2; rows.length < total; page += 1) {
    const next = await ask({ page, pageSize: PAGE });
    if (next.total !== total || next.items.length === 0) return again ? everyRow(ask, false) : { total: rows.length, rows };
    rows.push(...next.items);
  }
  return { total, rows };
}

/** For a table whose rows are all here. */
export const rowsAtHand =
  <T>(items: readonly T[]): AskPage<T> =>
  () =>
    Promise.resolve({ items, total: items.length });
