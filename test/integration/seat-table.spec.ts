import { readTextWorkbook } from '../../src/platform/files/text-workbook';
import { startTestApp, type TestApp } from '../support/app';
import { importCity } from '../support/city';
import { addStaff, signInStaff, type Person } from '../support/sign-in';

interface Row {
  readonly poolId: string;
  readonly school: string;
  readonly schoolName: string;
  readonly authority: string;
  readonly grade: string;
  readonly estimated: { standing: string; entrySeats: number } | null;
  readonly reported: { standing: string; classes: number; by: string; reason: string | null } | null;
  readonly approved: { standing: string; entrySeats: number; by: string; at: string } | null;
  readonly norm: number;
  readonly issued: { standing: string; classes: number; classSize: number; entrySeats: number; committed: number; coordinated: number; general: number };
  readonly classSizeAbove: { classSize: number; reason: string; proposedBy: string; confirmedBy: string } | null;
  readonly sheetState: string | null;
  readonly enrolmentPlan: string | null;
  readonly layoutPlans: string[];
}
interface Table {
  readonly totals: { pools: number; approvedPools: number; poolsAboveNorm: number; coordinated: number };
  readonly rows: readonly Row[];
}

describe('the table of approved seats', () => {
  let test: TestApp;
  let planner: Person;
  let officer: Person;
  let school: Person;
  let mine: { id: string; schoolId: string; schoolCode: string };

  const table = async (person = planner, authority = '410105'): Promise<Table> =>
    (await person.client.get<Table>(`/api/office/seats/table?schoolYear=2027&authority=${authority}`)).body;
  const workbook = async (person = planner) => {
    const cookie = `xuewei_session=${person.client.cookie('xuewei_session')}`;
    const url = '/api/office/seats/table/workbook?schoolYear=2027&authority=410105';
    const answer = await test.app.inject({ method: 'GET', url, headers: { cookie } });
    const read = await readTextWorkbook(answer.rawPayload, 'seats.xlsx');
    if (!read.ok) throw new Error(read.error.message);
    return read.value;
  };
  const join = async (login: string, staff: Partial<Parameters<typeof addStaff>[1]>): Promise<Person> => {
    await addStaff(test, { roles: [], ...staff, login });
    return signInStaff(test, login);
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importCity(test);
    [mine] = await test.database.query<typeof mine>(
      `SELECT p.id, p.schoolId, s.code AS schoolCode FROM pool p JOIN school s ON s.id = p.schoolId
        WHERE p.authorityCode = '410105' AND p.grade = 'G1' AND p.coordinated > 1 ORDER BY s.code LIMIT 1`,
    ) as [typeof mine];
    planner = await join('planner.410105', { roles: ['planner'], authorityCode: '410105' });
    officer = await join('officer.410105', { roles: ['case-officer', 'reviewer'], authorityCode: '410105' });
    school = await join('school.mine', { roles: ['school-admin'], schoolId: mine.schoolId });
  }, 120_000);
  afterAll(() => test.stop());

  it('is filled in by a school that is told which one it is', async () => {
    const own = await school.client.get('/api/school');
    expect(own).toMatchObject({ status: 200, body: { code: mine.schoolCode } });
    expect((await officer.client.get('/api/school')).status).toBe(403);
  });

  it('has every pool of the authority, issued by the plan alone at first, with what the layout plan would give beside it', async () => {
    const { rows, totals } = await table();
    const [pools] = await test.database.query<{ count: number; coordinated: number }>(
      "SELECT COUNT(*) AS count, SUM(coordinated) AS coordinated FROM pool WHERE authorityCode = '410105' AND schoolYear = 2027",
    );
    expect(totals).toMatchObject({ pools: Number(pools!.count), coordinated: Number(pools!.coordinated), approvedPools: 0 });
    for (const { grade, norm, estimated, reported, approved, issued, enrolmentPlan, layoutPlans } of rows) {
      expect([reported, approved, issued.standing]).toEqual([null, null, 'issued']);
      expect(issued.general).toBe(issued.entrySeats - issued.committed - issued.coordinated);
      if (grade === 'G1') expect([estimated!.standing, issued.entrySeats <= estimated!.entrySeats]).toEqual(['estimated', true]);
      expect(issued.classSize).toBeLessThanOrEqual(norm);
      expect(enrolmentPlan).toMatch(/第1版 第\d+行$/);
      expect(layoutPlans.length).toBeGreaterThan(0);
    }
  });

  it('shows estimate, report, approval and issue side by side, each by whom, and a class above the norm with its two hands', async () => {
    const opened = { schoolYear: 2027, authority: '410105', closesAt: '2027-04-30T18:00:00+08:00' };
    await planner.client.post('/api/office/seat-sheets', opened);
    const { sheet } = (
      await school.client.get<{ sheet: { id: string; lines: { grade: string; filled: Record<string, number> }[] } }>(
        '/api/school/seat-sheet?schoolYear=2027',
      )
    ).body;
    const wish = { grade: 'G1', classSize: 47, reason: '学区人数激增' };
    await planner.client.post(`/api/office/seat-sheets/${sheet.id}/class-size`, wish);
    await officer.client.post(`/api/office/seat-sheets/${sheet.id}/class-size/confirm`, { grade: 'G1' });
    const lines = sheet.lines.map(({ grade, filled: { standing: _standing, ...filled } }) =>
      grade === 'G1'
        ? { grade, ...filled, classSize: 47, reason: 'catchmentDiffers', proof: '学区摸底表' }
        : { grade, ...filled },
    );
    await school.client.post('/api/school/seat-sheet/report', { schoolYear: 2027, lines });
    const reported = (await table()).rows.find(({ poolId }) => poolId === mine.id)!;
    expect(reported).toMatchObject({ reported: { standing: 'reported', by: 'school.mine' }, approved: null, sheetState: 'reported' });
    expect((await officer.client.post(`/api/office/seat-sheets/${sheet.id}/approve`)).status).toBe(200);
    const row = (await table()).rows.find(({ poolId }) => poolId === mine.id)!;
    expect(row).toMatchObject({
      reported: { reason: 'catchmentDiffers' },
      approved: { standing: 'approved', entrySeats: row.issued.entrySeats, by: 'officer.410105' },
      classSizeAbove: { classSize: 47, reason: '学区人数激增', proposedBy: 'planner.410105', confirmedBy: 'officer.410105' },
      sheetState: 'approved',
    });
    expect(row.issued.entrySeats).toBe(row.issued.classes * 47);
    expect(row.issued.classSize).toBe(47);
    expect((await table()).totals).toMatchObject({ poolsAboveNorm: 1, approvedPools: sheet.lines.length });
  });

  it('is a workbook in which a school’s name runs nothing, with the words 估算, 上报, 核定 and 下达 on its columns', async () => {
    await test.database.query("UPDATE school SET name = '=1+1' WHERE id = ?", [mine.schoolId]);
    const { sheets, changed } = await workbook();
    expect(changed).toEqual([]);
    const [headings, ...rows] = sheets[0]!.rows as [string[], ...string[][]];
    expect(headings).toEqual(expect.arrayContaining(['估算学位', '上报学位', '核定统筹学位', '下达统筹学位', '超标确认人', '文号']));
    const row = rows.find((one) => one[0] === mine.schoolCode && one[3] === 'G1')!;
    expect(row[1]).toBe('=1+1');
    expect(row[headings.indexOf('超标班额')]).toBe('47');
    expect(row[headings.indexOf('不同的原因')]).toBe('对口人数不同');
    expect(row[headings.indexOf('核定时间')]).toMatch(/^2027-04-20 1\d:\d{2}:\d{2}$/);
    expect(rows).toHaveLength((await table()).rows.length);
  });

  it('is shown to nobody beyond the authority', async () => {
    const stranger = await join('officer.410103', { roles: ['case-officer'], authorityCode: '410103' });
    const url = '/api/office/seats/table?schoolYear=2027&authority=410105';
    expect((await stranger.client.get<Table>(url)).body).toMatchObject({ rows: [], totals: { pools: 0 } });
    expect((await school.client.get(url)).status).toBe(403);
    const own = (await stranger.client.get<Table>('/api/office/seats/table?schoolYear=2027')).body.rows;
    expect(new Set(own.map(({ authority }) => authority))).toEqual(new Set(['410103']));
  });
});
