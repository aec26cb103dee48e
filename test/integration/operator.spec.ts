import { startTestApp, type TestApp } from '../support/app';
import { addStaff, signInStaff, type Person } from '../support/sign-in';

const ID = '01998000-0000-7000-8000-000000000001';

describe('the operator', () => {
  let test: TestApp;
  let operator: Person;

  beforeAll(async () => {
    test = await startTestApp();
    await addStaff(test, { login: 'operator', roles: ['operator'], authorityCode: 'ZZ' });
    operator = await signInStaff(test, 'operator');
    await test.database.query(
      `INSERT INTO outbox_message (id, job, payload, createdAt, availableAt, dispatchedAt, deadAt, lastFault)
       VALUES (?, 'applications.verify', '{"applicationId":"secret"}', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'Error ECONNREFUSED')`,
      [ID],
    );
  });

  afterAll(() => test.stop());

  it('sees dead letters by job and fault, without their payload', async () => {
    const answer = await operator.client.get<{ id: string; job: string; lastFault: string }[]>('/api/office/jobs/dead');
    expect(answer.body).toMatchObject([{ id: ID, job: 'applications.verify', lastFault: 'Error ECONNREFUSED' }]);
    expect(answer.text).not.toContain('secret');
    expect((await operator.client.get('/api/office/jobs')).body).toMatchObject({ dead: 1 });
  });

  it('puts one back in line once, with an audit entry', async () => {
    expect((await operator.client.post(`/api/office/jobs/${ID}/retry`)).body).toEqual({ retried: true });
    expect((await operator.client.post(`/api/office/jobs/${ID}/retry`)).body).toEqual({ retried: false });
    const entries = await test.database.query("SELECT details FROM audit_entry WHERE action = 'jobs.retry'");
    expect(entries).toHaveLength(2);
  });

  it('sees no case and no person', async () => {
    expect((await operator.client.get('/api/office/applications')).status).toBe(403);
    expect((await operator.client.get('/api/office/placements')).status).toBe(403);
  });
});
