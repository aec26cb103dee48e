import type { Cell } from '../../../platform/files/sheet';
import { found, gridOf, read } from './layout-plan.fixture';
import { readLayoutPlan, readLayoutPlanOf } from './layout-plan.reader';
import type { PlanDocument } from './plan-document';

describe('a sheet of another hand', () => {
  const HEAD = ['学校名称', '学段', '行政区', '规划班数', '状态'];
  const codes = (document: PlanDocument) =>
    found(document)
      .map(([row, column, code]) => [row, column, code])
      .filter(([, , code]) => code !== 'PLAN.POINT_MISSING');

  it('gives stages and states by bands, numbers its columns and states what it has in all', () => {
    const document = read([
      ['学校名称', '行政区', '规划班数', '规划学位数', '状态'],
      [1, 2, 3, 4, 5],
      ['一、小学（2所）'],
      ['甲校', '金水区', 24, 1080, '现状保留'],
      ['乙校', '金水区', 36, 1620, '规划'],
      ['小计（2所）', null, '60班', 2700],
      ['二、初级中学'],
      ['丙校', '金水区', 18, 900, '在建'],
      ['其中：公办', null, 78, 3600],
      ['合计', null, 78, 3600],
      ['填表人：某某', null, '审核人：某某'],
    ]);
    expect(codes(document)).toEqual([]);
    expect(document.sites.map(({ row, stages }) => [row, stages[0]!.stage])).toEqual([
      [4, 'primary'],
      [5, 'primary'],
      [8, 'junior'],
    ]);
    const states = read([
      ['学校名称', '学段', '行政区', '规划班数'],
      ['（一）现状保留学校'],
      ['甲校', '小学', '金水区', 24],
      ['（二）规划新建学校'],
      ['乙校', '小学', '金水区', 24],
    ]);
    expect(states.sites.map(({ status }) => status)).toEqual(['existing', 'planned']);
    expect(codes(states)).toEqual([]);
  });

  it('gives classes now and to come in one cell, where its heading says so', () => {
    const rows = (cell: Cell) => [
      ['学校名称', '学段', '行政区', '班数（现状/规划）', '状态'],
      ['甲校', '小学', '金水区', cell, '改扩建'],
    ];
    const document = read(rows('24/36'));
    expect(document.columns).toMatchObject({ D: 'current+planned.classes' });
    expect(document.sites[0]).toMatchObject({
      current: { classes: 24 },
      stages: [{ current: { classes: 24 }, planned: { classes: 36 }, seats: 1620 }],
    });
    expect(codes(document)).toEqual([]);
    expect(read(rows('24')).sites[0]!.stages[0]).toMatchObject({ current: null, planned: null });
  });

  it('names the unit of land once, above its headings or below them', () => {
    const row = ['甲校', '小学', '金水区', 24, '规划', 44.6];
    const above = read([['单位：亩'], [...HEAD, '规划用地'], row]);
    const below = read([[...HEAD, '规划用地'], [null, null, null, '班', null, '亩'], row]);
    expect([above, below].map(({ sites }) => sites[0]!.planned.landSqm)).toEqual([29733, 29733]);
    expect(below.headerRows).toEqual([1, 2]);
  });

  it('gives class sizes by the names of their stages, in any order', () => {
    const document = read([
      [...HEAD, '班额'],
      ['甲校', '九年一贯制', '金水区', '24/12', '规划', '初中48、小学40'],
    ]);
    expect(document.sites[0]!.stages.map(({ classSize }) => classSize)).toEqual([40, 48]);
  });

  it('keeps the names of its own zones, which Zhengzhou has too', () => {
    const districts = (...names: string[]) =>
      read([HEAD, ...names.map((name, at) => [`示例${at}小学`, '小学', name, 24, '规划'])]).sites.map(({ district }) => district);
    expect(districts('经济技术开发区', '涧西区')).toEqual(['经济技术开发区', '涧西区']);
    expect(districts('经济技术开发区', '金水区')).toEqual(['经开区', '金水区']);
  });

  it('with two columns for one thing gives the one that says so more plainly', () => {
    const document = read([
      [
        '主管部门',
        '项目名称',
        '建设方式',
        '类别',
        '班数',
        '学校名称',
        '学段',
        '行政区',
        '规划班数',
        '用地面积',
        '规划用地面积',
        '状态',
      ],
      ['市局', '某校新建工程', '代建', '公办', 18, '甲校', '小学', '金水区', 24, 15000, 29733, '规划'],
    ]);
    expect(document.sites[0]).toMatchObject({
      name: '甲校',
      district: '金水区',
      status: 'planned',
      planned: { landSqm: 29733 },
      stages: [{ stage: 'primary', seats: 1080 }],
    });
    expect(found(document).filter(([, , code]) => code === 'PLAN.COLUMN_NOT_READ')).toEqual([
      [1, 'E', 'PLAN.COLUMN_NOT_READ', '班数', null],
      [1, 'J', 'PLAN.COLUMN_NOT_READ', '用地面积', null],
    ]);
  });

  it('says which of its columns with numbers were not read, and which of its sheets', () => {
    const plan = gridOf([
      [...HEAD, '服务人口（万人）', '规划单元'],
      ['甲校', '小学', '金水区', 24, '规划', 1.2, 'A-1'],
    ]);
    const other = { ...gridOf([HEAD, ['乙校', '小学', '二七区', 24, '规划']]), sheet: '二七区' };
    const both = readLayoutPlanOf([plan, other], { coords: 'wgs84' });
    const said = both.ok
      ? both.value.findings.map(({ row, column, severity, code, value }) => [row, column, severity, code, value])
      : [];
    expect(said).toContainEqual([1, 'F', 'info', 'PLAN.COLUMN_NOT_READ', '服务人口（万人）']);
    expect(said).toContainEqual([null, null, 'info', 'PLAN.SHEET_NOT_READ', '二七区']);
    expect(said.filter(([, column]) => column === 'G')).toEqual([]);
  });

  it('is read by a mapping, and refused by name when the mapping is wrong', () => {
    const rows: Cell[][] = [
      ['教学机构', '学段', '归谁管', '将来', '将来', '怎么办'],
      ['教学机构', '学段', '归谁管', '编班', '场地/亩', '怎么办'],
      ['甲校', '小学', '金水区', 24, 44.6, '规划'],
    ];
    const mapping = {
      教学机构: 'name',
      归谁管: 'district',
      '将来 编班': 'planned.classes',
      '将来 场地/亩': 'planned.landSqm',
      怎么办: 'status',
    };
    const document = read(rows, { mapping });
    expect(document.headerRows).toEqual([1, 2]);
    expect(document.sites[0]).toMatchObject({ name: '甲校', status: 'planned', planned: { landSqm: 29733 } });
    const refused = (wrong: Record<string, string>) => readLayoutPlan(gridOf(rows), { coords: 'wgs84', mapping: wrong });
    expect(refused({ ...mapping, 教学点: 'code' })).toMatchObject({ ok: false, error: { code: 'PLAN.MAPPING_WRONG' } });
    expect(refused({ 教学机构: 'nom' })).toMatchObject({ ok: false, error: { code: 'PLAN.MAPPING_WRONG' } });
    expect(readLayoutPlan(gridOf(rows), { coords: 'wgs84' }).ok).toBe(false);
  });

  it('that lacks a column it cannot do without is refused with what it has', () => {
    const rows = [
      ['谁家的', '学段', '行政区', '规划班数', '状态'],
      ['甲校', '小学', '金水区', 24, '规划'],
    ];
    const refused = readLayoutPlan(gridOf(rows), { coords: 'wgs84' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'PLAN.NOT_A_PLAN' } });
    expect(!refused.ok && refused.error.message).toMatch(/row 1 have no column for name;.*mapping.*A 谁家的/);
  });
});
