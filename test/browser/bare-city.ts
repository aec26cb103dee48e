import { MoveClock } from '../../src/platform/clock/move-clock.command';
import { startTestApp } from '../support/app';
import { demoFile, importAuthorities } from '../support/city';
import { addStaff } from '../support/sign-in';

/** Every invented member of staff has this password; the development authenticator tells the six digits. */
export const { password: STAFF_PASSWORD } = JSON.parse(demoFile('staff.json').toString('utf8')) as { password: string };

/** A city of authorities and two members of staff in the run's database: enough to sign in. */
export async function seedBareCity(clockAt: string): Promise<void> {
  const test = await startTestApp();
  try {
    await test.get(MoveClock).markDemonstration(test.ctx);
    await test.get(MoveClock).set(test.ctx, new Date(clockAt));
    await importAuthorities(test);
    await addStaff(test, { login: 'officer.ZZ', roles: ['case-officer'], authorityCode: 'ZZ', password: STAFF_PASSWORD });
    await addStaff(test, { login: 'operator', roles: ['operator'], authorityCode: 'ZZ', password: STAFF_PASSWORD });
  } finally {
    await test.stop();
  }
}
