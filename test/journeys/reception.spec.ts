import { startTestApp, type TestApp } from '../support/app';
import type { ProblemBody } from '../support/client';
import { foreignCase, type ForeignCase } from '../support/foreign-case';
import { addStaff, signInStaff, type Person } from '../support/sign-in';
import { readTextWorkbook } from '../../src/platform/files/text-workbook';

interface Placed {
  readonly id: string;
  readonly state: string;
  readonly permittedActions: string[];
}

describe('the reception of a child by its school', () => {
  let test: TestApp;
  let placed: ForeignCase;
  let school: Person;

  const deed = (name: string, body: unknown = {}) => school.client.post<ProblemBody & { state: string }>(`/api/school/placements/${placed.placementId}/${name}`, body);
  const listed = async (): Promise<Placed | undefined> =>
    (await school.client.get<{ items: Placed[] }>('/api/school/placements')).body.items.find(({ id }) => id === placed.placementId);
  const looks = async (): Promise<number> =>
    Number((await test.database.query<{ n: string }>("SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'person.reveal'"))[0]!.n);

  /** Rows of the workbook as a browser gets it: the client of the suites reads texts only. */
  const classList = async (reason: string): Promise<string[]> => {
    const cookie = `xuewei_session=${school.client.cookie('xuewei_session')}`;
    const url = `/api/school/placements/class-list?reason=${reason}`;
    const answer = await test.app.inject({ method: 'GET', url, headers: { cookie } });
    const read = await readTextWorkbook(answer.rawPayload, 'class-list.xlsx');
    if (!read.ok) throw new Error(read.error.message);
    return read.value.sheets[0]!.rows.map((row) => row.join('|'));
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-06-10T09:00:00+08:00' });
    placed = await foreignCase(test);
    await addStaff(test, { login: 'school.home', roles: ['school-admin'], schoolId: placed.schoolId });
    school = await signInStaff(test, 'school.home', test.client('10.7.0.1'));
    const answered = await placed.owner.client.post(`/api/family/placements/${placed.placementId}/answer`, { answer: 'accept' });
    expect(answered.status).toBe(200);
  }, 120_000);
  afterAll(() => test.stop());

  it('registers nobody whom it has not received', async () => {
    expect((await listed())?.permittedActions.sort()).toEqual(['placement.query', 'placement.receive']);
    expect((await deed('register')).body.code).toBe('PLACEMENT.NOT_IN_STATE');
  });

  it('names no child in a class list before it is received', async () => {
    const before = await looks();
    expect(await classList('classes')).toHaveLength(1);
    expect(await looks()).toBe(before);
  });

  it('receives the child, then registers it when it has come, each once', async () => {
    expect((await deed('receive')).body.state).toBe('received');
    expect((await listed())?.permittedActions).toEqual(['placement.register']);
    expect((await deed('register')).body.state).toBe('registered');
    expect((await deed('register')).status).toBe(409);
    expect((await listed())?.state).toBe('registered');
  });

  it('keeps the seat taken, and shows the family who received the child', async () => {
    const [mine] = (await placed.owner.client.get<Placed[]>('/api/family/placements')).body;
    expect(mine?.state).toBe('registered');
    const [pool] = await test.database.query<{ received: number }>('SELECT received FROM pool WHERE id = ?', [placed.poolId]);
    expect(Number(pool!.received)).toBe(1);
  });

  it('gives the name in a class list, for a coded reason that stands in the audit, and neither class of talent nor employer', async () => {
    const before = await looks();
    const text = (await classList('notice')).join('\n');
    expect(text).toContain(placed.family.child.name);
    expect(text).not.toContain(placed.family.child.documentNumber);
    expect(await looks()).toBe(before + 1);
    const refused = await school.client.get<ProblemBody>('/api/school/placements/class-list?reason=curiosity');
    expect(refused.body.fields).toEqual([expect.objectContaining({ field: 'reason' })]);
  });
});

describe('totals of seats', () => {
  it('tell anybody the seats of authorities and stages, and count no fewer than five children', async () => {
    const test = await startTestApp({ clockAt: '2027-06-10T09:00:00+08:00' });
    try {
      const { body } = await test.client().get<{ rows: { stage: string; received: number | null; entrySeats: number }[] }>('/api/open/seats?schoolYear=2027');
      expect(body.rows.every(({ received }) => received === null || received >= 5)).toBe(true);
    } finally {
      await test.stop();
    }
  });
});
