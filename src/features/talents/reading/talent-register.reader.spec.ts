import type { Cell, SheetGrid } from '../../../platform/files/sheet';
import { readTalentRegister } from './talent-register.reader';

const HEADINGS = [
  '序号',
  '证书编号',
  '人才类别',
  '认定批次',
  '认定日期',
  '有效期起',
  '有效期止',
  '姓名',
  '证件类型',
  '证件号码',
  '用人单位',
  '统一社会信用代码',
  '单位所在区',
  '工作方式',
  '养老保险首次缴纳年月',
  '连续缴纳月数（截至2027年4月）',
];
const ROW: Cell[] = [
  '1',
  'YS-A-0001',
  'A类',
  '2024年第1批',
  '2024-06-20',
  '2024.06.20',
  '2029年6月',
  '演示甲0001',
  '居民身份证',
  '41019919491218002X',
  '演示单位01',
  '91410199MA00007013',
  '金水区',
  '全职',
  '2022-04',
  '61',
];
const gridOf = (rows: Cell[][], headings = HEADINGS): SheetGrid => ({
  name: 't.csv',
  sheet: 't',
  rows: [headings, ...rows],
  merges: [],
  unread: [],
  sha256: 'ef'.repeat(32),
});
const read = (...rows: Cell[][]) => {
  const register = readTalentRegister(gridOf(rows));
  if (!register.ok) throw new Error(register.error.message);
  return register.value;
};
const changed = (change: Record<string, Cell>): Cell[] =>
  ROW.map((cell, at) => (HEADINGS[at]! in change ? change[HEADINGS[at]!]! : cell));
const second = (change: Record<string, Cell>) => read(ROW, changed({ 证书编号: 'YS-A-0002', ...change }));

describe('a talent register', () => {
  it('gives each certificate its facts, with the month the insurance was counted to', () => {
    expect(read(ROW).rows[0]).toEqual({
      row: 2,
      certificate: 'YS-A-0001',
      class: 'A',
      batch: '2024年第1批',
      batchOn: '2024-06-20',
      validFrom: '2024-06-20',
      validTo: '2029-06-30',
      name: '演示甲0001',
      documentType: 'residentId',
      documentNumber: '41019919491218002X',
      employer: '演示单位01',
      employerCode: '91410199MA00007013',
      employerAuthorityName: '金水区',
      workMode: 'fullTime',
      insuredSince: '2022-04-01',
      insuredMonths: 61,
      insuredAsOf: '2027-04-30',
    });
  });

  it('keeps the first of a repeated certificate, refuses the second and names both rows', () => {
    const register = read(ROW, changed({ 姓名: '演示甲0002' }));
    expect(register.rows.map(({ name }) => name)).toEqual(['演示甲0001']);
    expect(register.findings).toContainEqual({
      row: 3,
      column: 'B',
      severity: 'error',
      code: 'TALENTS.CERTIFICATE_REPEATED',
      value: 'YS-A-0001',
      expected: 'row 2',
    });
  });

  it.each<[Record<string, Cell>, string]>([
    [{ 人才类别: 'E类' }, 'TALENTS.CLASS_UNKNOWN'],
    [{ 姓名: null }, 'TALENTS.REQUIRED_MISSING'],
    [{ 证件类型: '驾驶证' }, 'TALENTS.DOCUMENT_TYPE_UNKNOWN'],
    [{ 证件号码: '4.10199E+17' }, 'TALENTS.DOCUMENT_NUMBER_WRONG'],
    [{ 证件号码: 410199194912180030 }, 'TALENTS.DOCUMENT_NUMBER_WRONG'],
    [{ 有效期止: '2029年底' }, 'TALENTS.DATE_UNREADABLE'],
  ])('refuses a row with %p', (change, code) => {
    const register = second(change);
    expect(register.rows).toHaveLength(1);
    expect(register.findings.map((finding) => finding.code)).toContain(code);
  });

  it.each<[Record<string, Cell>, string]>([
    [{ 证件号码: '410199194912180021' }, 'TALENTS.DOCUMENT_NUMBER_WRONG'],
    [{ 有效期止: '2023-01-01' }, 'TALENTS.VALIDITY_REVERSED'],
    [{ 认定日期: '不详' }, 'TALENTS.DATE_UNREADABLE'],
    [{ 工作方式: '待定' }, 'TALENTS.WORK_MODE_UNKNOWN'],
    [{ 统一社会信用代码: '123' }, 'TALENTS.EMPLOYER_CODE_WRONG'],
  ])('keeps a row with %p and says so', (change, code) => {
    const register = second(change);
    expect(register.rows).toHaveLength(2);
    expect(register.findings.map((finding) => finding.code)).toContain(code);
  });

  it('takes the batch as the day where no other day is given, and 长期 as no last day', () => {
    const [, row] = second({ 认定日期: null, 认定批次: '2025-03-01', 有效期止: '长期' }).rows;
    expect(row).toMatchObject({ batchOn: '2025-03-01', validTo: null });
  });

  it('lets no finding carry a name or a document number', () => {
    const said = JSON.stringify(second({ 证件号码: '410199194912180021', 姓名: '演示甲0099', 有效期止: '2023-01-01' }).findings);
    expect(said).not.toMatch(/演示甲|41019919491218/);
  });

  it('says that months without the month they were counted to mean little', () => {
    const register = readTalentRegister(gridOf([ROW], [...HEADINGS.slice(0, -1), '连续缴纳月数']));
    expect(register.ok && register.value.findings.map(({ code }) => code)).toContain('TALENTS.AS_OF_MISSING');
  });

  it('of another office is read by its own headings, its validity from one column', () => {
    const headings = ['姓名', '身份证号码', '人才层次', '认定编号', '认定时间', '有效期', '现工作单位', '累计参保月数'];
    const row = [
      '演示甲0001',
      '41019919491218002X',
      '国家级领军人才',
      'R-1',
      '2024年6月',
      '2024.06.01-2029.05.31',
      '演示单位01',
      40,
    ];
    const register = readTalentRegister(gridOf([row], headings));
    expect(register.ok && register.value).toMatchObject({
      rows: [
        {
          certificate: 'R-1',
          class: 'B',
          batchOn: '2024-06-01',
          validFrom: '2024-06-01',
          validTo: '2029-05-31',
          insuredMonths: null,
        },
      ],
      findings: expect.arrayContaining([
        expect.objectContaining({ row: 1, column: 'H', code: 'TALENTS.COLUMN_NOT_READ', value: '累计参保月数' }),
      ]),
    });
  });

  it('without a column that says until when warns that its certificates hold until they are withdrawn', () => {
    const register = readTalentRegister(
      gridOf(
        [ROW],
        HEADINGS.map((heading) => (heading === '有效期止' ? '使用年限' : heading)),
      ),
    );
    expect(register.ok && register.value.findings.slice(-2)).toMatchObject([
      { row: 1, column: 'G', code: 'TALENTS.COLUMN_NOT_READ', value: '使用年限' },
      { row: 1, column: null, severity: 'warning', code: 'TALENTS.REQUIRED_MISSING', expected: 'validTo' },
    ]);
  });

  it('that lacks a column or has no row that can be read says which, without a name or a number', () => {
    const headless = readTalentRegister(
      gridOf(
        [ROW],
        HEADINGS.map((heading) => (heading === '证书编号' ? '档号' : heading)),
      ),
    );
    expect(!headless.ok && headless.error.message).toMatch(/第 1 行的表头中没有 certificate 列.*B 档号/);
    const unread = readTalentRegister(gridOf([changed({ 人才类别: 'E类' })]));
    expect(!unread.ok && unread.error.message).toMatch(/请先改正 C2/);
    expect(!unread.ok && unread.error.message).not.toMatch(/演示甲|41019919491218/);
  });

  it('of another kind is refused', () => {
    expect(readTalentRegister({ ...gridOf([]), rows: [['学校', '班数']] })).toMatchObject({
      ok: false,
      error: { code: 'TALENTS.NOT_A_REGISTER' },
    });
  });
});
