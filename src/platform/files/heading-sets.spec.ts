import { headingSets, headingSetWith } from './heading-sets';
import type { Cell, SheetGrid } from './sheet';

const grid = (rows: Cell[][]): SheetGrid => ({ name: 'f', sheet: 's', rows, merges: [], unread: [], sha256: '' });
const one = grid([['某市规划'], ['学堂', '开设班', '所在地'], ['甲', 12, '中原区'], ['乙', 6, '金水区']]);

describe('the headings of a sheet', () => {
  it('are known again in another order and under another title', () => {
    const other = grid([[null], ['又一表'], ['所在地', '学堂', ' 开设班 '], ['金水区', '丙', 3]]);
    const known = headingSetWith([one], ['学堂', '开设班']);
    expect(known).not.toBeNull();
    expect(headingSets(other).map(({ sha256 }) => sha256)).toContain(known!.sha256);
  });

  it('join the rows of a heading of two rows', () => {
    const two = grid([
      ['学堂', '现有', null],
      [null, '班', '生'],
      ['甲', 12, 500],
    ]);
    expect([...headingSetWith([two], ['现有 班', '现有生'])!.keys]).toEqual(['学堂', '现有班', '现有生']);
  });

  it('are others when one is missing or more', () => {
    const more = grid([
      ['学堂', '开设班', '所在地', '备注'],
      ['甲', 12, '中原区', '无'],
    ]);
    expect(headingSetWith([more], ['学堂'])!.sha256).not.toBe(headingSetWith([one], ['学堂'])!.sha256);
  });

  it('are not found where the headings asked for never stand together', () => {
    expect(headingSetWith([one], ['学堂', '座位'])).toBeNull();
  });
});
