import { findColumns, gridFor, type Vocabulary } from './headings';
import type { Cell, Merge, SheetGrid } from './sheet';

type Field = 'name' | 'now' | 'later';
const vocabulary: Vocabulary<Field> = {
  fields: [
    { field: 'name', is: /^(?:学校)?名称$/ },
    { field: 'now', is: /^现状班数$/ },
    { field: 'now', is: /^班数$/, within: /现状/ },
    { field: 'later', is: /^(?:规划)?班数$/ },
  ],
  needs: [['name'], ['now', 'later']],
};
const grid = (rows: Cell[][], merges: Merge[] = []): SheetGrid => ({
  name: 'x',
  sheet: 'x',
  rows,
  merges,
  unread: [],
  sha256: '',
});
const letters = (rows: Cell[][], byHand = {}) => {
  const found = findColumns(grid(rows), vocabulary, byHand);
  return (
    found && { rows: found.headerRows, ...Object.fromEntries([...found.byField].map(([field, { letter }]) => [field, letter])) }
  );
};

describe('headings', () => {
  it('are found below titles, in any order', () => {
    expect(letters([['某市一览表'], ['规划班数', '学校名称'], [24, '甲']])).toEqual({ rows: [2], name: 'B', later: 'A' });
  });

  it('of two rows are joined, whether the groups are merged or stand once', () => {
    const merged = [
      ['名称', '现状', '现状', '规划'],
      ['名称', '用地', '班数', '班数'],
      ['甲', 1, 18, 24],
    ];
    const once = [
      ['名称', '现状', null, '规划'],
      [null, '用地', '班数', '班数'],
      ['甲', 1, 18, 24],
    ];
    for (const rows of [merged, once]) expect(letters(rows)).toEqual({ rows: [1, 2], name: 'A', now: 'C', later: 'D' });
  });

  it('may say in brackets what they count', () => {
    expect(letters([['学校名称', '班数（现状）', '班 数（规划）']])).toEqual({ rows: [1], name: 'A', now: 'B', later: 'C' });
  });

  it('assigned by hand go before those found, by letter or by text', () => {
    const rows = [
      ['学校名称', '规划班数', '教学班'],
      ['甲', 24, 18],
    ];
    expect(letters(rows, { letters: { C: 'now', B: null } })).toEqual({ rows: [1], name: 'A', now: 'C' });
    expect(letters(rows, { headings: { 教学班: 'now' } })).toEqual({ rows: [1], name: 'A', later: 'B', now: 'C' });
  });

  it('of another kind of sheet are not found', () => {
    expect(
      letters([
        ['姓名', '电话'],
        ['甲', '1'],
      ]),
    ).toBeNull();
  });

  it('choose the sheet of a workbook that has most of them', () => {
    const cover = grid([['说明', '无']]);
    const plan = grid([['学校名称', '规划班数']]);
    expect(gridFor([cover, plan], vocabulary)).toBe(plan);
    expect(gridFor([cover], vocabulary)).toBeNull();
  });

  it('keep a row of units below them apart, and units without brackets too', () => {
    const found = findColumns(
      grid([
        ['名称', '现状', '现状', '规划'],
        ['名称', '用地', '班数', '班数/班'],
        ['', '亩', '班', '班'],
        ['甲', 29.6, 18, 24],
      ]),
      vocabulary,
    );
    expect(found?.headerRows).toEqual([1, 2, 3]);
    expect([...found!.byField].map(([field, { letter, heading, unit }]) => [field, letter, heading, unit])).toEqual([
      ['name', 'A', '名称', null],
      ['now', 'C', '现状 班数', '班'],
      ['later', 'D', '规划 班数/班', '班'],
    ]);
    expect(found!.others.map(({ letter, unit }) => [letter, unit])).toEqual([['B', '亩']]);
  });

  it('may leave the unit of area to one line above them, which is no office that filled the sheet in', () => {
    const unit = (line: string): string | null | undefined =>
      findColumns(grid([[line], ['学校名称', '规划班数'], ['甲', 24]]), vocabulary)?.areaUnit;
    expect(unit('填报单位：某局　单位：亩、班')).toBe('亩、班');
    expect(unit('填报单位：某局')).toBeNull();
  });

  it('are read to their last row, though it says nothing that is known: what gathers columns is the heading of none', () => {
    const rows: Cell[][] = [
      ['学校名称', '规划班数', null, '班数（现状）'],
      [null, '将来场地', '将来开班', null],
      ['甲', 29.6, 24, 18],
    ];
    const found = findColumns(grid(rows), vocabulary);
    expect(found?.headerRows).toEqual([1, 2]);
    expect([...found!.byField].map(([field, { letter }]) => `${field} ${letter}`)).toEqual(['name A', 'now D']);
    expect(found!.others.map(({ heading }) => heading)).toEqual(['规划班数 将来场地', '规划班数 将来开班']);
    const mapped = findColumns(grid(rows), vocabulary, { headings: { 规划班数将来开班: 'later' } });
    expect(mapped?.byField.get('later')?.letter).toBe('C');
  });

  it('may stand over a column without one, which gathers nothing', () => {
    const rows: Cell[][] = [
      ['学校名称', '规划班数', null],
      ['甲', 24, '见图'],
      ['乙', '24班', '见图'],
    ];
    expect(letters(rows)).toEqual({ rows: [1], name: 'A', later: 'B' });
  });

  it('may gather one column only', () => {
    const rows: Cell[][] = [
      ['学校名称', '规划班数', '现状'],
      [null, null, '班数'],
      ['甲', 24, 18],
    ];
    expect(letters(rows)).toEqual({ rows: [1, 2], name: 'A', later: 'B', now: 'C' });
  });

  it('are not lengthened by a band below them', () => {
    const rows: Cell[][] = [
      ['单元', '学校名称', '规划班数'],
      ['一、某区', null, null],
      ['Z-1', '甲', 24],
    ];
    expect(letters(rows)).toEqual({ rows: [1], name: 'B', later: 'C' });
  });

  it('of three rows may begin with one that says nothing of a column', () => {
    const rows: Cell[][] = [
      ['学校名称', '规模', '规模', '规模'],
      ['学校名称', '现状', '规划', '规划'],
      ['学校名称', '班数', '班数', '人数'],
      ['甲', 18, 24, 1080],
    ];
    expect(letters(rows)).toEqual({ rows: [1, 2, 3], name: 'A', now: 'B', later: 'C' });
    expect(letters([['学校名称', '规划班数', '新增 规划 班数', '班 数']])).toEqual({ rows: [1], name: 'A', later: 'B' });
  });
});
