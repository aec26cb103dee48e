import { MOST_OF_A_KIND, Told } from './told';

const words = { en: 'it is dead', zh: '不成立' };
const rows = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('the findings of one table', () => {
  it('are written out with their place and what else is known', () => {
    const told = new Told({ table: 'age', authority: 'JK' });
    expect(told.isEmpty).toBe(true);
    expect(told.has('rowDead')).toBe(false);
    told.tell('rowDead', 'error', 3, () => ({ ...words, column: 2, name: 'child.bornOn', otherRows: [4], otherTable: 'scope' }));
    expect(told.isEmpty).toBe(false);
    expect(told.has('rowDead')).toBe(true);
    expect(told.has('gap')).toBe(false);
    expect(told.all()).toEqual([
      {
        code: 'rowDead',
        severity: 'error',
        table: 'age',
        authority: 'JK',
        row: 3,
        column: 2,
        name: 'child.bornOn',
        otherRows: [4],
        otherTable: 'scope',
        message: 'table age (JK), row 3, column 2: it is dead',
        zh: '表 age（JK）第 3 行第 2 列：不成立',
      },
    ]);
  });

  it('name no column and no fact where there is none', () => {
    const told = new Told({ table: 'age' });
    told.tell('rowDead', 'error', 1, () => words);
    expect(Object.keys(told.all()[0]!).sort()).toEqual(['code', 'message', 'row', 'severity', 'table', 'zh']);
  });

  it('are counted beyond twenty of a kind, and what is only counted is never worked out', () => {
    expect(MOST_OF_A_KIND).toBe(20);
    const told = new Told({ table: 'age' });
    let asked = 0;
    for (const row of rows(1, 24)) {
      told.tell('rowDead', 'error', row, () => {
        asked += 1;
        return words;
      });
    }
    const all = told.all();
    expect([asked, all.length]).toEqual([20, 21]);
    expect(all.slice(0, 20).map(({ row }) => row)).toEqual(rows(1, 20));
    expect(all[20]).toEqual({
      code: 'rowDead',
      severity: 'error',
      table: 'age',
      otherRows: [21, 22, 23, 24],
      message: 'table age: the same holds for 4 more rows: 21, 22, 23, 24',
      zh: '表 age：另有 4 行也是这样：第 21、22、23、24 行',
    });
  });

  it('name five of the rest, and say when there are more', () => {
    const rest = (last: number): string[] => {
      const told = new Told({ table: 'age' });
      for (const row of rows(1, last)) told.tell('rowDead', 'error', row, () => words);
      const { message, zh } = told.all().at(-1)!;
      return [message, zh];
    };
    expect(rest(20)).toEqual(['table age, row 20: it is dead', '表 age第 20 行：不成立']);
    expect(rest(25)).toEqual([
      'table age: the same holds for 5 more rows: 21, 22, 23, 24, 25',
      '表 age：另有 5 行也是这样：第 21、22、23、24、25 行',
    ]);
    expect(rest(520)).toEqual([
      'table age: the same holds for 500 more rows: 21, 22, 23, 24, 25 and so on',
      '表 age：另有 500 行也是这样：第 21、22、23、24、25 行等',
    ]);
  });

  it('are counted apart by kind and by gravity, and what is added whole is never counted', () => {
    const told = new Told({ table: 'age' });
    for (const row of rows(1, 21)) told.tell('rowShadowed', 'error', row, () => words);
    for (const row of rows(30, 49)) told.tell('rowShadowed', 'warning', row, () => words);
    told.add(told.all());
    const counted = told.all().filter(({ row }) => row === undefined);
    expect(counted.map(({ code, severity, otherRows }) => [code, severity, otherRows])).toEqual([
      ['rowShadowed', 'error', [21]],
      ['rowShadowed', 'error', [21]],
    ]);
  });
});
