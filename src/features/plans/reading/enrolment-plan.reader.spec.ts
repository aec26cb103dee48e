import type { Cell, SheetGrid } from '../../../platform/files/sheet';
import { readEnrolmentPlan } from './enrolment-plan.reader';
import { gradeOfRow, gradeOfWord } from './grade-words';

const HEADINGS = [
  '学校',
  '标识码',
  '主管部门/区',
  '年级',
  '计划班数',
  '班额',
  '计划人数',
  '对口预计',
  '优抚预计',
  '统筹学位',
  '在校班数',
  '在校人数',
];
const ENTRY: Cell[] = ['甲小学', '4101990001', '金水区', '一年级', 4, 45, 180, 160, 3, 5, null, null];
const OTHER: Cell[] = ['甲小学', '4101990001', '金水区', '二年级', null, 45, null, null, null, null, 4, 174];
const gridOf = (rows: Cell[][], title = '某市2027年招生计划'): SheetGrid => ({
  name: 'e.xlsx',
  sheet: '表1',
  rows: [[title], ['单位：班、人'], HEADINGS, ...rows],
  merges: [],
  unread: [],
  sha256: 'cd'.repeat(32),
});
const read = (...rows: Cell[][]) => {
  const plan = readEnrolmentPlan(gridOf(rows));
  if (!plan.ok) throw new Error(plan.error.message);
  return plan.value;
};
const changed = (row: Cell[], change: Record<string, Cell>): Cell[] =>
  row.map((cell, at) => (HEADINGS[at]! in change ? change[HEADINGS[at]!]! : cell));
const found = (...rows: Cell[][]) =>
  read(...rows).findings.map(({ row, column, code, value, expected }) => [row, column, code.slice(10), value, expected]);

describe('an enrolment plan', () => {
  it('gives entry grades their plan and other grades their classes and pupils', () => {
    const plan = read(ENTRY, OTHER, ['金水区小计', null, null, null, 4, null, 180, 160, 3, 5, 4, 174]);
    expect(plan).toMatchObject({ format: 'xuewei.enrolment/1', schoolYear: 2027, findings: [] });
    expect(plan.rows).toEqual([
      {
        row: 4,
        school: '甲小学',
        code: '4101990001',
        authorityName: '金水区',
        grade: 'G1',
        classes: 4,
        classSize: 45,
        planned: 180,
        catchment: 160,
        preferential: 3,
        coordinatedStated: 5,
        enrolled: null,
      },
      {
        row: 5,
        school: '甲小学',
        code: '4101990001',
        authorityName: '金水区',
        grade: 'G2',
        classes: 4,
        classSize: 45,
        planned: null,
        catchment: null,
        preferential: null,
        coordinatedStated: null,
        enrolled: 174,
      },
    ]);
  });

  it.each<[Record<string, Cell>, unknown[]]>([
    [{ 计划人数: 190 }, [4, 'G', 'PLANNED_NOT_CLASSES_TIMES_SIZE', 190, 180]],
    [{ 班额: 48, 计划人数: 192 }, [4, 'F', 'CLASS_SIZE_ABOVE_NORM', 48, 45]],
    [{ 年级: '预科' }, [4, 'D', 'GRADE_UNKNOWN', '预科', null]],
    [{ 计划班数: null }, [4, 'E', 'REQUIRED_MISSING', null, 'plannedClasses']],
    [{ 对口预计: null }, [4, 'H', 'REQUIRED_MISSING', null, 'catchment']],
    [{ 对口预计: 190, 统筹学位: 0 }, [4, 'H', 'COMMITTED_ABOVE_SEATS', 193, 180]],
    [{ 统筹学位: 18 }, [4, 'J', 'COORDINATED_ABOVE_VACANCIES', 18, 17]],
    [{ 优抚预计: '数人' }, [4, 'I', 'FIGURE_UNREADABLE', '数人', null]],
    [{ 标识码: '41019900' }, [4, 'B', 'CODE_NOT_TEN_DIGITS', '41019900', null]],
  ])('with %p has a finding at its cell', (change, expected) => {
    expect(found(changed(ENTRY, change), OTHER)).toContainEqual(expected);
  });

  it('keeps the first of a repeated school and grade and refuses the second', () => {
    const twice = [ENTRY, changed(ENTRY, { 计划班数: 5, 计划人数: 225 })];
    expect(read(...twice).rows.map(({ classes }) => classes)).toEqual([4]);
    expect(found(...twice)).toEqual([[5, 'D', 'ROW_REPEATED', '甲小学 G1', 'row 4']]);
  });

  it('checks its sums', () => {
    expect(found(ENTRY, OTHER, ['合计', null, null, null, 4, null, 185, 160, 3, 5, 4, 174])).toEqual([
      [6, 'G', 'SUBTOTAL_DIFFERS', 185, 180],
    ]);
  });

  it('knows its headings when they come again, and says which numbers it did not read', () => {
    const plan = readEnrolmentPlan({
      ...gridOf([]),
      rows: [
        ['某市2027年招生计划'],
        [...HEADINGS, '服务人口'],
        HEADINGS.map((_, at) => at + 1),
        [...ENTRY, 3.2],
        HEADINGS,
        OTHER,
      ],
    });
    expect(plan.ok && plan.value.rows.map(({ row }) => row)).toEqual([4, 6]);
    expect(plan.ok && plan.value.findings.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [2, 'M', 'ENROLMENT.COLUMN_NOT_READ', '服务人口'],
    ]);
  });

  it('of another bureau is read by its own headings, its title and its years in words', () => {
    const plan = readEnrolmentPlan({
      ...gridOf([]),
      rows: [
        ['二〇二七年中小学招生计划'],
        ['学校', '所属区县', '学段', '招生年级', '招生计划', null, null, '其中', null, null],
        [null, null, null, null, '班数', '班额', '人数', '划片生', '优抚对象', '统筹安排学位'],
        ['甲学校', '金水区', '小学', '一年级', 4, 45, 180, 150, 5, 10],
        ['甲学校', '金水区', '初中', '一年级', '四', '50人', 200, 150, 5, 10],
        ['乙学校', '金水区', '小学', '七年级', 4, 45, 180, 150, 5, 10],
      ],
    });
    expect(plan.ok && plan.value).toMatchObject({
      schoolYear: 2027,
      rows: [
        { grade: 'G1', planned: 180, catchment: 150, preferential: 5, coordinatedStated: 10 },
        { grade: 'G7', classes: 4, classSize: 50 },
      ],
      findings: [{ row: 6, column: 'D', code: 'ENROLMENT.GRADE_UNKNOWN', value: '小学 七年级' }],
    });
  });

  it('of one grade says which in its title', () => {
    const rows = [
      ['学校名称', '区', '计划班数', '班额', '计划人数', '对口预计', '优抚预计'],
      ['甲小学', '金水区', 4, 45, 180, 150, 0],
    ];
    const plan = (title: string) => readEnrolmentPlan({ ...gridOf([]), rows: [[title], ...rows] });
    expect(plan('2027年小学一年级招生计划')).toMatchObject({ ok: true, value: { rows: [{ grade: 'G1', planned: 180 }] } });
    expect(plan('2027年一年级、七年级招生计划')).toMatchObject({ ok: false, error: { code: 'ENROLMENT.NOT_A_PLAN' } });
    expect(plan('2027年布局规划')).toMatchObject({ ok: false });
  });

  it('gives the stage of a block to the grades below it', () => {
    const plan = read(['二、初中'], changed(ENTRY, { 学校: '甲学校', 班额: 50, 计划人数: 200 }));
    expect(plan.rows.map(({ grade }) => grade)).toEqual(['G7']);
  });

  it('that lacks a column or has no row that can be read says which', () => {
    const headless = readEnrolmentPlan({
      ...gridOf([]),
      rows: [['2027年'], ['学校', '主管部门', '招几个班', '年级', '计划人数'], ['甲', '乙', 4, '一年级', 180]],
    });
    expect(!headless.ok && headless.error.message).toMatch(/第 2 行的表头中没有 plannedClasses 列.*C 招几个班/);
    const unread = readEnrolmentPlan(gridOf([changed(ENTRY, { 计划班数: '若干' })]));
    expect(!unread.ok && unread.error.message).toMatch(/请先改正 E4 “若干”, E4 缺 plannedClasses/);
  });

  it('of no year, or of no plan at all, is refused', () => {
    expect(readEnrolmentPlan(gridOf([ENTRY], '招生计划'))).toMatchObject({
      ok: false,
      error: { code: 'ENROLMENT.YEAR_UNKNOWN' },
    });
    expect(readEnrolmentPlan(gridOf([ENTRY], '招生计划'), { schoolYear: 2028 })).toMatchObject({
      ok: true,
      value: { schoolYear: 2028 },
    });
    expect(readEnrolmentPlan({ ...gridOf([]), rows: [['甲', '乙']] })).toMatchObject({
      ok: false,
      error: { code: 'ENROLMENT.NOT_A_PLAN' },
    });
  });

  it.each([
    ['一年级', 'G1'],
    ['小学二年级', 'G2'],
    ['７年级', 'G7'],
    ['初一', 'G7'],
    ['初中三年级', 'G9'],
    ['八年级', 'G8'],
    ['高一', 'G10'],
    ['十一年级', 'G11'],
    ['小班', 'K1'],
    ['幼儿园大班', 'K3'],
    ['G10', 'G10'],
    ['k2', 'K2'],
    ['新一年级', 'G1'],
    ['一年级（新生）', 'G1'],
    ['七年级（初一）', 'G7'],
    ['七年级（高一）', null],
    ['小学七年级', null],
    ['初中五年级', null],
    ['初四', null],
    ['十三年级', null],
    ['预科', null],
  ])('reads the grade %s as %s', (word, grade) => {
    expect(gradeOfWord(word)).toBe(grade);
  });

  it.each<[string, string | null, string, string | null]>([
    ['一', null, '甲小学', 'G1'],
    ['7', null, '甲中学', 'G7'],
    ['一年级', '初级中学', '甲校', 'G7'],
    ['起始年级', '高中', '甲校', 'G10'],
    ['一年级', null, '第五中学', null],
    ['七年级', null, '第五中学', 'G7'],
    ['七年级', '小学', '甲校', null],
    ['一年级', '九年一贯制', '甲学校', 'G1'],
  ])('reads %s beside the stage %s of %s as %s', (word, stage, school, grade) => {
    expect(gradeOfRow(word, stage, school)).toBe(grade);
  });
});
