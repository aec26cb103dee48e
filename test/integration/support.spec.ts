import { startTestApp, type TestApp } from '../support/app';

describe('the harness of the suites', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
  });
  afterAll(() => test.stop());

  it('gives the house a clock that stands where the suite sets it', async () => {
    const now = await test.work.read(test.ctx, (read) => read.now());
    expect(now.toISOString()).toBe('2027-05-20T02:00:00.000Z');
    test.clock.advance({ days: 1, seconds: 1 });
    expect((await test.work.read(test.ctx, (read) => read.now())).toISOString()).toBe('2027-05-21T02:00:01.000Z');
  });

  it('gives the house an empty database of its own', async () => {
    expect(await test.database.query('SELECT id FROM audit_entry')).toEqual([]);
    await test.database.query('INSERT INTO season_clock (id, offsetSeconds) VALUES (1, 5)');
    await test.database.emptyTables();
    expect(await test.database.query('SELECT id FROM season_clock')).toEqual([]);
  });

  it('answers an unknown address as a visitor would see it', async () => {
    expect((await test.client().get('/nowhere')).status).toBe(404);
  });
});
