import { refuseDemonstration } from '../../src/platform/clock/refuse-demonstration';
import { MoveClock } from '../../src/platform/clock/move-clock.command';
import { AuthenticatorCode } from '../../src/features/people/authenticator-code.query';
import { startTestApp, type TestApp } from '../support/app';
import { addStaff, STAFF_PASSWORD } from '../support/sign-in';

describe('production', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.stop());

  beforeEach(() => test.database.query('DELETE FROM season_clock'));

  const start = () => refuseDemonstration(test.work, test.ctx, true);

  it('starts on a database of its own', async () => {
    await expect(start()).resolves.toBeUndefined();
  });

  it('does not start where the season clock was moved', async () => {
    await test.get(MoveClock).set(test.ctx, new Date('2027-06-10T10:00:00Z'));
    await expect(start()).rejects.toThrow('does not serve production');
  });

  it('does not start where demonstration accounts and data were loaded', async () => {
    await test.get(MoveClock).markDemonstration(test.ctx);
    await expect(start()).rejects.toThrow('does not serve production');
    await expect(refuseDemonstration(test.work, test.ctx, false)).resolves.toBeUndefined();
  });
});

describe('what a demonstration has beside the service', () => {
  let test: TestApp;
  afterEach(() => test.stop());

  const asked = async (): Promise<[number, string | undefined][]> => {
    const client = test.client();
    const paths = ['/api/open/development/messages?phone=19900040001', '/api/open/development/authenticator?login=officer'];
    return Promise.all(
      paths.map((path) =>
        client.get<{ code?: string }>(path).then(({ status, body }): [number, string | undefined] => [status, body.code]),
      ),
    );
  };

  it('is not there in production: no inbox, no authenticator, no accounts on the first page', async () => {
    test = await startTestApp({ env: { NODE_ENV: 'production', COOKIE_SECURE: 'true' } });
    await addStaff(test, { login: 'officer', roles: ['case-officer'], authorityCode: 'ZZ' });
    expect(await asked()).toEqual([
      [404, 'REQUEST.ROUTE_UNKNOWN'],
      [404, 'REQUEST.ROUTE_UNKNOWN'],
    ]);
    const first = await test.client().get('/api/open/demonstration');
    expect(first.body).toEqual({ demonstration: false, logins: [] });
    await expect(test.get(AuthenticatorCode).ask(test.ctx, 'officer')).rejects.toThrow('no authenticator in production');
  });

  it('tells six digits that sign an invented account in, and after their use the next ones; nothing of a login nobody has', async () => {
    test = await startTestApp();
    await addStaff(test, { login: 'officer', roles: ['case-officer'], authorityCode: 'ZZ' });
    const client = test.client('10.9.9.1');
    const digits = async (login: string) => client.get<{ code: string }>(`/api/open/development/authenticator?login=${login}`);
    const first = await digits('officer');
    expect(first.body.code).toMatch(/^\d{6}$/);
    const signIn = await client.post('/api/open/sign-in/staff', {
      login: 'officer',
      password: STAFF_PASSWORD,
      totp: first.body.code,
    });
    expect(signIn.status).toBe(200);
    const next = await digits('officer');
    expect(next.body.code).not.toBe(first.body.code);
    const nobody = await digits('nobody');
    expect(nobody.status).toBe(404);
  });
});
