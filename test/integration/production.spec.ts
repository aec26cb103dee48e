import { refuseDemonstration } from '../../src/platform/clock/refuse-demonstration';
import { MoveClock } from '../../src/platform/clock/move-clock.command';
import { startTestApp, type TestApp } from '../support/app';

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
