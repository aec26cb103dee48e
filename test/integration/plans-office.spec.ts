import { startTestApp, type TestApp } from '../support/app';
import { importCity } from '../support/city';
import { addStaff, signInFamily, signInStaff, type Person } from '../support/sign-in';

interface SeatsPage {
  readonly total: number;
  readonly items: {
    readonly authority: string;
    readonly school: string;
    readonly coordinated: number;
    readonly grounds: Record<string, unknown>;
  }[];
}

describe('the office reads plans and seats over HTTP', () => {
  let test: TestApp;
  let officer: Person;
  let planner: Person;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importCity(test);
    await addStaff(test, { login: 'officer.410105', roles: ['case-officer'], authorityCode: '410105' });
    await addStaff(test, { login: 'planner', roles: ['planner'], authorityCode: 'ZZ' });
    officer = await signInStaff(test, 'officer.410105');
    planner = await signInStaff(test, 'planner');
  });
  afterAll(() => test.stop());

  it('a district its own pools only, the planner the whole city', async () => {
    const own = await officer.client.get<SeatsPage>('/api/office/seats?schoolYear=2027&pageSize=200');
    expect(own.status).toBe(200);
    expect(new Set(own.body.items.map(({ authority }) => authority))).toEqual(new Set(['410105']));
    const all = await planner.client.get<SeatsPage>('/api/office/seats?schoolYear=2027&pageSize=1');
    expect(all.body.total).toBeGreaterThan(own.body.total);
    const foreign = await officer.client.get<SeatsPage>('/api/office/seats?schoolYear=2027&authority=ZD');
    expect([foreign.status, foreign.body.total]).toEqual([200, 0]);
  });

  it('with the grounds of every figure', async () => {
    const { body } = await planner.client.get<SeatsPage>('/api/office/seats?schoolYear=2027&authority=ZZ&stage=junior');
    expect(body.items[0]!.grounds).toMatchObject({ row: expect.any(Number) as number, seats: expect.any(Array) as unknown[] });
  });

  it('the plans with what must be looked at in each', async () => {
    const plans = await planner.client.get<{
      total: number;
      items: { id: string; kind: string; findings: Record<string, number> }[];
    }>('/api/office/plans');
    expect(plans.body.items.map(({ kind }) => kind).sort()).toEqual(['enrolment', 'layout', 'layout']);
    const enrolment = plans.body.items.find(({ kind }) => kind === 'enrolment')!;
    const findings = await planner.client.get<{ code: string; row: number }[]>(`/api/office/plans/${enrolment.id}/findings`);
    const counted = Object.values(enrolment.findings).reduce((sum, count) => sum + count, 0);
    expect([findings.status, findings.body.length]).toEqual([200, counted]);
    expect((await planner.client.get('/api/office/plans/00000000-0000-7000-8000-000000000000/findings')).status).toBe(404);
  });

  it('but not families or visitors, and not without a year', async () => {
    const family = await signInFamily(test, '19900009999');
    for (const path of ['/api/office/seats?schoolYear=2027', '/api/office/plans']) {
      expect((await family.client.get(path)).status).toBe(403);
      expect((await test.client().get(path)).status).toBe(401);
    }
    const answer = await planner.client.get<{ fields: { field: string }[] }>('/api/office/seats');
    expect([answer.status, answer.body.fields.map(({ field }) => field)]).toEqual([expect.any(Number), ['schoolYear']]);
  });
});
