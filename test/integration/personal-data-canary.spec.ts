import { Controller, Logger, Post } from '@nestjs/common';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { ImportTalents } from '../../src/features/talents';
import { defineActions } from '../../src/platform/access/actions';
import { RouteAction } from '../../src/platform/access/route-action';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, seedCity } from '../support/city';
import type { ApiClient } from '../support/client';
import { eligibleFamily, formOf, residentNumber } from '../support/families';
import { until } from '../support/meeting';
import { fragile, fragility, probeHandlers } from '../support/probe-jobs';
import { redisContent } from '../support/queues';
import { addStaff, signInFamily, signInStaff } from '../support/sign-in';
import { Outbox } from '../../src/platform/outbox/outbox';

const PHONE = '19987654327';
const FATHER = { name: '金丝雀甲父', documentType: 'residentId', documentNumber: residentNumber('1986-02-03', 427) };
const CHILD = {
  name: '金丝雀乙童',
  documentType: 'residentId',
  documentNumber: residentNumber('2021-03-05', 427),
  bornOn: '2021-03-05',
};
const EMPLOYER = '金丝雀丙单位';
const LON = 113.712345;
const SECRETS = [
  PHONE,
  FATHER.name,
  FATHER.documentNumber,
  '1986-02-03',
  CHILD.name,
  CHILD.documentNumber,
  CHILD.bornOn,
  EMPLOYER,
  String(LON),
];

const actions = defineActions({ 'canary.break': 'open' });

/** A defect whose message repeats what a family typed, as a driver's would. */
@Controller('api/canary')
class CanaryController {
  @Post()
  @RouteAction(actions['canary.break'])
  break(): never {
    throw Object.assign(new Error(`Duplicate entry '${CHILD.documentNumber}' ${CHILD.name} ${PHONE}`), {
      sql: `INSERT '${FATHER.name}'`,
    });
  }
}

describe("one family's data, from its form to the verdict", () => {
  let test: TestApp;
  let client: ApiClient;
  let applicationId: string;
  let monitored: Redis;
  let monitor: Redis;
  const lines: string[] = [];
  const answers: string[] = [];
  const commands: string[] = [];
  let redis = '';

  const form = (): Record<string, unknown> => {
    const family = eligibleFamily();
    const talent = { ...family.talent, holder: FATHER };
    const employer = { ...family.employer, name: EMPLOYER, lon: LON };
    return { ...formOf({ ...family, guardian: FATHER, talent, employer, child: { ...family.child, ...CHILD } }), submit: false };
  };
  const say = async (
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: { id: string } }> => {
    const answer = await client.request<{ id: string }>('POST', path, body, headers);
    answers.push(answer.text);
    return answer;
  };
  /** The register's row of the certificate, given to the canary's father. */
  const register = (): Buffer => {
    const [head, ...rows] = demoFile('talents-2027.csv').toString('utf8').split('\n');
    const row = rows.find((line) => line.includes(eligibleFamily().talent.certificate))!.split(',');
    [row[7], row[9]] = [FATHER.name, FATHER.documentNumber];
    return Buffer.from(`${head!}\n${row.join(',')}\n`);
  };

  /** What a season does with one family, mistakes and a defect included. */
  async function live(): Promise<void> {
    ({ client } = await signInFamily(test, PHONE, test.client('10.7.1.1')));
    const key = { 'idempotency-key': randomUUID() };
    await say('/api/family/applications', {
      ...form(),
      child: { ...(form()['child'] as object), documentNumber: `${CHILD.documentNumber.slice(0, 17)}?` },
    });
    await say('/api/family/applications', { ...form(), nickname: CHILD.name });
    await say('/api/family/applications', JSON.stringify(form()).slice(0, -1));
    await say('/api/family/applications', { ...form(), wishes: ['ZX-99-999'] }, key);
    const { body } = await say('/api/family/applications', form(), key);
    applicationId = body.id;
    await say('/api/family/applications', form(), key);
    await say('/api/family/applications', form());
    await say('/api/canary', form());
    test.startWork();
    await say(`/api/family/applications/${applicationId}/submit`, {}, { 'idempotency-key': randomUUID() });
    fragility.fault = new Error(`${CHILD.documentNumber} ${CHILD.name}`);
    let release = (): void => undefined;
    fragility.gate = new Promise((go) => (release = go));
    const broken = await test.work.write(test.ctx, (tx) => test.get(Outbox).add(tx, fragile, { probeId: randomUUID() }));
    // The job stays in Redis until it was looked at there.
    await until(async () => (redis += await redisContent(test.config)).includes(fragile.name));
    release();
    await until(async () => {
      redis += await redisContent(test.config);
      const [message] = await test.database.query<{ deadAt: Date | null }>('SELECT deadAt FROM outbox_message WHERE id = ?', [
        broken,
      ]);
      return message!.deadAt !== null;
    });
    await until(async () => (await stateOf()) !== 'submitted' && (await stateOf()) !== 'underReview');
    answers.push(
      (await client.get('/api/family/applications')).text,
      (await client.get(`/api/family/applications/${applicationId}`)).text,
    );
    await addStaff(test, { login: 'officer.canary', roles: ['case-officer'], authorityCode: 'ZZ' });
    const officer = (await signInStaff(test, 'officer.canary')).client;
    answers.push(
      (await officer.get('/api/office/applications')).text,
      (await officer.get(`/api/office/applications/${applicationId}`)).text,
    );
  }

  const stateOf = async (): Promise<string> =>
    (await test.database.query<{ state: string }>('SELECT state FROM application WHERE id = ?', [applicationId]))[0]!.state;

  beforeAll(async () => {
    const write = (text: unknown): boolean => lines.push(String(text)) > 0;
    jest.spyOn(process.stdout, 'write').mockImplementation(write);
    jest.spyOn(process.stderr, 'write').mockImplementation(write);
    test = await startTestApp({
      clockAt: '2027-05-20T10:00:00+08:00',
      env: { LOG_LEVEL: 'debug' },
      controllers: [CanaryController],
      providers: probeHandlers,
    });
    const note = (...parts: unknown[]): void => void lines.push(parts.map(String).join(' '));
    Logger.overrideLogger({ log: note, error: note, warn: note, debug: note, verbose: note, fatal: note });
    await seedCity(test, { talents: false });
    await test.get(ImportTalents).execute(test.ctx, { fileName: 'talents.csv', bytes: register() });
    monitored = new Redis(test.config.REDIS_URL);
    monitor = await monitored.monitor();
    monitor.on('monitor', (_time: string, parts: string[]) => commands.push(parts.join(' ')));
    await live();
  }, 120_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    fragility.fault = null;
    monitor.disconnect();
    monitored.disconnect();
    await test.stop();
  });

  const expectClean = (text: string, secrets = SECRETS): void => {
    for (const secret of secrets)
      expect(text.includes(secret) ? `${secret} in …${around(text, secret)}…` : 'clean').toBe('clean');
  };
  const around = (text: string, secret: string): string =>
    text.slice(Math.max(0, text.indexOf(secret) - 120), text.indexOf(secret) + 60);

  it('ends in a verdict, so that all of it was looked at', async () => {
    expect(await stateOf()).toBe('eligible');
  });

  it('is in no line of the log, though a request and a job failed over it', () => {
    expect(lines.some((line) => /request .* failed: Error/.test(line))).toBe(true);
    expect(lines.some((line) => /job probe\.fragile .* failed/.test(line))).toBe(true);
    expectClean(lines.join('\n'));
  });

  it('is in no answer, no refusal and no list, neither for the family nor for the officer', () => {
    expect(answers.filter((text) => text.includes('"code"')).length).toBeGreaterThan(4);
    expectClean(answers.join('\n'));
  });

  it('is in no key or value of Redis and in no command on the way there', () => {
    expect(commands.some((command) => command.includes('applications.decide'))).toBe(true);
    expect(redis).toContain(fragile.name);
    expectClean(redis);
    expectClean(commands.join('\n'));
  });

  it('is in no promise of work, no kept answer and no audit entry', async () => {
    for (const table of ['outbox_message', 'idempotency_key', 'audit_entry']) {
      const rows = await test.database.query(`SELECT * FROM ${table}`);
      expect(rows.length).toBeGreaterThan(1);
      expectClean(JSON.stringify(rows));
    }
  });

  it('is in clear text in no column of any table', async () => {
    const columns = await test.database.query<{ tableName: string; columnName: string }>(
      `SELECT table_name AS tableName, column_name AS columnName FROM information_schema.columns
        WHERE table_schema = DATABASE() AND data_type IN ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json', 'blob', 'longblob', 'date')`,
    );
    expect(columns.length).toBeGreaterThan(100);
    const found: string[] = [];
    for (const { tableName, columnName } of columns) {
      for (const secret of SECRETS) {
        const rows = await test.database.query(
          `SELECT 1 FROM \`${tableName}\` WHERE CAST(\`${columnName}\` AS CHAR) LIKE ? LIMIT 1`,
          [`%${secret}%`],
        );
        if (rows.length > 0) found.push(`${tableName}.${columnName}: ${secret}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('is sealed where it is kept: the same number never looks the same, and can be found by its index', async () => {
    const [child] = await test.database.query<Record<string, string>>('SELECT * FROM child');
    expect(child!['documentSealed']).toMatch(/^a\.2\.[A-Za-z0-9_-]{40,}$/);
    expect(child!['documentIndex']).toMatch(/^[0-9a-f]{64}$/);
    const [application] = await test.database.query<{ declaredSealed: string; factsSealed: string }>('SELECT * FROM application');
    for (const sealed of [application!.declaredSealed, application!.factsSealed])
      expect(sealed).toMatch(/^a\.2\.[A-Za-z0-9_-]{40,}$/);
  });
});
