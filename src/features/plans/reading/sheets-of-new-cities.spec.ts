import { found, read } from './layout-plan.fixture';
import type { PlanDocument } from './plan-document';

describe('a sheet of a city that nobody has read before', () => {
  const codes = (document: PlanDocument) =>
    found(document)
      .map(([row, column, code]) => [row, column, code])
      .filter(([, , code]) => code !== 'PLAN.POINT_MISSING');

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

  it('reads a state that is ticked in one of several columns, and none where two are', () => {
    const document = read([
      ['学校名称', '学段', '行政区', '规划班数', '建设方式', null, null],
      [null, null, null, null, '现状保留', '改扩建', '规划新建'],
      ['甲校', '小学', '甲区', 24, '√', null, null],
      ['乙校', '小学', '甲区', 24, null, '✓', null],
      ['丙校', '小学', '甲区', 24, null, null, 1],
      ['丁校', '小学', '甲区', 24, '√', null, '√'],
      ['戊校', '小学', '甲区', 24, null, null, null],
    ]);
    expect(document.sites.map(({ status }) => status)).toEqual(['existing', 'expanding', 'planned', null, null]);
    expect(codes(document)).toEqual([
      [6, 'E', 'PLAN.STATUS_UNKNOWN'],
      [7, 'E', 'PLAN.REQUIRED_MISSING'],
    ]);
  });

  it('knows headings that are numbered or said again in English', () => {
    const document = read([
      ['*1.学校名称 School', '2、学段 Stage', '3.行政区 District', '4.规划班数(个) Classes', '状态：'],
      ['甲校', '小学', '甲区', 24, '规划'],
      ['占比', null, null, '100%', null],
    ]);
    expect(document.sites).toMatchObject([{ name: '甲校', district: '甲区', status: 'planned', stages: [{ seats: 1080 }] }]);
    expect(codes(document)).toEqual([]);
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
});
