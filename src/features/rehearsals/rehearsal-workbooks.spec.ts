import { readTextWorkbook } from '../../platform/files/text-workbook';
import { affectedWorkbook, effectsWorkbook } from './rehearsal-workbooks';
import type { RehearsalResponse } from './rehearsals.dto';

const NAME = (code: string): string => `${code} 教育局`;
const CASE = {
  applicationId: '1',
  caseNumber: 'ZZ2027-00000001',
  authority: '410105',
  effect: 'loses',
  from: 'ELIGIBLE',
  to: 'NOT_ELIGIBLE',
  reason: '=insuranceShort (P3)',
};
const COUNTS = { gains: 1, loses: 2, changed: 3, same: 4 };
const counted = (key: string, name: string | null = null) => [{ key, name, ...COUNTS }];
const REHEARSAL = {
  tally: {
    all: { gains: 10, loses: 20, changed: 30, same: 40 },
    byClass: counted('none'),
    byAuthority: counted('410105'),
    byStage: counted('primary'),
    bySchool: counted('YE-001', '示例小学'),
    byYear: counted('2027'),
    outcomes: [
      { from: 'ELIGIBLE', to: 'NOT_ELIGIBLE', count: 2 },
      { from: 'ELIGIBLE', to: 'ELIGIBLE', count: 40 },
    ],
    lossReasons: [{ reason: 'insuranceShort (P3)', count: 2 }],
  },
  trial: {
    skipped: null,
    caseYear: 2027,
    before: null,
    after: null,
    pools: [
      {
        school: 'YE-001',
        name: null,
        grade: 'G1',
        seatsBefore: 4,
        seatsAfter: 3,
        wantedFirstBefore: 6,
        wantedFirstAfter: 5,
        placedBefore: 4,
        placedAfter: 3,
        over: 2,
      },
    ],
  },
} as unknown as RehearsalResponse;

async function sheetsOf(bytes: Promise<Buffer>) {
  const read = await readTextWorkbook(await bytes, 'rehearsal.xlsx');
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.changed).toEqual([]);
  return new Map(read.value.sheets.map(({ name, rows }) => [name, rows]));
}

describe('the cases a rehearsal touches, as a workbook', () => {
  it('are the lines of the screen in the reader’s language, and none of them runs anything', async () => {
    expect([...(await sheetsOf(affectedWorkbook([CASE], 'zh', NAME)))]).toEqual([
      [
        '受影响的申请',
        [
          ['受理号', '主管部门', '影响', '现行政策', '草稿', '原因与条款'],
          ['ZZ2027-00000001', '410105 教育局', '不利', '符合条件', '不符合条件', '=insuranceShort (P3)'],
        ],
      ],
    ]);
    const english = await sheetsOf(affectedWorkbook([{ ...CASE, caseNumber: null, effect: 'other' }], 'en', NAME));
    expect(english.get('Cases it touches')![1]!.slice(0, 5)).toEqual(['', '410105 教育局', 'other', 'eligible', 'not eligible']);
  });
});

describe('who gains and who loses, as a workbook', () => {
  it('is counted every way the page counts it, a sheet each, with the whole first', async () => {
    const sheets = await sheetsOf(effectsWorkbook(REHEARSAL, 'zh', NAME));
    expect([...sheets.keys()]).toEqual([
      '按人才层次',
      '按主管部门',
      '按学段',
      '按第一意向学校',
      '按学年',
      '结论的变化',
      '不利的原因',
      '各校学位',
    ]);
    expect(sheets.get('按人才层次')).toEqual([
      ['分类', '受益', '不利', '有变化', '不变'],
      ['合计', '10', '20', '30', '40'],
      ['（无）', '1', '2', '3', '4'],
    ]);
    expect(['按主管部门', '按学段', '按第一意向学校', '按学年'].map((name) => sheets.get(name)![2]![0])).toEqual([
      '410105 教育局',
      '小学',
      '示例小学',
      '2027',
    ]);
    expect(sheets.get('结论的变化')!.slice(1)).toEqual([['符合条件', '不符合条件', '2']]);
    expect(sheets.get('不利的原因')!.slice(1)).toEqual([['insuranceShort (P3)', '2']]);
    expect(sheets.get('各校学位')![1]).toEqual(['YE-001', 'G1', '4', '3', '6', '5', '4', '3', '2']);
  });

  it('has no sheet of seats where nothing was matched', async () => {
    const sheets = await sheetsOf(effectsWorkbook({ ...REHEARSAL, trial: null }, 'en', NAME));
    expect([...sheets.keys()].at(-1)).toBe('Why they are worse off');
    expect(sheets.get('By stage')![2]![0]).toBe('primary');
  });
});
