import { Pools, SeatLedger, type PoolRow } from '../../src/features/seats';
import { Schools, type SchoolRow } from '../../src/features/schools';
import { ImportPlan, PlansModule } from '../../src/features/plans';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, ENROLMENT_PLAN, importAuthorities, importPlan, LAYOUT_PLANS, publishPolicy } from '../support/city';

interface DemoPool {
  readonly entry?: number;
  readonly catchment?: number;
  readonly preferential?: number;
  readonly enrolled?: number;
  readonly seats: number;
}
interface DemoSchool {
  readonly code: string;
  readonly authority: string;
  readonly code10: string;
  readonly pools: Readonly<Record<string, DemoPool>>;
}

/** Pools in whose rows the demo's enrolment plan has its planted faults. */
const FAULTY = new Set(['ZX-02-016/G1', 'ZX-01-006/G1', 'ZX-05-041/G1']);

describe('a plan is taken over', () => {
  let test: TestApp;
  const rows = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const table of ['plan_version', 'site', 'enrolment_row', 'school', 'pool', 'seat_entry', 'audit_entry']) {
      counts[table] = Number((await test.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);
    }
    return counts;
  };
  const read = <T>(work: Parameters<TestApp['work']['read']>[1]): Promise<T> => test.work.read(test.ctx, work) as Promise<T>;
  const schoolNamed = async (code: string): Promise<SchoolRow | undefined> =>
    read<SchoolRow | undefined>(async (tx) => (await test.get(Schools).byCodes(tx, [code])).get(code));
  const csv = (lines: string[]): Uint8Array =>
    Buffer.from(['规划编号,学校名称,学段,办学性质,行政区,现状班数,规划班数,状态', ...lines].join('\n'), 'utf8');
  const layout = (lines: string[], fileName = 'layout.csv') =>
    test.get(ImportPlan).execute(test.ctx, { fileName, bytes: csv(lines) });

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00', imports: [PlansModule] });
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    await test.database.emptyTables();
    await importAuthorities(test);
  });

  describe('the demo city', () => {
    let pools: Map<string, PoolRow>;
    const demo = JSON.parse(demoFile('schools-2027.json').toString('utf8')) as DemoSchool[];

    beforeEach(async () => {
      await publishPolicy(test);
      for (const plan of LAYOUT_PLANS) await importPlan(test, plan);
    });

    it('has the seats that its plans were made for, pool by pool', async () => {
      const imported = await importPlan(test, ENROLMENT_PLAN);
      pools = new Map(
        (await read<PoolRow[]>((tx) => test.get(Pools).ofYear(tx, 2027))).map((pool) => [
          `${pool.schoolCode}/${pool.grade}`,
          pool,
        ]),
      );
      const planned = demo.flatMap((school) =>
        Object.entries(school.pools).map(([grade, pool]) => ({ key: `${school.code}/${grade}`, school, pool })),
      );
      const unlike = planned.filter(({ key, school, pool }) => {
        const made = pools.get(key);
        if (FAULTY.has(key) || made === undefined) return made === undefined && pool.entry !== undefined;
        const committed = pool.enrolled ?? pool.catchment! + pool.preferential!;
        return (
          made.authorityCode !== school.authority ||
          made.committed !== committed ||
          (pool.entry !== undefined && made.entrySeats !== pool.entry)
        );
      });
      expect(unlike.map(({ key }) => key)).toEqual([]);
      expect(imported).toMatchObject({
        kind: 'enrolment',
        schoolYear: 2027,
        rows: pools.size,
        pools: { opened: pools.size, changed: 0 },
        alreadyImported: false,
      });
      const demoSeats = planned.filter(({ key }) => pools.has(key) && !FAULTY.has(key) && key.includes('/'));
      expect(demoSeats.filter(({ key, pool }) => pools.get(key)!.coordinated !== pool.seats).map(({ key }) => key)).toEqual([]);
      await expect(read((tx) => test.get(SeatLedger).drift(tx))).resolves.toEqual([]);
    });

    it('never gives an entry grade more than the layout plan allows, nor a class more than the norm', async () => {
      const imported = await importPlan(test, ENROLMENT_PLAN);
      const all = await read<PoolRow[]>((tx) => test.get(Pools).ofYear(tx, 2027));
      const pool = (code: string): PoolRow => all.find((one) => one.schoolCode === code && one.grade === 'G1')!;
      expect(pool('ZX-05-041').entrySeats).toBeLessThan(270);
      expect(pool('ZX-01-006').entrySeats % 45).toBe(0);
      expect(imported.findings).toMatchObject({
        'ENROLMENT.ABOVE_LAYOUT_CEILING': expect.any(Number) as number,
        'ENROLMENT.CLASS_SIZE_ABOVE_NORM': 1,
      });
      expect(imported.findings['ENROLMENT.SCHOOL_UNKNOWN']).toBeUndefined();
    });

    it('gives a school that the city bureau plans for to the bureau, and keeps it there when the layout plan comes again', async () => {
      await importPlan(test, ENROLMENT_PLAN);
      const before = await schoolNamed('ZX-01-001');
      expect(before).toMatchObject({ authorityCode: 'ZZ', affiliation: 'city', identityCode: '4101990001' });
      await layout(['ZX-01-001,郑州外国语小学,小学,公办,中原区,18,18,现状保留']);
      expect(await schoolNamed('ZX-01-001')).toEqual(before);
    });

    it('changes nothing when the same file comes again', async () => {
      const first = await importPlan(test, ENROLMENT_PLAN);
      const before = await rows();
      expect(await importPlan(test, ENROLMENT_PLAN)).toMatchObject({
        planVersionId: first.planVersionId,
        alreadyImported: true,
        findings: first.findings,
      });
      expect(await importPlan(test, LAYOUT_PLANS[0]!)).toMatchObject({ kind: 'layout', alreadyImported: true });
      expect(await rows()).toEqual(before);
    });

    it('keeps one version when the same file comes twice at the same moment', async () => {
      const both = await Promise.all([importPlan(test, ENROLMENT_PLAN), importPlan(test, ENROLMENT_PLAN)]);
      expect(both.map(({ alreadyImported }) => alreadyImported).sort()).toEqual([false, true]);
      expect(await rows()).toMatchObject({ plan_version: 3 });
    });

    it('says in every pool what its figures rest on', async () => {
      const { planVersionId } = await importPlan(test, ENROLMENT_PLAN);
      const kept = await test.database.query<{ grounds: string }>("SELECT grounds FROM pool WHERE grade = 'G1'");
      for (const { grounds } of kept) {
        expect(JSON.parse(grounds)).toMatchObject({
          planVersionId,
          policyVersionId: expect.any(String) as string,
          clause: 'P12',
          shareBp: 500,
          row: expect.any(Number) as number,
        });
      }
    });
  });

  it('keeps a school one and the same when a new layout plan numbers it anew', async () => {
    await layout(['A-1,示例小学,小学,公办,金水区,12,12,现状保留']);
    const old = await schoolNamed('A-1');
    const again = await layout(
      ['B-7,示例小学,小学,公办,金水区,12,18,改扩建', 'B-8,示例第二小学,小学,公办,金水区,6,6,在建'],
      'newer.csv',
    );
    expect(again).toMatchObject({ version: 2, schools: { created: 1, changed: 0 } });
    expect(await schoolNamed('A-1')).toEqual(old);
    expect(await schoolNamed('B-7')).toBeUndefined();
  });

  it('makes no school of a site where none stands, and none twice', async () => {
    const imported = await layout([
      'A-1,示例小学,小学,公办,金水区,12,12,现状保留',
      'A-1,示例小学东校区,小学,公办,金水区,12,12,现状保留',
      'A-2,示例第二小学,小学,公办,金水区,,24,预留用地',
      'A-3,示例第三小学,小学,公办,火星区,12,12,现状保留',
    ]);
    expect(imported).toMatchObject({
      sites: 4,
      schools: { created: 1 },
      findings: { 'PLAN.DUPLICATE_SITE': 1, 'PLAN.DISTRICT_UNKNOWN': 1 },
    });
    expect(await rows()).toMatchObject({ site: 4, school: 1 });
  });

  it('refuses a file that is no plan, and writes nothing', async () => {
    const before = await rows();
    const refused = test.get(ImportPlan).execute(test.ctx, { fileName: 'menu.csv', bytes: Buffer.from('菜名,价格\n烩面,12\n') });
    await expect(refused).rejects.toMatchObject({ code: 'PLAN.NOT_A_PLAN', status: 422 });
    await expect(test.get(ImportPlan).execute(test.ctx, { fileName: 'x.xlsx', bytes: Buffer.alloc(0) })).rejects.toMatchObject({
      code: 'PLAN.UNREADABLE',
    });
    expect(await rows()).toEqual(before);
  });

  it('refuses an enrolment plan before the policy and the schools it needs, and can take it later', async () => {
    await expect(importPlan(test, ENROLMENT_PLAN)).rejects.toMatchObject({ code: 'PLAN.NO_POLICY' });
    await publishPolicy(test);
    await expect(importPlan(test, ENROLMENT_PLAN)).rejects.toMatchObject({ code: 'PLAN.NO_SCHOOLS' });
    expect(await rows()).toMatchObject({ plan_version: 0, pool: 0 });
    for (const plan of LAYOUT_PLANS) await importPlan(test, plan);
    expect(await importPlan(test, ENROLMENT_PLAN)).toMatchObject({ alreadyImported: false });
  });
});
