import { read, sheets } from './whole-policy.fixture';

describe('the place of a finding', () => {
  const { placeOf } = read(sheets);

  it.each<[string, string, number | null, string | null]>([
    ['/id', '政策', 2, 'B'],
    ['/title/zh', '政策', 3, 'B'],
    ['/effective/from', '政策', 6, 'B'],
    ['/decide/0', '政策', 10, 'B'],
    ['/criteria/1', '政策', 12, 'B'],
    ['/clauses', '条款', null, null],
    ['/clauses/1', '条款', 4, null],
    ['/clauses/1/zh', '条款', 4, 'C'],
    ['/authorities/1/parent', '主管部门', 4, 'E'],
    ['/groups/NINE', '区域组', 3, null],
    ['/facts/10/labels', '事实', 13, 'L'],
    ['/tables/0', '表1 gate', null, null],
    ['/tables/0/hit', '表1 gate', 1, 'D'],
    ['/tables/0/columns/2', '表1 gate', 5, 'G'],
    ['/tables/0/rows/1', '表1 gate', 8, null],
    ['/tables/0/rows/1/clause', '表1 gate', 8, 'B'],
    ['/tables/0/rows/1/when/1', '表1 gate', 8, 'F'],
    ['/tables/0/rows/1/then/0', '表1 gate', 8, 'G'],
    ['/overrides/0/authority', '替换1 JK gate', 1, 'B'],
    ['/overrides/0/table', '替换1 JK gate', 1, 'D'],
    ['/overrides/0/rows/0/when/0', '替换1 JK gate', 5, 'E'],
    ['/remedies/0/reason', '其他途径', 3, 'B'],
    ['/reserve/1/shareBp', '统筹比例', 4, 'D'],
    ['/cases/0/expect/outcome', '案例', 3, 'D'],
    ['/cases/1/facts/request.on', '案例', 4, 'O'],
    ['/cases/1/facts/nothing', '案例', 4, null],
    ['/nowhere', '政策', null, null],
    ['', '政策', null, null],
  ])('%s is %s, row %s, column %s', (at, name, row, column) => {
    expect(placeOf({ at })).toEqual({ sheet: name, row, column });
  });
});
