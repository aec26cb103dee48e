import { AuthorityReach } from '../../src/platform/access/authority-reach';
import { SESSION_READER, type SessionReader } from '../../src/platform/http/session-reader';
import { QueryRunnerTransaction } from '../../src/platform/database/transaction';
import { startTestApp, type TestApp } from '../support/app';
import type { ProblemBody } from '../support/client';
import { addStaff, codeOf, signInFamily, signInStaff, type Person } from '../support/sign-in';

describe('sessions', () => {
  let test: TestApp;
  let next = 0;

  const family = (): Promise<Person> => signInFamily(test, `1990001${String((next += 1)).padStart(4, '0')}`, test.client(`10.3.0.${next}`));
  const staff = async (): Promise<Person> => {
    const login = `reviewer.${(next += 1)}`;
    await addStaff(test, { login, roles: ['reviewer'], authorityCode: 'ZZ' });
    return signInStaff(test, login, test.client(`10.3.1.${next}`));
  };
  const status = async ({ client }: Person): Promise<number> => (await client.get('/api/session')).status;
  const age = (person: Person, column: 'lastSeenAt' | 'expiresAt', seconds: number): Promise<unknown> =>
    test.database.query(`UPDATE session SET ${column} = ${column} - INTERVAL ${seconds} SECOND WHERE accountId = ?`, [person.accountId]);

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  it('refuses a visitor, a made-up token and the id of a session as its token', async () => {
    const person = await family();
    const [row] = await test.database.query<{ id: string }>('SELECT id FROM session WHERE accountId = ?', [person.accountId]);
    for (const token of ['', 'x', 'A'.repeat(43), row!.id, row!.id.slice(0, 43)]) {
      const answer = await test.client().get<ProblemBody>('/api/session', { cookie: `xuewei_session=${token}` });
      expect([answer.status, answer.body.code]).toEqual([401, 'ACCESS.SIGN_IN_NEEDED']);
    }
  });

  it('are no secret to whoever asks for their own, and null to anybody else, without a refusal', async () => {
    const person = await family();
    const own = await person.client.get<{ session: { csrfToken: string } | null }>('/api/open/session');
    expect(own).toMatchObject({ status: 200, body: { session: (await person.client.get('/api/session')).body } });
    expect(own.body.session?.csrfToken).toBe(person.csrfToken);
    for (const headers of [{}, { cookie: `xuewei_session=${'A'.repeat(43)}` }])
      expect(await test.client().get('/api/open/session', headers)).toMatchObject({ status: 200, body: { session: null } });
    await age(person, 'lastSeenAt', 7201);
    expect((await person.client.get('/api/open/session')).body).toEqual({ session: null });
  });

  it('end for a family after two idle hours, and for staff after half an hour', async () => {
    const [parent, officer] = [await family(), await staff()];
    await Promise.all([age(parent, 'lastSeenAt', 7190), age(officer, 'lastSeenAt', 1790)]);
    expect([await status(parent), await status(officer)]).toEqual([200, 200]);
    await Promise.all([age(parent, 'lastSeenAt', 7201), age(officer, 'lastSeenAt', 1801)]);
    expect([await status(parent), await status(officer)]).toEqual([401, 401]);
  });

  it('end twelve hours after the sign-in, however busy', async () => {
    const person = await family();
    await age(person, 'expiresAt', 12 * 3600 - 5);
    expect(await status(person)).toBe(200);
    await age(person, 'expiresAt', 10);
    expect(await status(person)).toBe(401);
  });

  it('do not hang on the season clock', async () => {
    const person = await family();
    test.clock.set('2030-01-01T00:00:00+08:00');
    expect(await status(person)).toBe(200);
    test.clock.release();
  });

  it('are noted as seen once a minute and not at each request', async () => {
    const person = await family();
    const seen = async (): Promise<number> => {
      const [row] = await test.database.query<{ lastSeenAt: Date }>('SELECT lastSeenAt FROM session WHERE accountId = ?', [person.accountId]);
      return row!.lastSeenAt.getTime();
    };
    const first = await seen();
    await status(person);
    expect(await seen()).toBe(first);
    await age(person, 'lastSeenAt', 61);
    await status(person);
    expect(await seen()).toBeGreaterThan(first - 1000);
  });

  it('cost one question of the database a request', async () => {
    const person = await family();
    const reader = test.get<SessionReader>(SESSION_READER);
    const asked = jest.spyOn(QueryRunnerTransaction.prototype, 'query');
    for (let at = 0; at < 20; at += 1) await reader.signedIn(person.client.cookie('xuewei_session')!);
    expect(asked).toHaveBeenCalledTimes(20);
    asked.mockRestore();
  });

  it('get a new token at each sign-in, and the old one of the same browser ends', async () => {
    const phone = '19900029999';
    const first = await signInFamily(test, phone, test.client('10.3.2.1'));
    const old = first.client.cookie('xuewei_session')!;
    await first.client.post('/api/open/sign-in/code', { phone });
    await test.drain();
    const again = await first.client.post<Person>('/api/open/sign-in/family', { phone, code: await codeOf(first.client, phone) });
    expect(again.status).toBe(200);
    expect(first.client.cookie('xuewei_session')).not.toBe(old);
    expect((await test.client().get('/api/session', { cookie: `xuewei_session=${old}` })).status).toBe(401);
    expect((await first.client.get('/api/session')).status).toBe(200);
  });

  it('end at sign-out, for whoever kept the cookie', async () => {
    const { client } = await family();
    const token = client.cookie('xuewei_session')!;
    expect((await client.post('/api/session/sign-out')).status).toBe(200);
    expect(client.cookie('xuewei_session')).toBeUndefined();
    expect((await test.client().get('/api/session', { cookie: `xuewei_session=${token}` })).status).toBe(401);
  });

  it('end at once when the account is disabled', async () => {
    const person = await staff();
    await test.database.query('UPDATE account SET disabledAt = UTC_TIMESTAMP(6) WHERE id = ?', [person.accountId]);
    expect(await status(person)).toBe(401);
  });

  it('change nothing without their token, or with that of another session', async () => {
    const [person, other] = [await family(), await family()];
    for (const token of ['', 'x', other.csrfToken]) {
      const answer = await person.client.post<ProblemBody>('/api/session/sign-out', {}, { 'x-csrf-token': token });
      expect([answer.status, answer.body.code]).toEqual([403, 'ACCESS.CSRF_MISMATCH']);
    }
    expect(await status(person)).toBe(200);
  });

  it('are not opened from the page of another site', async () => {
    const body = { phone: '19900020001', code: '000000' };
    const cross = await test.client().post<ProblemBody>('/api/open/sign-in/family', body, { 'sec-fetch-site': 'cross-site' });
    expect(cross.body.code).toBe('ACCESS.CSRF_MISMATCH');
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const form = await test.client().request<ProblemBody>('POST', '/api/open/sign-in/family', 'phone=19900020001&code=000000', { 'content-type': type });
      expect([form.status, form.body.code]).toEqual([415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it('reach as far as the keeper of the authorities says', async () => {
    test.get(AuthorityReach).answerBy({ within: (code) => Promise.resolve([code, '410105']), city: () => Promise.resolve('ZZ') });
    const { client } = await staff();
    const found = await test.get<SessionReader>(SESSION_READER).signedIn(client.cookie('xuewei_session')!);
    expect(found?.principal.authorityCodes).toEqual(['ZZ', '410105']);
  });
});
