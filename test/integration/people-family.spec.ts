import type { ApiClient, ProblemBody } from '../support/client';
import { startTestApp, type TestApp } from '../support/app';
import { codeOf, signInFamily, type SignedIn } from '../support/sign-in';

describe('families sign in by telephone and one-time code', () => {
  let test: TestApp;
  let next = 0;

  const phone = (): string => `1990000${String((next += 1)).padStart(4, '0')}`;
  const visitor = (): ApiClient => test.client(`10.1.0.${(next += 1)}`);
  const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const ask = async (client: ApiClient, number: string): Promise<string> => {
    const asked = await client.post('/api/open/sign-in/code', { phone: number });
    expect(asked.status).toBe(202);
    await test.drain();
    return codeOf(client, number);
  };

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  it('gives a session in a cookie that scripts cannot read, and a token for changing requests', async () => {
    const client = visitor();
    const number = phone();
    const code = await ask(client, number);
    const answer = await client.post<SignedIn>('/api/open/sign-in/family', { phone: number, code });
    expect([answer.status, answer.body.roles]).toEqual([200, ['family']]);
    expect(Object.keys(answer.body).sort()).toEqual(['accountId', 'csrfToken', 'roles']);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^xuewei_session=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await client.get<Record<string, unknown>>('/api/session');
    expect(me.body).toMatchObject({ accountId: answer.body.accountId, roles: ['family'], authorityCode: null, schoolId: null, csrfToken: answer.body.csrfToken });
    expect(Date.parse(String(me.body['expiresAt']))).toBeGreaterThan(0);
  });

  it('keeps one account for one telephone, however it is written', async () => {
    const number = phone();
    const first = await signInFamily(test, number, visitor());
    const again = await signInFamily(test, `+86 ${number}`, visitor());
    expect(again.accountId).toBe(first.accountId);
  });

  it('stores neither token nor code nor telephone in clear text', async () => {
    const number = phone();
    const client = visitor();
    const code = await ask(client, number);
    const unsent = await client.post('/api/open/sign-in/code', { phone: number });
    expect(unsent.status).toBe(202);
    const rows = JSON.stringify(await test.database.query('SELECT * FROM sign_in_code'));
    expect(rows).not.toContain(number);
    expect(rows).not.toContain(`"${code}"`);
    await test.drain();
    const open = await test.database.query('SELECT id FROM sign_in_code WHERE codeSealed IS NOT NULL OR phoneSealed IS NOT NULL');
    expect(open).toEqual([]);
    const fresh = await signInFamily(test, phone(), visitor());
    const [session] = await test.database.query<{ id: string }>('SELECT id FROM session WHERE accountId = ?', [fresh.accountId]);
    expect(session!.id).toMatch(/^[0-9a-f]{64}$/);
    expect(session!.id).not.toBe(fresh.client.cookie('xuewei_session'));
  });

  it('takes a code once', async () => {
    const number = phone();
    const code = await ask(visitor(), number);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => visitor()).map((client) => client.post('/api/open/sign-in/family', { phone: number, code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
    expect(answers.filter(({ status }) => status === 401).map(({ body }) => (body as ProblemBody).code)).toEqual(Array(3).fill('PEOPLE.CODE_WRONG'));
  });

  it('takes only the latest code of a telephone', async () => {
    const number = phone();
    const client = visitor();
    const first = await ask(client, number);
    const second = await ask(client, number);
    if (first !== second) expect((await client.post('/api/open/sign-in/family', { phone: number, code: first })).status).toBe(401);
    expect((await client.post('/api/open/sign-in/family', { phone: number, code: second })).status).toBe(200);
  });

  it('takes no code after five minutes', async () => {
    const number = phone();
    const code = await ask(visitor(), number);
    await test.database.query('UPDATE sign_in_code SET expiresAt = expiresAt - INTERVAL 301 SECOND');
    expect((await visitor().post<ProblemBody>('/api/open/sign-in/family', { phone: number, code })).body.code).toBe('PEOPLE.CODE_WRONG');
  });

  it('locks a telephone for a quarter of an hour after five wrong codes, the right one then included', async () => {
    const number = phone();
    const code = await ask(visitor(), number);
    const codes: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      const answer = await visitor().post<ProblemBody>('/api/open/sign-in/family', { phone: number, code: wrong(code) });
      codes.push(answer.body.code);
    }
    expect(codes).toEqual([...Array<string>(4).fill('PEOPLE.CODE_WRONG'), 'PEOPLE.SIGN_IN_LOCKED']);
    const right = await visitor().post<ProblemBody>('/api/open/sign-in/family', { phone: number, code });
    expect([right.status, right.body.code]).toEqual([429, 'PEOPLE.SIGN_IN_LOCKED']);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(890);
    const asked = await visitor().post<ProblemBody>('/api/open/sign-in/code', { phone: number });
    expect(asked.body.code).toBe('PEOPLE.SIGN_IN_LOCKED');
    await test.database.query('UPDATE sign_in_lock SET lastFailedAt = lastFailedAt - INTERVAL 901 SECOND');
    expect((await signInFamily(test, number, visitor())).accountId).toBeTruthy();
  });

  it('answers a telephone that it does not know as one that it does', async () => {
    const known = phone();
    await signInFamily(test, known, visitor());
    const unknown = phone();
    const asked = await Promise.all([known, unknown].map((number) => visitor().post<Record<string, unknown>>('/api/open/sign-in/code', { phone: number })));
    expect(asked.map(({ status, body }) => ({ status, keys: Object.keys(body), seconds: body['expiresInSeconds'] }))).toEqual(
      Array(2).fill({ status: 202, keys: ['sentTo', 'expiresInSeconds'], seconds: 300 }),
    );
    await test.drain();
    const tried = await Promise.all(
      [known, unknown].map(async (number) => {
        const client = visitor();
        return client.post<ProblemBody>('/api/open/sign-in/family', { phone: number, code: wrong(await codeOf(client, number)) });
      }),
    );
    const [one, other] = tried.map(({ status, body: { requestId: _, ...body } }) => ({ status, body }));
    expect(other).toEqual(one);
    expect(one!.status).toBe(401);
  });

  it('names the field that is wrong and refuses unknown ones', async () => {
    const answer = await visitor().post<ProblemBody>('/api/open/sign-in/family', { phone: '', code: '12345', role: 'operator' });
    expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST.INVALID_FIELDS']);
    expect(answer.body.fields.map(({ field }) => field).sort()).toEqual(['code', 'phone', 'role']);
    expect((await visitor().post<ProblemBody>('/api/open/sign-in/code', { phone: '110' })).body.code).toBe('PEOPLE.PHONE_WRONG');
  });
});
