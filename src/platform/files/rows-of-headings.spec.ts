import { findColumns } from './headings';
import { columnsNotRead, isHeadingAgain } from './rows-of-headings';
import type { SheetGrid } from './sheet';

const grid: SheetGrid = {
  name: 'x',
  sheet: 'x',
  rows: [
    ['学校', '年级', '班数', '人数', '电话', '处室'],
    ['甲校', '一年级', 4, 180, '62001234', '一处'],
  ],
  merges: [],
  unread: [],
  sha256: '',
};
const columns = findColumns(grid, {
  fields: [
    { field: 'school', is: /^学校$/ },
    { field: 'grade', is: /^年级$/ },
    { field: 'classes', is: /^班数$/ },
    { field: 'children', is: /^人数$/ },
  ],
  needs: [['school']],
})!;

describe('a row below the headings', () => {
  it.each([
    ['the headings again', ['学校', '年级', '班数', '人数'], true],
    ['a numbering of the columns', [1, 2, 3, 4, 5, 6], true],
    ['a numbering behind 甲 and 乙', ['甲', '乙', '(1)', '(2)', '(3)', '(4)'], true],
    ['content', ['甲校', '一年级', 4, 180], false],
    ['content that counts up by chance', ['甲校', '一年级', 2, 3], false],
    ['nothing', [], false],
  ])('is or is not one of headings: %s', (_, row, heading) => {
    expect(isHeadingAgain(row, columns)).toBe(heading);
  });

  it('may hold numbers in columns that were not read', () => {
    expect(columnsNotRead(grid, columns, [2]).map(({ letter, heading }) => [letter, heading])).toEqual([['E', '电话']]);
    expect(columnsNotRead(grid, columns, [])).toEqual([]);
  });
});
