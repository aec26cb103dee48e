import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedCommitment } from '../../src/domain/placement/seed-parts';
import { startTestApp, type TestApp } from '../support/app';
import { addStaff, signInStaff, type Person } from '../support/sign-in';
import { Desks, LOTTERY, openingOf, openSeason } from './season';

interface Part {
  readonly role: string;
  readonly commitment: string | null;
  readonly openedAt: string | null;
  readonly text: string | null;
  readonly substitute: string | null;
}
interface PublicRound {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly substituteEn: string;
  readonly seed: string | null;
  readonly seedParts: Part[];
  readonly runs: { instanceHash: string; outcomeHash: string | null; merkleRoot: string | null }[];
}

const commitmentOf = (role: string): string => seedCommitment('2027-main', role, openingOf(role));
const VALUE = { substitute: '03 11 16 24 27 32 + 09', drawnOn: '2027-07-01' };

describe('the lottery of a round', () => {
  let test: TestApp;
  let desks: Desks;
  let roundId: string;
  let officer: Person;
  let supervision: Person;
  let clerk: Person;
  let reviewer: Person;
  let signatory: Person;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
    desks = new Desks(test);
    roundId = (await openSeason(test)).main;
    officer = await desks.of('officer', 'ZZ');
    reviewer = await desks.of('reviewer', 'ZZ');
    signatory = await desks.of('signatory', 'ZZ');
    clerk = await desks.of('clerk', 'ZZ');
    supervision = await desks.supervision();
  }, 120_000);
  afterAll(() => test.stop());

  const record = async (): Promise<PublicRound> =>
    (await test.client('10.9.0.200').get<PublicRound[]>('/api/open/rounds')).body.find(({ id }) => id === roundId)!;
  /** Status and code of a deed on a part. */
  const say = async (person: Person, role: string, deed: string, body: unknown): Promise<[number, string | undefined]> => {
    const answer = await person.client.post<{ code?: string }>(`/api/office/rounds/${roundId}/seed-parts/${role}/${deed}`, body);
    return [answer.status, answer.body.code];
  };
  const run = async (person: Person): Promise<[number, string | undefined]> => {
    const answer = await person.client.post<{ code?: string }>(`/api/office/rounds/${roundId}/run`);
    return [answer.status, answer.body.code];
  };
  const done = [200, undefined];

  it('announces its roles and what replaces a missing part to everybody', async () => {
    expect(await record()).toMatchObject({ state: 'open', seed: null, substituteEn: LOTTERY.substitute.en, runs: [] });
    expect((await record()).seedParts.map(({ role, commitment }) => [role, commitment])).toEqual([
      ['bureau', null],
      ['supervision', null],
      ['notary', null],
    ]);
  });

  it('takes one commitment of each role, from its holder, and never another', async () => {
    const commitment = commitmentOf('bureau');
    expect(await say(officer, 'bureau', 'commit', { commitment: commitment.slice(4) })).toEqual([400, 'REQUEST.INVALID_FIELDS']);
    expect(await say(officer, 'mayor', 'commit', { commitment })).toEqual([404, 'ROUND.SEED_PART_UNKNOWN']);
    expect(await say(supervision, 'bureau', 'commit', { commitment })).toEqual([403, 'ACCESS.FORBIDDEN']);
    expect(await say(await desks.of('officer', '410105'), 'bureau', 'commit', { commitment })).toEqual([404, 'ACCESS.NOT_FOUND']);
    expect(await say(officer, 'bureau', 'commit', { commitment })).toEqual(done);
    expect(await say(officer, 'bureau', 'commit', { commitment })).toEqual(done);
    expect(await say(officer, 'bureau', 'commit', { commitment: commitmentOf('notary') })).toEqual([
      409,
      'ROUND.SEED_PART_COMMITTED',
    ]);
    expect((await record()).seedParts[0]).toMatchObject({ commitment, text: null });
  });

  it('takes no two parts from one person', async () => {
    await addStaff(test, { login: 'both', roles: ['supervision', 'counter-clerk'], authorityCode: 'ZZ' });
    const both = await signInStaff(test, 'both', test.client('10.9.0.201'));
    expect(await say(both, 'notary', 'commit', { commitment: commitmentOf('notary') })).toEqual(done);
    expect(await say(both, 'supervision', 'commit', { commitment: commitmentOf('supervision') })).toEqual([
      409,
      'ACCESS.SAME_HAND',
    ]);
  });

  it('takes no commitment once applications are closed, and no opening before the inputs are sealed', async () => {
    test.clock.set('2027-06-10T18:00:01+08:00');
    expect(await say(supervision, 'supervision', 'commit', { commitment: commitmentOf('supervision') })).toEqual([
      409,
      'ROUND.COMMIT_CLOSED',
    ]);
    expect(await say(officer, 'bureau', 'open', openingOf('bureau'))).toEqual([409, 'ROUND.NOT_IN_STATE']);
    expect(await say(officer, 'bureau', 'commit', { commitment: commitmentOf('bureau') })).toEqual(done);
  });

  it('opens what was committed to, on the day of sealing, and shows it to nobody before the run', async () => {
    test.clock.set('2027-06-30T09:00:00+08:00');
    expect((await officer.client.post(`/api/office/rounds/${roundId}/seal`)).status).toBe(200);
    expect((await record()).runs).toEqual([
      expect.objectContaining({ instanceHash: expect.stringMatching(/^sm3:/) as string, outcomeHash: null }),
    ]);
    expect(await say(officer, 'bureau', 'open', { ...openingOf('bureau'), text: 'something better' })).toEqual([
      422,
      'ROUND.OPENING_MISMATCH',
    ]);
    expect(await say(officer, 'bureau', 'open', openingOf('bureau'))).toEqual(done);
    expect(await say(officer, 'bureau', 'open', openingOf('bureau'))).toEqual(done);
    expect(await say(supervision, 'supervision', 'open', openingOf('supervision'))).toEqual([
      409,
      'ROUND.SEED_PART_NOT_COMMITTED',
    ]);
    const [bureau] = (await record()).seedParts;
    expect([bureau!.openedAt, bureau!.text]).toEqual(['2027-06-30T01:00:00.000Z', null]);
    expect(JSON.stringify(await test.database.query('SELECT * FROM seed_part'))).not.toContain(openingOf('bureau').nonce);
  });

  it('does not run without every part', async () => {
    expect(await run(reviewer)).toEqual([409, 'ROUND.SEED_PARTS_MISSING']);
    expect((await record()).state).toBe('sealed');
  });

  it('replaces no part on the day of sealing, and opens none after it', async () => {
    expect(await say(reviewer, 'supervision', 'replace', VALUE)).toEqual([409, 'ROUND.OPENING_OPEN']);
    test.clock.set('2027-07-01T00:00:00+08:00');
    expect(await say(clerk, 'notary', 'open', openingOf('notary'))).toEqual([409, 'ROUND.OPENING_CLOSED']);
  });

  it('replaces a missing part by a value drawn after sealing, which two officers entered alike, neither of them the one who sealed', async () => {
    test.clock.set('2027-07-02T09:00:00+08:00');
    for (const drawnOn of ['2027-06-30', '2027-07-03'])
      expect(await say(reviewer, 'supervision', 'replace', { ...VALUE, drawnOn })).toEqual([400, 'ROUND.DRAWN_OUTSIDE']);
    expect(await say(officer, 'supervision', 'replace', VALUE)).toEqual([409, 'ACCESS.SAME_HAND']);
    expect(await say(reviewer, 'bureau', 'replace', VALUE)).toEqual([409, 'ROUND.SEED_PART_SETTLED']);
    expect(await say(reviewer, 'supervision', 'replace', { ...VALUE, substitute: '03 11' })).toEqual(done);
    expect(await say(reviewer, 'supervision', 'replace', VALUE)).toEqual(done);
    expect(await run(reviewer)).toEqual([409, 'ROUND.SEED_PARTS_MISSING']);
    expect(await say(signatory, 'supervision', 'replace', { ...VALUE, substitute: '03 11' })).toEqual([
      409,
      'ROUND.SUBSTITUTE_DIFFERS',
    ]);
    expect(await say(signatory, 'supervision', 'replace', VALUE)).toEqual(done);
    expect(await say(signatory, 'supervision', 'replace', VALUE)).toEqual(done);
    for (const person of [signatory, reviewer]) expect(await say(person, 'notary', 'replace', VALUE)).toEqual(done);
  });

  it('then runs, by another hand than sealed, on a seed that anybody computes again from the public record', async () => {
    expect(await run(officer)).toEqual([403, 'ACCESS.FORBIDDEN']);
    expect(await run(reviewer)).toEqual(done);
    await test.drain();
    const shown = await record();
    expect(shown.seedParts.map(({ text, substitute }) => [text, substitute])).toEqual([
      [openingOf('bureau').text, null],
      [null, VALUE.substitute],
      [null, VALUE.substitute],
    ]);
    expect(shown.runs[0]).toMatchObject({
      outcomeHash: expect.stringMatching(/^sm3:/) as string,
      merkleRoot: expect.stringMatching(/^sm3:/) as string,
    });
    const { body } = await supervision.client.get<{ lottery: { seed: string } }>(`/api/office/rounds/${roundId}/instance`);
    expect(body.lottery.seed).toBe(shown.seed);
    expect(checked([shown])).toEqual([0, `2027-main sound, seed ${shown.seed}\n`]);
    const forged = { ...shown, seedParts: shown.seedParts.map((part) => ({ ...part, text: part.text && `${part.text}!` })) };
    expect(checked([forged])).toEqual([
      1,
      '2027-main: bureau opened something else than it committed to\n2027-main: the seed does not follow from the parts\n',
    ]);
  });

  it('leaves an audit entry of every step', async () => {
    const rows = await test.database.query<{ action: string; n: string }>(
      "SELECT action, COUNT(*) AS n FROM audit_entry WHERE subjectId = ? AND action LIKE 'round.%' GROUP BY action ORDER BY action",
      [roundId],
    );
    expect(rows.map(({ action, n }) => `${action} ${n}`)).toEqual([
      'round.commitSeedPart 2',
      'round.confirmReplacedPart 2',
      'round.export 1',
      'round.match 1',
      'round.open 1',
      'round.openSeedPart 1',
      'round.replaceSeedPart 3',
      'round.run 1',
      'round.seal 1',
    ]);
  });

  function checked(records: readonly PublicRound[]): [number | null, string] {
    const folder = mkdtempSync(join(tmpdir(), 'xuewei-ceremony-'));
    writeFileSync(join(folder, 'rounds.json'), JSON.stringify(records));
    const done = spawnSync(process.execPath, [join(__dirname, '../independent/ceremony.mjs'), join(folder, 'rounds.json')], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    return [done.status, done.stdout];
  }
});
