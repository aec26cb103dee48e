import type { Cell } from '../../../platform/files/sheet';
import { readShapes } from './district-shapes';
import { HEADINGS, found, gridOf, read, rowsOf } from './layout-plan.fixture';
import { readLayoutPlan } from './layout-plan.reader';
import type { PlanDocument } from './plan-document';

describe('a layout plan of another city', () => {
  it('is read by its headings, whatever their order and wording', () => {
    const document = read(rowsOf({}));
    expect(found(document)).toEqual([]);
    expect(document).toMatchObject({
      title: '某市规划',
      headerRows: [2],
      columns: { A: 'code', B: 'name', F: 'planned.classes', J: 'opensOn' },
    });
    expect(document.sites[0]).toMatchObject({
      row: 3,
      name: '示例小学',
      status: 'existing',
      opensOn: '2009-09-01',
      stages: [{ stage: 'primary', seats: 1080 }],
    });
  });

  it('takes a column that a planner assigned by hand', () => {
    const rows = rowsOf({}).map((row, at) => (at === 1 ? row.map((cell) => (cell === '规划班级数' ? '终期' : cell)) : row));
    expect(read(rows, { byHand: { headings: { 终期: 'planned.classes' } } }).sites[0]!.stages[0]!.seats).toBe(1080);
  });

  it('keeps columns of classes by stage apart', () => {
    const rows = [
      ['学校名称', '学段', '行政区', '规划小学班数', '规划初中班数', '状态'],
      ['甲校', '九年一贯制', '金水区', 24, 12, '规划'],
    ];
    expect(read(rows).sites[0]!.stages).toMatchObject([
      { stage: 'primary', seats: 1080 },
      { stage: 'junior', seats: 600 },
    ]);
  });
});

describe('a figure that says otherwise', () => {
  it.each<[string, Record<string, Cell>, unknown[]]>([
    ['seats', { 规划学位: 1125 }, ['H', 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE', 1125, 1080]],
    ['seats in brackets', { 规划班级数: '24班(1000座)' }, ['F', 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE', 1000, 1080]],
    ['class size', { 班额: 55 }, ['G', 'PLAN.CLASS_SIZE_ABOVE_NORM', 55, 45]],
    ['tracks', { 现有班级数: 22, 规划班级数: 22, 规划学位: 990 }, ['F', 'PLAN.CLASSES_NOT_WHOLE_TRACKS', 22, 6]],
    ['current classes', { 现有班级数: 18 }, ['F', 'PLAN.CLASSES_DIFFER', 24, 18]],
    ['a status', { 建设措施: '待定' }, ['I', 'PLAN.STATUS_UNKNOWN', '待定', null]],
    ['a missing status', { 建设措施: null }, ['I', 'PLAN.REQUIRED_MISSING', null, 'status']],
    ['a stage', { 学校类型: '特教学校' }, ['C', 'PLAN.STAGE_UNKNOWN', '特教学校', null]],
    ['an opening', { 建成时间: '2027年底' }, ['J', 'PLAN.OPENS_UNREADABLE', '2027年底', null]],
    ['a point', { 经度: null }, ['K', 'PLAN.POINT_MISSING', null, null]],
    ['an opening of another century', { 建成时间: 2199 }, ['J', 'PLAN.OPENS_UNREADABLE', '2199', '1850–2100']],
    ['rough seats', { 规划学位: '约1000' }, ['H', 'PLAN.FIGURE_UNREADABLE', '约1000', null]],
    ['classes in no number', { 规划班级数: '若干', 规划学位: null }, ['F', 'PLAN.FIGURE_UNREADABLE', '若干', null]],
    ['classes with a stroke', { 规划班级数: '24/36', 规划学位: null }, ['F', 'PLAN.FIGURE_UNREADABLE', '24/36', null]],
    ['a range of class sizes', { 班额: '40-45' }, ['G', 'PLAN.FIGURE_UNREADABLE', '40-45', null]],
    ['a state that is denied', { 建设措施: '不保留' }, ['I', 'PLAN.STATUS_UNKNOWN', '不保留', null]],
    ['a state that only will be', { 建设措施: '预计2029年建成' }, ['I', 'PLAN.STATUS_UNKNOWN', '预计2029年建成', null]],
    ['a turned point', { 经度: 34.8, 纬度: 113.7 }, ['K', 'PLAN.POINT_UNREADABLE', '34.8,113.7', 'lon 73–136, lat 3–54']],
    ['classes', { 规划班级数: '约三轨', 规划学位: null }, ['F', 'PLAN.FIGURE_UNREADABLE', '约三轨', null]],
    ['no classes', { 规划班级数: null, 规划学位: null }, ['F', 'PLAN.REQUIRED_MISSING', null, 'planned.classes']],
    ['no district', { 所属区: null }, ['D', 'PLAN.REQUIRED_MISSING', null, 'district']],
  ])('is a finding: %s', (_, change, [column, code, value, expected]) => {
    expect(found(read(rowsOf(change)))).toEqual([[3, column, code, value, expected]]);
  });

  it('counts the norm where the class size is above it, and never the stated seats', () => {
    const [stage] = read(rowsOf({ 班额: 55, 规划学位: 1320 })).sites[0]!.stages;
    expect(stage).toMatchObject({ classSize: 45, seats: 1080 });
  });

  it('counts what exists where a kept school differs from its plan', () => {
    const document = read(rowsOf({ 现有班级数: 18 }));
    expect(document.sites[0]!.stages[0]).toMatchObject({ current: { classes: 18, seats: 810 }, seats: 1080 });
    expect(document.totals.byStatus.existing).toEqual({ sites: 1, seats: 810 });
  });

  it('names the first row of a site that stands twice', () => {
    const twice = read(rowsOf({}, { 项目编号: 'X-2' }, { 校名: '别名小学' }));
    expect(found(twice)).toEqual([
      [4, 'B', 'PLAN.DUPLICATE_SITE', '示例小学', 'row 3'],
      [5, 'A', 'PLAN.DUPLICATE_SITE', 'X-1', 'row 3'],
    ]);
  });

  it('does not count a merged figure twice', () => {
    const merges = [{ top: 3, left: 5, bottom: 4, right: 5 }];
    const document = read(rowsOf({}, { 项目编号: 'X-2', 校名: '示例小学东校区' }), {}, { merges });
    expect(document.sites.map(({ current }) => current.classes)).toEqual([24, null]);
    expect(found(document)).toEqual([[4, 'E', 'PLAN.FIGURE_MERGED', '24', null]]);
  });

  it('reports a formula that was saved without its result', () => {
    const document = read(rowsOf({ 规划学位: null }), {}, { unread: [{ row: 3, column: 'H', why: 'formulaWithoutResult' }] });
    expect(found(document)).toEqual([[3, 'H', 'PLAN.CELL_UNREADABLE', 'formulaWithoutResult', null]]);
  });

  it('reports a site without a name and leaves it out', () => {
    const document = read(rowsOf({}, { 校名: null, 项目编号: 'X-2' }));
    expect(document.sites).toHaveLength(1);
    expect(found(document)).toEqual([[4, 'B', 'PLAN.REQUIRED_MISSING', null, 'name']]);
  });
});

describe('nine-year and complete middle schools', () => {
  const both = { 学校类型: '九年一贯制', 班额: '45/50' };

  it('split classes by the words or the stroke in the cell', () => {
    for (const cell of ['小学24班+初中12班', '24/12']) {
      const { stages } = read(rowsOf({ ...both, 规划班级数: cell, 规划学位: 1680, 现有班级数: 36 })).sites[0]!;
      expect(stages.map(({ stage, classSize, current, seats }) => [stage, classSize, current?.classes, seats])).toEqual([
        ['primary', 45, 24, 1080],
        ['junior', 50, 12, 600],
      ]);
    }
  });

  it('keep a current sum that is not the planned one as the ceiling of all stages together', () => {
    const document = read(
      rowsOf({ ...both, 规划班级数: '小学24班+初中12班', 规划学位: 1680, 现有班级数: 30, 建设措施: '改扩建' }),
    );
    expect(document.sites[0]).toMatchObject({ current: { classes: 30 }, stages: [{ current: null }, { current: null }] });
    expect(found(document)).toEqual([[3, 'E', 'PLAN.STAGE_SPLIT_MISSING', 30, 'primary+junior']]);
  });

  it('have no seats that can be counted while the planned split is missing', () => {
    const document = read(rowsOf({ ...both, 规划班级数: 36, 规划学位: 1680 }));
    expect(document.sites[0]!.stages.map(({ seats }) => seats)).toEqual([null, null]);
    expect(found(document).map(([, , code]) => code)).toContain('PLAN.STAGE_SPLIT_MISSING');
  });
});

describe('kindergartens', () => {
  const HEAD = ['幼儿园名称', '行政区', '规划班数', '小班/中班/大班', '规划学位', '现状班数', '状态'];
  const kindergarten = (...rows: Cell[][]) => read([HEAD, ...rows]);
  const codes = (document: PlanDocument) =>
    found(document)
      .filter(([, , code]) => code !== 'PLAN.POINT_MISSING')
      .map(([, , code]) => code);

  it('count by their bands', () => {
    const document = kindergarten(['甲园', '金水区', '7班', '3/2/2', 205, 7, '现状保留']);
    expect(codes(document)).toEqual([]);
    expect(document.sites[0]!.stages).toEqual([
      {
        stage: 'kindergarten',
        classSize: null,
        seats: 205,
        ...Object.fromEntries(
          ['current', 'planned'].map((when) => [when, { classes: 7, seats: 205, bands: { K1: 3, K2: 2, K3: 2 } }]),
        ),
      },
    ]);
  });

  it('split undivided classes by three, else say so', () => {
    expect(kindergarten(['甲园', '金水区', 9, null, 270, null, '规划']).sites[0]!.stages[0]).toMatchObject({
      seats: 270,
      planned: { bands: { K1: 3 } },
      current: null,
    });
    expect(codes(kindergarten(['甲园', '金水区', 8, null, 240, null, '规划']))).toEqual(['PLAN.BANDS_MISSING']);
    expect(codes(kindergarten(['甲园', '金水区', 9, '2/2/2', 180, null, '规划']))).toEqual(['PLAN.BANDS_NOT_CLASSES']);
  });
});

describe('rows that are no sites', () => {
  const sums = (sum: Record<string, Cell>) => {
    const blank = Object.fromEntries(HEADINGS.map((heading) => [heading, null]));
    return read([
      ...rowsOf({ 规划学位: 1125 }, { 项目编号: 'X-2', 校名: '乙小学' }, { ...blank, ...sum }),
      HEADINGS,
      ['注：1. 演示'],
      [],
    ]);
  };

  it('are not sites, and their sums are checked against what the classes give', () => {
    expect(sums({ 校名: '金水区小计', 规划学位: 2160, 规划班级数: '48班' }).sites).toHaveLength(2);
    const codes = (sum: Record<string, Cell>) => found(sums(sum)).filter(([row]) => row === 5);
    expect(codes({ 校名: '金水区小计', 规划学位: 2160 })).toEqual([]);
    expect(codes({ 项目编号: '合　计', 规划学位: 2205, 现有班级数: 47 })).toEqual([
      [5, 'E', 'PLAN.SUBTOTAL_DIFFERS', 47, 48],
      [5, 'H', 'PLAN.SUBTOTAL_DIFFERS', 2205, 2160],
    ]);
  });

  it('give their district to sites that name none', () => {
    const rows = rowsOf({ 所属区: null });
    const document = read([...rows.slice(0, 2), ['【郑东新区】'], ...rows.slice(2)]);
    expect(document.sites[0]).toMatchObject({ row: 4, district: '郑东新区' });
    expect(found(document)).toEqual([]);
  });
});

describe('points', () => {
  const square = (name: string, lon: number, lat: number) => ({
    properties: { name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lon, lat],
          [lon + 0.1, lat],
          [lon + 0.1, lat + 0.1],
          [lon, lat + 0.1],
          [lon, lat],
        ],
      ],
    },
  });
  const read2 = readShapes({
    type: 'FeatureCollection',
    features: [square('金水区', 113.7, 34.8), square('中原区', 113.5, 34.7)],
  });
  const shapes = read2.ok ? read2.value : undefined;
  const at = (经度: number, 纬度: number, 所属区 = '金水区') =>
    found(read(rowsOf({ 经度, 纬度, 所属区 }), { shapes })).map(([, , code, value]) => [code, value]);

  it('must lie in their district or within 500 m of its border', () => {
    expect(at(113.75, 34.85)).toEqual([]);
    expect(at(113.6951, 34.85)).toEqual([]);
    expect(at(113.694, 34.85)).toEqual([['PLAN.POINT_OUTSIDE_DISTRICT', '113.694,34.85']]);
  });

  it('of a zone without a shape are checked against the districts that border it', () => {
    expect(at(113.55, 34.75, '高新区')).toEqual([]);
    expect(at(113.75, 34.85, '郑州高新技术产业开发区')).toEqual([['PLAN.POINT_OUTSIDE_DISTRICT', '113.75,34.85']]);
  });

  it('are not judged without a shape, and one finding says so', () => {
    expect(at(113.75, 34.85, '登封市')).toEqual([['PLAN.DISTRICT_WITHOUT_SHAPE', '登封市']]);
    const unchecked = read(rowsOf({}, { 项目编号: 'X-2', 校名: '乙小学' }));
    expect(unchecked.findings.map(({ code, row }) => [code, row])).toEqual([['PLAN.POINTS_NOT_CHECKED', null]]);
  });

  it('far from all others are named where no shape can tell', () => {
    const rows = rowsOf(...Array.from({ length: 6 }, (_, at) => ({ 项目编号: `X-${at}`, 校名: `示例${at}小学` })), {
      项目编号: 'X-9',
      校名: '海中小学',
      经度: 123.4,
      纬度: 31.2,
    });
    expect(found(read(rows))).toEqual([[9, 'K', 'PLAN.POINT_FAR_FROM_OTHERS', '123.4,31.2', null]]);
  });

  it('may stand in one column in either order, or in degrees and minutes', () => {
    const pointOf = (cell: Cell) =>
      read([
        ['学校名称', '学段', '行政区', '规划班数', '状态', '坐标'],
        ['甲校', '小学', '金水区', 24, '规划', cell],
      ]).sites[0]!.point;
    for (const cell of ['113.5,34.8', '34.8，113.5', `N34°48′0″ E113°30′0″`, `113°30'E,34°48'N`])
      expect(pointOf(cell)).toEqual({ lon: 113.5, lat: 34.8 });
    expect(pointOf('A路与B街交叉口')).toBeNull();
  });

  it('meet shapes in WGS-84, whatever the shapes are drawn in', () => {
    const drawn = (datum?: unknown) =>
      readShapes({ type: 'FeatureCollection', datum, features: [square('金水区', 113.7, 34.8)] });
    const own = drawn('gcj02');
    expect(own.ok && own.value.get('金水区')![0]![0]![0]![0]).toBeCloseTo(113.694, 3);
    const plain = drawn();
    expect(plain.ok && plain.value.get('金水区')![0]![0]![0]).toEqual([113.7, 34.8]);
    for (const datum of ['utm', 3]) expect(drawn(datum)).toMatchObject({ ok: false, error: { code: 'PLAN.SHAPES_UNREADABLE' } });
  });

  it('of other systems are converted', () => {
    const [site] = read(rowsOf({}), { coords: 'gcj02' }).sites;
    expect(site!.point!.lon).toBeCloseTo(113.694, 3);
    expect(readLayoutPlan(gridOf(rowsOf({})), { coords: 'utm' })).toMatchObject({
      ok: false,
      error: { code: 'PLAN.COORDS_UNKNOWN' },
    });
  });

  it('need shapes that are shapes', () => {
    expect(
      readShapes({
        type: 'FeatureCollection',
        features: [{ properties: { name: 'x' }, geometry: { type: 'Point', coordinates: [1, 2] } }],
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'PLAN.SHAPES_UNREADABLE' },
    });
    expect(readShapes(null).ok).toBe(false);
  });
});
