import { guessHeading, headingsOf, letterOf } from './columns-of';

const SHEET = [
  ['中原区教育设施规划', null, null, null],
  ['序号', '教学机构', '将来', null],
  [null, null, '编班', '场地/亩'],
  ['1', '第一小学', '24', '30'],
];

describe('the headings of a sheet', () => {
  it('begin at the first row that names three things, and end before the first number', () => {
    expect(guessHeading(SHEET)).toEqual({ first: 1, last: 2 });
  });

  it('do not end in a band that names one district over all columns', () => {
    const banded = [SHEET[0]!, SHEET[1]!, SHEET[2]!, ['【中原区】', '【中原区】', '【中原区】', '【中原区】'], SHEET[3]!];
    expect(guessHeading(banded)).toEqual({ first: 1, last: 2 });
  });

  it('join the rows of a column by a blank, with the first value below as the example', () => {
    expect(headingsOf(SHEET, { first: 1, last: 2 })).toEqual([
      { letter: 'A', heading: '序号', example: '1' },
      { letter: 'B', heading: '教学机构', example: '第一小学' },
      { letter: 'C', heading: '将来 编班', example: '24' },
      { letter: 'D', heading: '场地/亩', example: '30' },
    ]);
  });

  it('letter columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
