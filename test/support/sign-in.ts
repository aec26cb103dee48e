import { generate } from 'otplib';
import { StaffDirectory, type StaffInput } from '../../src/features/people';
import type { TestApp } from './app';
import type { ApiClient } from './client';

/** What a sign-in answers. */
export interface SignedIn {
  readonly accountId: string;
  readonly roles: string[];
  readonly csrfToken: string;
}

/** Somebody signed in, with the client that keeps the session. */
export interface Person extends SignedIn {
  readonly client: ApiClient;
}

/** The latest code that the development inbox holds for a telephone. */
export async function codeOf(client: ApiClient, phone: string): Promise<string> {
  const inbox = await client.get<{ messages: { text: string }[] }>(`/api/open/development/messages?phone=${encodeURIComponent(phone)}`);
  const code = /\d{6}/.exec(inbox.body.messages[0]?.text ?? '')?.[0];
  if (code === undefined) throw new Error('no code in the inbox');
  return code;
}

/** Signs a family in as a browser would: asks for a code, reads it, sends it. */
export async function signInFamily(test: Pick<TestApp, 'client' | 'drain'>, phone: string, client: ApiClient = test.client()): Promise<Person> {
  const asked = await client.post('/api/open/sign-in/code', { phone });
  if (asked.status !== 202) throw new Error(`asking for a code: ${asked.text}`);
  await test.drain();
  const answer = await client.post<SignedIn>('/api/open/sign-in/family', { phone, code: await codeOf(client, phone) });
  if (answer.status !== 200) throw new Error(`signing in: ${answer.text}`);
  return { ...answer.body, client };
}

export const STAFF_PASSWORD = 'a long enough test password';
export const STAFF_TOTP_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** Enters a member of staff with the test's password and one-time secret; gives the account's id. */
export async function addStaff(test: TestApp, staff: Pick<StaffInput, 'login' | 'roles'> & Partial<StaffInput>): Promise<string> {
  const person = { displayName: staff.login, password: STAFF_PASSWORD, totpSecret: STAFF_TOTP_SECRET, ...staff };
  const { ids } = await test.get(StaffDirectory).create(test.ctx, [person]);
  return ids[staff.login]!;
}

/** The one-time password of a moment; by the database's clock unless told. */
export async function totpAt(test: TestApp, steps = 0, secret = STAFF_TOTP_SECRET): Promise<string> {
  const [row] = await test.database.query<{ second: string }>('SELECT UNIX_TIMESTAMP() AS second');
  return generate({ secret, epoch: Number(row!.second) + steps * 30 });
}

/** Signs a member of staff in; the step of an earlier sign-in is forgotten so that a suite need not wait for the next one. */
export async function signInStaff(test: TestApp, login: string, client: ApiClient = test.client()): Promise<Person> {
  await test.database.query('UPDATE account SET totpStep = NULL WHERE login = ?', [login]);
  const answer = await client.post<SignedIn>('/api/open/sign-in/staff', { login, password: STAFF_PASSWORD, totp: await totpAt(test) });
  if (answer.status !== 200) throw new Error(`signing in: ${answer.text}`);
  return { ...answer.body, client };
}
