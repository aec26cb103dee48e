import { dateOf } from './cell-dates';
import { areaOf, countOf, figureOf, textOf } from './cells';
import { columnLetter, type Cell } from './sheet';

describe('cells', () => {
  it.each<[Cell, number | null]>([
    [36, 36],
    ['４８', 48],
    ['1,080', 1080],
    [' 1，080 座 ', 1080],
    ['19738㎡', 19738],
    ['1.2hm²', 1.2],
    ['180座', 180],
    ['1.2万人', 12000],
    ['—', null],
    ['', null],
    [null, null],
  ])('reads the figure of %p as %p', (cell, value) => {
    const figure = figureOf(cell);
    expect(figure.kind === 'figure' ? figure.value : null).toBe(value);
  });

  it('never half reads a figure', () => {
    expect(figureOf('36班(规划)').kind).toBe('figure');
    expect(figureOf('24/36')).toEqual({ kind: 'unreadable', text: '24/36' });
    expect(figureOf('1,0,80').kind).toBe('unreadable');
  });

  it.each(['约1000', '1000余', '1000人左右', '24班以上', '若干', '1000-', '85%'])(
    'takes no figure that is only about right: %s',
    (cell) => {
      expect(figureOf(cell)).toEqual({ kind: 'unreadable', text: cell });
    },
  );

  it.each(['24①', '２４②', '1080²', '24¹'])('takes no mark of a footnote for a digit: %s', (cell) => {
    expect(figureOf(cell)).toEqual({ kind: 'unreadable', text: cell });
    expect(dateOf(cell).kind).toBe('unreadable');
  });

  it('does not join figures that a blank or a new line divides', () => {
    expect(figureOf('12\n6').kind).toBe('unreadable');
    expect(figureOf('1080 1620').kind).toBe('unreadable');
    expect(figureOf('1 080')).toMatchObject({ kind: 'figure', value: 1080 });
  });

  it('reads what is counted in words, and takes no name of a school for a count', () => {
    expect(countOf('二十四个班')).toMatchObject({ kind: 'figure', value: 24 });
    expect(countOf('一千零八十')).toMatchObject({ kind: 'figure', value: 1080 });
    expect(countOf('一小').kind).toBe('unreadable');
    expect(figureOf('一').kind).toBe('unreadable');
  });

  it('turns 亩 and 公顷 into whole square metres, the unit in the cell before the one in the heading', () => {
    expect(areaOf(29.6, '现状 用地（亩）')).toMatchObject({ value: 19733 });
    expect(areaOf(19738, '规划 用地（㎡）')).toMatchObject({ value: 19738 });
    expect(areaOf('29.6亩', '用地（㎡）')).toMatchObject({ value: 19733 });
    expect(areaOf(2.5, '用地（公顷）')).toMatchObject({ value: 25000 });
    expect(areaOf(2.5, '用地（万㎡）')).toMatchObject({ value: 25000 });
    expect(areaOf('19738㎡', '用地（亩）')).toMatchObject({ value: 19738 });
    expect(areaOf('1.97万平方米', '用地')).toMatchObject({ value: 19700 });
    expect(areaOf('2.5 hm²', '用地')).toMatchObject({ value: 25000 });
  });

  it('does not guess which of two units of a heading is meant', () => {
    expect(areaOf(29.6, '用地（㎡/亩）').kind).toBe('unreadable');
    expect(areaOf('29.6亩', '用地（㎡/亩）')).toMatchObject({ value: 19733 });
  });

  it('keeps the punctuation of names and drops stray blanks', () => {
    expect(textOf('  育贤学校（互助路\n小学育贤校区） ')).toBe('育贤学校（互助路 小学育贤校区）');
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 22, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'W', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('dates in cells', () => {
  it.each<[Cell, string, string]>([
    [2009, '2009-09-01', 'year'],
    ['1992年', '1992-09-01', 'year'],
    ['远期2035', '2035-09-01', 'year'],
    ['1999.09', '1999-09-01', 'month'],
    ['２０２７年９月', '2027-09-01', 'month'],
    ['2027-09', '2027-09-01', 'month'],
    [2027.9, '2027-09-01', 'month'],
    ['二〇二七年', '2027-09-01', 'year'],
    ['二○二七年十一月', '2027-11-01', 'month'],
    ['二零二七年九月二十一日', '2027-09-21', 'day'],
    ['近期（2025）', '2025-09-01', 'year'],
    ['2035年（远期）', '2035-09-01', 'year'],
    ['2027/9/1 10:00', '2027-09-01', 'day'],
    [202709, '2027-09-01', 'month'],
    ['2027年秋季', '2027-09-01', 'month'],
    ['2027/9/5', '2027-09-05', 'day'],
    ['2027-09-05 00:00:00', '2027-09-05', 'day'],
    [20270905, '2027-09-05', 'day'],
    [46631, '2027-09-01', 'day'],
    ['46631', '2027-09-01', 'day'],
    [{ date: '1995-09-01' }, '1995-09-01', 'day'],
    // the year 2009 typed into a cell with a date format
    [{ date: '1905-07-01' }, '2009-09-01', 'year'],
  ])('reads %p as %s (%s)', (cell, date, precision) => {
    expect(dateOf(cell)).toEqual({ kind: 'date', date, precision });
  });

  it.each<Cell>(['远期', '2027年底', '2027-13', '2027-02-30', 2012.1, '2025-2030', 'abc'])('does not guess %p', (cell) => {
    expect(dateOf(cell).kind).toBe('unreadable');
  });

  it('reads an empty cell as nothing', () => {
    expect(dateOf(null)).toEqual({ kind: 'none' });
  });
});
