import { findingAt, type Place } from './finding';

const told = (place: Place) => {
  const { message, zh } = findingAt('gap', 'error', place, { en: 'no row covers it', zh: '没有任何一行包含' });
  return [message, zh];
};

describe('a finding', () => {
  it('begins with table, override, row and column, as far as it has them', () => {
    expect(told({ table: 'age' })).toEqual(['table age: no row covers it', '表 age：没有任何一行包含']);
    expect(told({ table: 'age', row: 2 })).toEqual(['table age, row 2: no row covers it', '表 age第 2 行：没有任何一行包含']);
    expect(told({ table: 'age', column: 3 })).toEqual([
      'table age, column 3: no row covers it',
      '表 age第 3 列：没有任何一行包含',
    ]);
    expect(told({ table: 'age', authority: 'JK', row: 2, column: 3 })).toEqual([
      'table age (JK), row 2, column 3: no row covers it',
      '表 age（JK）第 2 行第 3 列：没有任何一行包含',
    ]);
  });

  it('carries its place, its gravity and what else is known', () => {
    const finding = findingAt('overlap', 'warning', { table: 'age', row: 1 }, { en: 'x', zh: 'y' }, { otherRows: [2] });
    expect(finding).toMatchObject({ code: 'overlap', severity: 'warning', table: 'age', row: 1, otherRows: [2] });
  });
});
