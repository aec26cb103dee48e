import { fromTsv, toTsv } from './clipboard';

describe('the clipboard of spreadsheets', () => {
  it('writes tabs between cells and Windows line ends between rows', () => {
    expect(
      toTsv([
        ['= A', '>= 6'],
        ['any', ''],
      ]),
    ).toBe('= A\t>= 6\r\nany\t');
  });

  it('brings back what it wrote, whatever stands in the cells', () => {
    const rows = [
      ['a\tb', 'line\nbreak'],
      ['say "yes"', ''],
      ['"', '6 .. 12'],
    ];
    expect(fromTsv(toTsv(rows))).toEqual(rows);
  });

  it('does not count the line end behind the last row', () => {
    expect(fromTsv('A\t1\r\nB\t2\r\n')).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
    expect(fromTsv('A\n')).toEqual([['A']]);
  });

  it('keeps an empty row in the middle and fills ragged rows', () => {
    expect(fromTsv('A\tB\n\nC')).toEqual([
      ['A', 'B'],
      ['', ''],
      ['C', ''],
    ]);
  });

  it('takes a quote inside a cell as it stands', () => {
    expect(fromTsv('5" pipe\tx')).toEqual([['5" pipe', 'x']]);
  });

  it('reads a single empty cell', () => {
    expect(fromTsv('')).toEqual([['']]);
  });
});
