import { everyRow, MOST_PRINTED, rowsAtHand, type AskPage } from './every-row';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const pagesOf =
  (rows: readonly number[]): AskPage<number> =>
  ({ page, pageSize }) =>
    Promise.resolve({ items: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length });

describe('a whole list', () => {
  it.each([0, 1, 200, 201, 399, 400, MOST_PRINTED])('of %i rows has every row once, in its order', async (count) => {
    expect(await everyRow(pagesOf(numbers(count)))).toEqual({ total: count, rows: numbers(count) });
  });

  it('is no list when there is more than is printed at once', async () => {
    expect(await everyRow(pagesOf(numbers(MOST_PRINTED + 1)))).toEqual({ total: MOST_PRINTED + 1, rows: null });
  });

  it('that grows while it is asked for is asked for anew', async () => {
    let asked = 0;
    const growing: AskPage<number> = (paging) => pagesOf(numbers((asked += 1) === 1 ? 250 : 251))(paging);
    expect(await everyRow(growing)).toEqual({ total: 251, rows: numbers(251) });
  });

  it('whose rows are all here is given as it is', async () => {
    expect(await everyRow(rowsAtHand(numbers(731)))).toEqual({ total: 731, rows: numbers(731) });
  });
});
