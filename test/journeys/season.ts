import { ImportTalents } from '../../src/features/talents';
import { SetWindows } from '../../src/features/applications';
import { OpenRound, type LotterySetting } from '../../src/features/rounds';
import { seedCommitment } from '../../src/domain/placement/seed-parts';
import { AuthorityRegister, Schools } from '../../src/features/schools';
import type { TestApp } from '../support/app';
import { demoFile, importCity } from '../support/city';
import { addStaff, signInFamily, signInStaff, type Person } from '../support/sign-in';

/** A family of the demo city as its file has it. */
export interface DemoFamily {
  readonly key: string;
  readonly phone: string;
  readonly address: string;
  readonly round: 'main' | 'transfer';
  readonly channel: string;
  readonly child: { readonly name: string; readonly documentNumber: string };
  readonly request: { readonly authority: string; readonly grade: string };
  readonly plan: {
    readonly verdict: string;
    readonly clause: string | null;
    readonly fixed: { readonly mode: 'catchment' | 'negotiated'; readonly school: string } | null;
  };
}

/** Who gives the seed in the suites, and what each of them gives. */
export const LOTTERY: LotterySetting = {
  parts: [
    { role: 'bureau', zh: '市教育局', en: 'city bureau', enteredBy: 'case-officer' },
    { role: 'supervision', zh: '纪检监察', en: 'supervision', enteredBy: 'supervision' },
    { role: 'notary', zh: '公证机构', en: 'notary', enteredBy: 'counter-clerk' },
  ],
  substitute: { zh: '封存次日起第一期示例彩票号码', en: 'the first drawing of a sample lottery after the day of sealing' },
};
export const openingOf = (role: string) => ({ text: `示例 ${role}`, nonce: `${role}0123456789abcdef` });
const ROUND_KEY = 'ab'.repeat(32);

export const demoFamilies = (): DemoFamily[] => JSON.parse(demoFile('families-2027.json').toString('utf8')) as DemoFamily[];

/** The form that a family of the file sends. */
export function formOf(family: DemoFamily): Record<string, unknown> {
  const { key: _key, phone: _phone, address: _address, plan: _plan, ...form } = family as DemoFamily & Record<string, unknown>;
  delete form['submitAt'];
  return { ...form, consent: { given: true, textVersion: '2027-1' } };
}

/** The city with its register, windows and both rounds; gives the rounds' ids by kind. */
export async function openSeason(test: TestApp, { keepsWaiting = false } = {}): Promise<Record<'main' | 'transfer', string>> {
  await importCity(test);
  await test.get(ImportTalents).execute(test.ctx, { fileName: 'talents-2027.csv', bytes: demoFile('talents-2027.csv') });
  const authorities = (await test.work.read(test.ctx, (read) => test.get(AuthorityRegister).tree(read))).codes();
  const windows = {
    main: ['2027-05-10T09:00:00+08:00', '2027-06-10T18:00:00+08:00'],
    transfer: ['2027-08-16T09:00:00+08:00', '2027-09-15T18:00:00+08:00'],
  } as const;
  const ids = { main: '', transfer: '' };
  for (const kind of ['main', 'transfer'] as const) {
    const [opensAt, closesAt] = windows[kind];
    await test.get(SetWindows).execute(test.ctx, {
      schoolYear: 2027,
      round: kind,
      authorities,
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
    });
    const opened = await test
      .get(OpenRound)
      .execute(test.ctx, { schoolYear: 2027, kind, lottery: LOTTERY, roundKey: ROUND_KEY, keepsWaiting, authorities });
    ids[kind] = opened.id;
  }
  return ids;
}

const STAFF_ROLES = { officer: 'case-officer', reviewer: 'reviewer', signatory: 'signatory', clerk: 'counter-clerk' } as const;

/** Signed-in members of staff, each made and signed in at first use. */
export class Desks {
  private readonly people = new Map<string, Promise<Person>>();

  constructor(private readonly test: TestApp) {}

  of(kind: keyof typeof STAFF_ROLES, authorityCode: string): Promise<Person> {
    return this.signedIn(`${kind}.${authorityCode}`, () =>
      addStaff(this.test, { login: `${kind}.${authorityCode}`, roles: [STAFF_ROLES[kind]], authorityCode }),
    );
  }

  supervision(): Promise<Person> {
    return this.signedIn('supervision', () =>
      addStaff(this.test, { login: 'supervision', roles: ['supervision'], authorityCode: 'ZZ' }),
    );
  }

  school(code: string): Promise<Person> {
    return this.signedIn(`school.${code}`, async () => {
      const school = (await this.test.work.read(this.test.ctx, (read) => this.test.get(Schools).byCodes(read, [code]))).get(code);
      await addStaff(this.test, { login: `school.${code}`, roles: ['school-admin'], schoolId: school!.id });
    });
  }

  family({ phone, address }: DemoFamily): Promise<Person> {
    const known = this.people.get(phone) ?? signInFamily(this.test, phone, this.test.client(address));
    this.people.set(phone, known);
    return known;
  }

  private signedIn(login: string, make: () => Promise<unknown>): Promise<Person> {
    const address = `10.8.0.${this.people.size + 1}`;
    const known = this.people.get(login) ?? make().then(() => signInStaff(this.test, login, this.test.client(address)));
    this.people.set(login, known);
    return known;
  }
}

const holderOf = (desks: Desks, role: string): Promise<Person> =>
  role === 'supervision' ? desks.supervision() : desks.of(role === 'bureau' ? 'officer' : 'clerk', 'ZZ');

async function done(person: Person, path: string, body: unknown = {}): Promise<void> {
  const answer = await person.client.post(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
}

/** Every role commits to its part of the seed, while applications are open. */
export async function commitSeed(desks: Desks, roundId: string, kind = 'main'): Promise<void> {
  for (const { role } of LOTTERY.parts) {
    const commitment = seedCommitment(`2027-${kind}`, role, openingOf(role));
    await done(await holderOf(desks, role), `/api/office/rounds/${roundId}/seed-parts/${role}/commit`, { commitment });
  }
}

/** One officer seals, every role opens its part, another officer starts the run. */
export async function sealAndRun(desks: Desks, roundId: string): Promise<void> {
  await done(await desks.of('officer', 'ZZ'), `/api/office/rounds/${roundId}/seal`);
  for (const { role } of LOTTERY.parts)
    await done(await holderOf(desks, role), `/api/office/rounds/${roundId}/seed-parts/${role}/open`, openingOf(role));
  await done(await desks.of('reviewer', 'ZZ'), `/api/office/rounds/${roundId}/run`);
}
