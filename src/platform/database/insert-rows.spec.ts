import { insertRows } from './insert-rows';
import type { Tx } from './transaction';

class Row {
  id: number;
}

/** A transaction that only says when a statement began and when it was done. */
function slowTx(failsAt?: number): { tx: Tx; told: string[]; sizes: number[] } {
  const told: string[] = [];
  const sizes: number[] = [];
  const insert = async (_entity: unknown, rows: readonly Row[]): Promise<void> => {
    const at = sizes.push(rows.length);
    told.push(`send ${at}`);
    await new Promise((resolve) => setImmediate(resolve));
    if (at === failsAt) throw new Error('deadlock');
    told.push(`done ${at}`);
  };
  return { tx: { insert } as unknown as Tx, told, sizes };
}
const rows = (count: number): Row[] => Array.from({ length: count }, (_, id) => ({ id }));

describe('rows by the thousand', () => {
  it('are stored hundreds a statement, all of them once', async () => {
    for (const [count, wanted] of [
      [0, []],
      [1, [1]],
      [500, [500]],
      [1201, [500, 500, 201]],
    ] as const) {
      const { tx, sizes } = slowTx();
      await insertRows(tx, Row, rows(count));
      expect(sizes).toEqual(wanted);
    }
  });

  it('are made while the statement before is under way, which is done before the next is sent', async () => {
    const { tx, told } = slowTx();
    function* made(): Generator<Row> {
      for (const row of rows(1500)) {
        if (row.id % 500 === 499) told.push(`made ${row.id + 1}`);
        yield row;
      }
    }
    await insertRows(tx, Row, made());
    expect(told).toEqual(['made 500', 'send 1', 'made 1000', 'done 1', 'send 2', 'made 1500', 'done 2', 'send 3', 'done 3']);
  });

  it('end with the first statement that fails', async () => {
    const { tx, told } = slowTx(2);
    await expect(insertRows(tx, Row, rows(2000))).rejects.toThrow('deadlock');
    expect(told).toEqual(['send 1', 'done 1', 'send 2']);
  });
});
