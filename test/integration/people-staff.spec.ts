import { startTestApp, type TestApp } from '../support/app';
import type { ApiClient, ProblemBody } from '../support/client';
import { addStaff, signInStaff, STAFF_PASSWORD, totpAt, type SignedIn } from '../support/sign-in';

describe('staff sign in by password and one-time password', () => {
  let test: TestApp;
  let next = 0;

  const visitor = (): ApiClient => test.client(`10.2.0.${(next += 1)}`);
  const person = async (): Promise<string> => {
    const login = `officer.${(next += 1)}`;
    await addStaff(test, { login, roles: ['case-officer'], authorityCode: '410105' });
    return login;
  };
  const tried = (login: string, password: string, totp: string, client = visitor()) =>
    client.post<ProblemBody & SignedIn>('/api/open/sign-in/staff', { login, password, totp });

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  it('takes both secrets and gives the roles and the authority of the account', async () => {
    const { client } = await signInStaff(test, await person(), visitor());
    const me = await client.get<{ roles: string[]; authorityCode: string; permittedActions: string[] }>('/api/session');
    expect(me.body).toMatchObject({ roles: ['case-officer'], authorityCode: '410105', schoolId: null });
    expect(me.body.permittedActions).toContain('session.read');
  });

  it('keeps passwords as argon2id of 19 MiB and two passes, and the one-time secret sealed', async () => {
    const login = await person();
    const [row] = await test.database.query<{ passwordHash: string; totpSealed: string }>('SELECT passwordHash, totpSealed FROM account WHERE login = ?', [login]);
    expect(row!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row!.totpSealed).toMatch(/^a\.2\./);
  });

  it('takes a one-time password once, also when it is sent twice at the same time', async () => {
    const login = await person();
    const totp = await totpAt(test);
    const both = await Promise.all([tried(login, STAFF_PASSWORD, totp), tried(login, STAFF_PASSWORD, totp)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await tried(login, STAFF_PASSWORD, totp)).body.code).toBe('PEOPLE.SIGN_IN_WRONG');
  });

  it('takes no earlier one-time password after a later one', async () => {
    const login = await person();
    const [earlier, now] = [await totpAt(test, -1), await totpAt(test, 1)];
    expect((await tried(login, STAFF_PASSWORD, now)).status).toBe(200);
    expect((await tried(login, STAFF_PASSWORD, earlier)).status).toBe(401);
  });

  it('takes no one-time password of minutes ago', async () => {
    const login = await person();
    expect((await tried(login, STAFF_PASSWORD, await totpAt(test, -4))).status).toBe(401);
  });

  it('answers an unknown login, a wrong password, a wrong one-time password and a disabled account alike', async () => {
    const [login, disabled] = [await person(), await person()];
    await test.database.query('UPDATE account SET disabledAt = UTC_TIMESTAMP(6) WHERE login = ?', [disabled]);
    const totp = await totpAt(test);
    const answers = [
      await tried('nobody', STAFF_PASSWORD, totp),
      await tried(login, 'another password', totp),
      await tried(login, STAFF_PASSWORD, await totpAt(test, 40)),
      await tried(disabled, STAFF_PASSWORD, totp),
    ];
    const [first, ...others] = answers.map(({ status, body: { requestId: _, ...body } }) => ({ status, body }));
    expect(first).toMatchObject({ status: 401, body: { code: 'PEOPLE.SIGN_IN_WRONG' } });
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(['a known', 'an unknown'])('locks %s login for a quarter of an hour after five failures', async (kind) => {
    const login = kind === 'a known' ? await person() : 'nobody.else';
    const codes: string[] = [];
    for (let at = 0; at < 5; at += 1) codes.push((await tried(login, 'wrong', '000000')).body.code);
    expect(codes).toEqual([...Array<string>(4).fill('PEOPLE.SIGN_IN_WRONG'), 'PEOPLE.SIGN_IN_LOCKED']);
    const right = await tried(login, STAFF_PASSWORD, await totpAt(test));
    expect([right.status, right.body.code]).toEqual([429, 'PEOPLE.SIGN_IN_LOCKED']);
  });

  it('notes sign-ins and refusals in the audit, without logins or passwords', async () => {
    const login = await person();
    await tried(login, 'wrong-secret', '000000');
    const { accountId } = await signInStaff(test, login, visitor());
    const rows = await test.database.query<{ action: string; subjectId: string; details: string }>("SELECT * FROM audit_entry WHERE action = 'sign-in.staff'");
    expect(rows.some((row) => row.subjectId === accountId)).toBe(true);
    expect(rows.some((row) => row.details === '{"refused":true}')).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/wrong-secret|officer\./);
  });

  it('enters a login once, whoever seeds it again', async () => {
    const login = await person();
    const first = await addStaff(test, { login, roles: ['auditor'] });
    const [row] = await test.database.query<{ id: string; roles: string }>('SELECT id, roles FROM account WHERE login = ?', [login]);
    expect(row).toEqual({ id: first, roles: '["case-officer"]' });
  });
});
