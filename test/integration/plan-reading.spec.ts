// The demo city's plans and register as their files really are: what is read, what is found, checked by eye against the sheets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayoutSite } from '../../src/domain/capacity/layout-ceiling';
import { estimatedEntrySeats, poolSeats } from '../../src/domain/capacity/seats-of-year';
import { isEntryGrade, stageOf, type Grade } from '../../src/domain/kernel/school-year';
import { readShapes } from '../../src/features/plans/reading/district-shapes';
import { readEnrolmentPlanOf } from '../../src/features/plans/reading/enrolment-plan.reader';
import { readLayoutPlanOf } from '../../src/features/plans/reading/layout-plan.reader';
import type { PlanDocument, PlanSite } from '../../src/features/plans/reading/plan-document';
import { schoolNameKey } from '../../src/features/plans/reading/school-name';
import { readTalentRegisterOf } from '../../src/features/talents/reading/talent-register.reader';
import { readSheets } from '../../src/platform/files/read-sheet';
import type { SheetGrid } from '../../src/platform/files/sheet';

const DEMO = join(__dirname, '../../demo');
const bytes = (path: string): Uint8Array => readFileSync(join(DEMO, path));

async function gridsOf(path: string): Promise<SheetGrid[]> {
  const read = await readSheets(bytes(path), path);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function planOf(path: string, withShapes = true): Promise<PlanDocument> {
  const shapes = readShapes(JSON.parse(new TextDecoder().decode(bytes('shapes/zhengzhou-districts.geojson'))));
  const read = readLayoutPlanOf(await gridsOf(path), {
    coords: 'wgs84',
    ...(withShapes && shapes.ok && { shapes: shapes.value }),
  });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const SCHOOLS = 'plans/layout-plan-schools-2020-2035.xlsx';
const REVISED = 'plans/layout-plan-schools-2020-2035-revised.xlsx';
const ENROLMENT = 'plans/enrolment-plan-2027.xlsx';
const KINDERGARTENS = 'plans/layout-plan-kindergartens-2021-2035.csv';

const siteAt = (plan: PlanDocument, row: number) => plan.sites.find((site) => site.row === row)!;
const listed = (plan: PlanDocument, ...but: string[]) =>
  plan.findings
    .filter(({ code }) => !but.includes(code))
    .map(({ row, column, code, value, expected }) => [row, column, code.slice(5), value, expected]);

describe('the layout plan of schools', () => {
  it('has eighty sites, open and unbuilt seats apart', async () => {
    const plan = await planOf(SCHOOLS);
    expect(plan).toMatchObject({
      format: 'xuewei.plan/1',
      title: '郑州都市区中小学布局规划（2020-2035）学校一览表',
      sheet: '中小学布局规划一览表',
      headerRows: [3, 4],
    });
    expect(plan.columns).toMatchObject({
      B: 'code',
      C: 'name',
      I: 'current.landSqm',
      J: 'current.classes',
      L: 'planned.landSqm',
      M: 'planned.classes',
      O: 'planned.statedSeats',
      T: 'opensOn',
    });
    expect(plan.totals.sites).toBe(80);
    expect(plan.totals.byStatus).toEqual({
      existing: { sites: 48, seats: 71880 },
      expanding: { sites: 12, seats: 16770, currentSeats: 12360 },
      building: { sites: 1, seats: 2160 },
      soon: { sites: 6, seats: 9720 },
      planned: { sites: 7, seats: 11100 },
      reserved: { sites: 6, seats: 15120 },
    });
    expect(plan.totals.byDistrict).toMatchObject({
      中原区: { existing: 12, expanding: 1 },
      二七区: { existing: 8, expanding: 2 },
      管城回族区: { existing: 4, expanding: 3 },
      金水区: { existing: 4, expanding: 1, soon: 1, planned: 1, reserved: 1 },
      郑东新区: { existing: 1, expanding: 1, building: 1, soon: 2, planned: 3, reserved: 2 },
    });
    expect(Object.values(plan.totals.byStatus).reduce((sum, { seats }) => sum + seats, 0)).toBe(126750);
  });

  it('reads the first row as the format says', async () => {
    expect(siteAt(await planOf(SCHOOLS), 6)).toEqual({
      row: 6,
      code: 'ZX-01-001',
      name: '郑州外国语小学',
      ownership: '公办',
      district: '中原区',
      street: '文化路街道',
      position: '航海路与金水路交叉口东南角',
      stages: [
        {
          stage: 'primary',
          classSize: 45,
          current: { classes: 18, seats: 810 },
          planned: { classes: 18, seats: 810 },
          seats: 810,
        },
      ],
      current: { landSqm: 19733, classes: 18, pupils: 820 },
      planned: { landSqm: 19738, statedSeats: 810 },
      status: 'existing',
      opensOn: '2009-09-01',
      opensPrecision: 'year',
      builder: '政府',
      supports: null,
      radiusM: 500,
      point: { lon: 113.4949, lat: 34.7853 },
    });
  });

  it('understands full-width digits, blanks, seats in brackets, and dates of every form', async () => {
    const plan = await planOf(SCHOOLS);
    const what = (row: number) => {
      const site = siteAt(plan, row);
      return [site.stages[0]!.planned!.classes, site.opensOn, site.opensPrecision];
    };
    expect(what(8)).toEqual([36, '1992-09-01', 'year']);
    expect(what(9)).toEqual([48, '1999-09-01', 'month']);
    expect(what(11)).toEqual([48, '1986-09-01', 'year']);
    expect(what(12)).toEqual([36, '1995-09-01', 'day']);
    expect(what(61)).toEqual([48, '2027-09-01', 'month']);
    expect(what(49)).toEqual([36, '2035-09-01', 'year']);
    expect(siteAt(plan, 7).supports).toBe('是');
    expect(siteAt(plan, 47).supports).toBe('金水科教园区');
    expect(siteAt(plan, 29).street).toBeNull();
  });

  it('gives nine-year and complete middle schools two stages', async () => {
    const plan = await planOf(SCHOOLS);
    const stages = (row: number) =>
      siteAt(plan, row).stages.map(({ stage, classSize, current, planned, seats }) => [
        stage,
        classSize,
        current?.classes ?? null,
        planned!.classes,
        seats,
      ]);
    expect(stages(73)).toEqual([
      ['primary', 45, 24, 24, 1080],
      ['junior', 50, 18, 18, 900],
    ]);
    expect(stages(46)).toEqual([
      ['junior', 50, 18, 18, 900],
      ['senior', 50, 24, 24, 1200],
    ]);
    expect(stages(38)).toEqual([
      ['junior', 50, null, 12, 600],
      ['senior', 50, null, 24, 1200],
    ]);
    expect(siteAt(plan, 38).current.classes).toBe(30);
  });

  it('finds what contradicts itself, each at its cell', async () => {
    const plan = await planOf(SCHOOLS);
    expect(listed(plan, 'PLAN.LAND_BELOW_STANDARD')).toEqual([
      [12, 'O', 'SEATS_NOT_CLASSES_TIMES_SIZE', 1665, 1620],
      [24, 'O', 'SEATS_NOT_CLASSES_TIMES_SIZE', 1665, 1620],
      [24, 'V', 'POINT_MISSING', null, null],
      [36, 'O', 'SEATS_NOT_CLASSES_TIMES_SIZE', 855, 810],
      [38, 'J', 'STAGE_SPLIT_MISSING', 30, 'junior+senior'],
      [47, 'V', 'POINT_OUTSIDE_DISTRICT', '113.6746,34.8679', '金水区'],
      [48, 'O', 'SEATS_NOT_CLASSES_TIMES_SIZE', 1545, 1500],
      [62, 'O', 'SEATS_NOT_CLASSES_TIMES_SIZE', 2145, 2100],
      [74, 'O', 'SEATS_NOT_CLASSES_TIMES_SIZE', 2205, 2160],
      [86, 'O', 'SEATS_NOT_CLASSES_TIMES_SIZE', 1395, 1350],
      [98, 'O', 'SEATS_NOT_CLASSES_TIMES_SIZE', 1125, 1080],
    ]);
    expect(plan.findings.filter(({ code }) => code === 'PLAN.LAND_BELOW_STANDARD')).toHaveLength(32);
    expect(plan.findings).toContainEqual({
      row: 10,
      column: 'L',
      severity: 'info',
      code: 'PLAN.LAND_BELOW_STANDARD',
      value: 18311,
      expected: 23760,
    });
  });

  it('does not judge points without shapes, and says so once', async () => {
    const codes = (await planOf(SCHOOLS, false)).findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'PLAN.POINTS_NOT_CHECKED')).toHaveLength(1);
    expect(codes).not.toContain('PLAN.POINT_OUTSIDE_DISTRICT');
  });

  it('was revised: a school closes, three grow, two are renamed, one is begun and one is new', async () => {
    const [before, after] = [await planOf(SCHOOLS), await planOf(REVISED)];
    expect(after.totals.sites).toBe(81);
    expect(after.totals.byStatus).toEqual({
      existing: { sites: 45, seats: 68190 },
      expanding: { sites: 14, seats: 19470, currentSeats: 13980 },
      building: { sites: 2, seats: 3780 },
      soon: { sites: 6, seats: 9180 },
      planned: { sites: 7, seats: 11100 },
      reserved: { sites: 6, seats: 15120 },
      closing: { sites: 1, seats: 1800 },
    });
    const known = new Map(before.sites.map((site) => [site.code, site]));
    const changed = after.sites.filter((site) => {
      const old = known.get(site.code);
      return old?.name !== site.name || old.status !== site.status || old.stages[0]?.seats !== site.stages[0]?.seats;
    });
    expect(changed.map(({ code, status }) => [code, status])).toEqual([
      ['ZX-01-004', 'expanding'],
      ['ZX-01-009', 'existing'],
      ['ZX-01-013', 'closing'],
      ['ZX-02-021', 'expanding'],
      ['ZX-04-034', 'expanding'],
      ['ZX-05-041', 'existing'],
      ['ZX-06-048', 'building'],
      ['ZX-09-081', 'soon'],
    ]);
    expect(siteAt(after, 18).stages[0]!.current).toBeNull();
    expect(after.findings.map(({ code }) => code)).not.toContain('PLAN.SUBTOTAL_DIFFERS');
  });
});

describe('the layout plan of kindergartens', () => {
  it('is read from GBK with one heading row and no column of stages', async () => {
    const plan = await planOf(KINDERGARTENS);
    expect(plan).toMatchObject({ title: '郑州市幼儿园布局规划（2021-2035）一览表（演示数据）', headerRows: [2] });
    expect(plan.totals.byStatus).toEqual({
      existing: { sites: 32, seats: 11610 },
      building: { sites: 12, seats: 3780 },
      soon: { sites: 14, seats: 5220 },
      planned: { sites: 9, seats: 3690 },
      reserved: { sites: 3, seats: 1170 },
    });
    const bands = { classes: 18, seats: 540, bands: { K1: 6, K2: 6, K3: 6 } };
    expect(siteAt(plan, 6)).toMatchObject({
      code: null,
      ownership: '普惠性民办',
      status: 'existing',
      stages: [{ stage: 'kindergarten', classSize: null, seats: 540, current: bands, planned: bands }],
    });
    expect(siteAt(plan, 10).planned.statedSeats).toBe(180);
    expect(siteAt(plan, 4)).toMatchObject({
      status: 'building',
      opensOn: '2027-09-01',
      opensPrecision: 'month',
      current: { classes: null },
    });
  });

  it('names three openings that are no date and thirteen points outside their district', async () => {
    const plan = await planOf(KINDERGARTENS);
    const rows = (code: string) => plan.findings.filter((finding) => finding.code === code).map(({ row }) => row);
    expect(rows('PLAN.OPENS_UNREADABLE')).toEqual([18, 42, 63]);
    expect(rows('PLAN.POINT_OUTSIDE_DISTRICT')).toEqual([10, 12, 14, 15, 16, 26, 30, 31, 33, 34, 35, 39, 40]);
    expect(plan.findings).toHaveLength(16);
  });
});

/** A site as the ceiling of a grade asks for it; no school of the demo's enrolment plan gives one sum for several stages. */
function layoutOf(site: PlanSite, grade: Grade): LayoutSite[] {
  const own = site.stages.find(({ stage }) => stage === stageOf(grade))!;
  const scale = (figures: typeof own.current) =>
    figures && { classes: figures.classes, ...(figures.bands && { byGrade: { ...figures.bands } }) };
  return [
    {
      code: site.name,
      status: site.status!,
      stage: own.stage,
      current: scale(own.current),
      planned: scale(own.planned),
      openedOn: {},
    },
  ];
}

describe('the enrolment plan of 2027', () => {
  it('is read whole: a class above the norm and a number that is not classes × size are its small faults', async () => {
    const read = readEnrolmentPlanOf(await gridsOf(ENROLMENT));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value).toMatchObject({
      format: 'xuewei.enrolment/1',
      schoolYear: 2027,
      columns: { B: 'school', F: 'plannedClasses', K: 'coordinated' },
    });
    expect(read.value.rows[0]).toEqual({
      row: 4,
      school: '郑州外国语小学',
      code: '4101990001',
      authorityName: '市教育局',
      grade: 'G1',
      classes: 3,
      classSize: 45,
      planned: 135,
      catchment: expect.any(Number),
      preferential: expect.any(Number),
      coordinatedStated: expect.any(Number),
      enrolled: null,
    });
    expect(read.value.findings.map(({ code }) => code).sort()).toEqual([
      'ENROLMENT.CLASS_SIZE_ABOVE_NORM',
      'ENROLMENT.PLANNED_NOT_CLASSES_TIMES_SIZE',
    ]);
  });

  it('holds no more seats than the layout plan gives: one school planned six classes where five fit', async () => {
    const read = readEnrolmentPlanOf(await gridsOf(ENROLMENT));
    if (!read.ok) throw new Error(read.error.message);
    const { rows } = read.value;
    const sites = [...(await planOf(SCHOOLS)).sites, ...(await planOf(KINDERGARTENS)).sites];
    const siteOf = new Map(sites.map((site) => [schoolNameKey(site.name), site]));
    const cut = rows.flatMap((row) => {
      const site = siteOf.get(schoolNameKey(row.school))!;
      const layout = layoutOf(site, row.grade);
      const pool = poolSeats({ schoolYear: 2027, grade: row.grade, sites: layout, enrolment: row });
      if (isEntryGrade(row.grade)) expect(pool.entrySeats).toBeLessThanOrEqual(estimatedEntrySeats(layout, 2027, row.grade));
      return pool.grounds.filter(({ code }) => code === 'LAYOUT_CEILING').map((why) => [row.school, row.grade, why]);
    });
    expect(cut).toEqual([['惠济区绿荫路小学', 'G1', { code: 'LAYOUT_CEILING', value: 5, insteadOf: 6 }]]);
  });
});

describe('the talent register', () => {
  it('keeps the first of a repeated certificate and no finding carries personal data', async () => {
    const read = readTalentRegisterOf(await gridsOf('talents-2027.csv'));
    if (!read.ok) throw new Error(read.error.message);
    const { rows, findings } = read.value;
    expect(new Set(rows.map(({ certificate }) => certificate)).size).toBe(rows.length);
    expect(findings.filter(({ code }) => code === 'TALENTS.CERTIFICATE_REPEATED').map(({ expected }) => expected)).toEqual([
      expect.stringMatching(/^row \d+$/),
    ]);
    expect(rows.every(({ insuredAsOf }) => insuredAsOf === '2027-04-30')).toBe(true);
    const said = JSON.stringify(findings);
    for (const { name, documentNumber } of rows) expect(said.includes(documentNumber) || said.includes(name)).toBe(false);
  });
});
