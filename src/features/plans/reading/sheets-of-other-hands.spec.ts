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

  it('finds stages and states by their words where their headings are unknown or mislead, and says so', () => {
    const document = read([
      ['设施名称', '学校性质', '行政区', '规划班数', '去留'],
      ['甲校', '小学', '甲区', 24, '现状保留'],
      ['乙校', '初中', '甲区', 24, '规划'],
    ]);
    expect(document.columns).toMatchObject({ B: 'stage', E: 'status' });
    expect(document.sites.map(({ stages, status, ownership }) => [stages[0]!.stage, status, ownership])).toEqual([
      ['primary', 'existing', null],
      ['junior', 'planned', null],
    ]);
    expect(found(document).filter(([, , code]) => code !== 'PLAN.POINT_MISSING')).toEqual([
      [1, 'B', 'PLAN.COLUMN_BY_CONTENT', '学校性质', 'stage'],
      [1, 'E', 'PLAN.COLUMN_BY_CONTENT', '去留', 'status'],
    ]);
  });

  it('takes no column for a state by its content where two could be it, or where a person said what it is', () => {
    const rows = [
      ['学校名称', '学段', '行政区', '规划班数', '甲说', '乙说'],
      ['甲校', '小学', '甲区', 24, '保留', '撤并'],
    ];
    expect(read(rows).sites[0]!.status).toBeNull();
    expect(read(rows, { mapping: { 甲说: 'ignore' } }).sites[0]!.status).toBe('closing');
    expect(read(rows, { mapping: { 甲说: 'note', 乙说: 'builder' } }).sites[0]!.status).toBeNull();
  });

  it('takes the district of a sheet without one from its title, or says once that it is missing', () => {
    const rows = (title: string) => [
      [title],
      ['学校名称', '学段', '规划班数', '状态'],
      ['甲校', '小学', 24, '规划'],
      ['乙校', '小学', 24, '规划'],
    ];
    const titled = read(rows('厦门市思明区幼儿园及学校布局规划表'));
    expect(titled.sites.map(({ district }) => district)).toEqual(['思明区', '思明区']);
    expect(codes(titled)).toEqual([[1, 'A', 'PLAN.DISTRICT_OF_TITLE']]);
    for (const title of [
      '郑州都市区学校一览表',
      '郑州市主城区学校一览表',
      '某市甲水区、乙山区学校一览表',
      '某市甲水区和某市乙山区学校',
    ]) {
      const untold = read(rows(title));
      expect(untold.sites.map(({ district }) => district)).toEqual([null, null]);
      expect(codes(untold)).toEqual([[2, null, 'PLAN.REQUIRED_MISSING']]);
    }
  });

  it('checks sums that stand above their sites, each block by itself', () => {
    const head = ['学校名称', '学段', '行政区', '规划班数', '规划学位数', '状态'];
    const site = (name: string, district: string | null, classes: number) => [
      name,
      '小学',
      district,
      classes,
      classes * 45,
      '规划',
    ];
    const whole = read([
      head,
      ['合计', null, null, 84, 3700],
      site('甲一', '甲区', 24),
      site('甲二', '甲区', 24),
      site('乙一', '乙区', 36),
    ]);
    expect(found(whole).filter(([, , code]) => code !== 'PLAN.POINT_MISSING')).toEqual([
      [2, 'E', 'PLAN.SUBTOTAL_DIFFERS', 3700, 3780],
    ]);
    const titled = read([
      head,
      ['甲区（2所）', null, null, 48, 2160],
      site('甲一', null, 24),
      site('甲二', null, 24),
      ['乙区（1所）', null, null, 36, 1600],
      site('乙一', null, 36),
      ['合计（3所）', null, null, 84, 3780],
    ]);
    expect(titled.sites.map(({ district }) => district)).toEqual(['甲区', '甲区', '乙区']);
    expect(codes(titled)).toEqual([[5, 'E', 'PLAN.SUBTOTAL_DIFFERS']]);
    const led = read([
      head,
      ['小计', null, null, 48, 2160],
      site('甲一', '甲区', 24),
      site('甲二', '甲区', 24),
      ['小计', null, null, 30, 1620],
      site('乙一', '乙区', 36),
    ]);
    expect(codes(led)).toEqual([[5, 'D', 'PLAN.SUBTOTAL_DIFFERS']]);
  });

  it('takes a campus with figures alone for a site, though its name ends like a district', () => {
    const document = read([
      ['学校名称', '行政区', '规划班数', '状态'],
      ['小学'],
      ['规划'],
      ['甲区'],
      ['实验学校东校区', null, 24, null],
    ]);
    expect(document.sites.map(({ name, district }) => [name, district])).toEqual([['实验学校东校区', '甲区']]);
  });

  it("reads a kindergarten's bands of today in columns of their own, and the sum beside them", () => {
    const document = read([
      ['园名', '区县', '现有班数', null, null, null, '规划班数', null, null, null, '状态'],
      [null, null, '小班', '中班', '大班', '合计', '小班', '中班', '大班', '合计', null],
      ['甲幼儿园', '甲区', 4, 4, 4, 12, 4, 4, 4, 12, '保留'],
      ['乙幼儿园', '甲区', 2, 3, 3, 8, 3, 3, 3, 9, '保留'],
      ['丙幼儿园', '甲区', 2, 3, 3, 9, 3, 3, 3, 9, '改扩建'],
    ]);
    expect(document.sites.map(({ stages, current }) => [stages[0]!.current, stages[0]!.seats, current.classes])).toEqual([
      [{ classes: 12, seats: 360, bands: { K1: 4, K2: 4, K3: 4 } }, 360, 12],
      [{ classes: 8, seats: 245, bands: { K1: 2, K2: 3, K3: 3 } }, 270, 8],
      [{ classes: 8, seats: 245, bands: { K1: 2, K2: 3, K3: 3 } }, 270, 9],
    ]);
    expect(codes(document)).toEqual([
      [4, 'J', 'PLAN.CLASSES_DIFFER'],
      [5, 'C', 'PLAN.BANDS_NOT_CLASSES'],
    ]);
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
