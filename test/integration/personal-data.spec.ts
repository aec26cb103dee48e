import { Controller, Logger, Post } from '@nestjs/common';
import { checkDigit } from '../../src/domain/kernel/identity-document';
import { AccountRegister, ChildRegister } from '../../src/features/people';
import { defineActions } from '../../src/platform/access/actions';
import { RouteAction } from '../../src/platform/access/route-action';
import { startTestApp, type TestApp } from '../support/app';
import { monitorRedis } from '../support/redis-monitor';
import { codeOf, signInFamily } from '../support/sign-in';

const PHONE = '19987654321';
const DOCUMENT = `41019920210305123${checkDigit('41019920210305123')}`;
const NAME = '金丝雀演示';
const actions = defineActions({ 'canary.fail': 'open' });

/** A deed that fails with what somebody typed in its message, as a driver's error would. */
@Controller('api/canary')
class CanaryController {
  @Post()
  @RouteAction(actions['canary.fail'])
  fail(): never {
    throw new Error(`Duplicate entry '${DOCUMENT}' of ${NAME} ${PHONE}`);
  }
}

describe('personal data stays where it is sealed', () => {
  let test: TestApp;
  let monitor: { stop(): void };
  const seen: string[] = [];
  const clear: RegExp[] = [new RegExp(PHONE), new RegExp(DOCUMENT), new RegExp(NAME), /2021-03-05/];

  beforeAll(async () => {
    const write = (text: unknown): boolean => seen.push(String(text)) > 0;
    jest.spyOn(process.stdout, 'write').mockImplementation(write);
    jest.spyOn(process.stderr, 'write').mockImplementation(write);
    test = await startTestApp({ env: { LOG_LEVEL: 'debug' }, controllers: [CanaryController] });
    const note = (...parts: unknown[]): void => void seen.push(parts.map(String).join(' '));
    Logger.overrideLogger({ log: note, error: note, warn: note, debug: note, verbose: note, fatal: note });
    monitor = await monitorRedis(test.config.REDIS_URL, (lines) => seen.push(lines));
    test.startWork();
    await live();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    monitor.stop();
    await test.stop();
  });

  /** What a season does with one family: code through the real queue, wrong tries, filing, failing, looking. */
  async function live(): Promise<void> {
    const client = test.client('10.7.0.1');
    await client.post('/api/open/sign-in/code', { phone: PHONE });
    for (let tries = 0; tries < 200; tries += 1) {
      const sent = await test.database.query('SELECT id FROM sign_in_code WHERE sentAt IS NOT NULL');
      if (sent.length > 0) break;
      await new Promise((go) => setTimeout(go, 25));
    }
    const code = await codeOf(client, PHONE);
    clear.push(new RegExp(`\\b${code}\\b`));
    await client.post('/api/open/sign-in/family', { phone: PHONE, code: 'abc' });
    const answer = await client.post<{ accountId: string }>('/api/open/sign-in/family', { phone: PHONE, code });
    clear.push(new RegExp(client.cookie('xuewei_session')!));
    seen.push(answer.text);
    for (const body of [{ phone: PHONE, documentNumber: DOCUMENT }, `{"name":"${NAME}", "documentNumber":"${DOCUMENT}"`]) {
      seen.push((await client.request('POST', '/api/open/sign-in/staff', body)).text);
    }
    seen.push((await client.post('/api/canary', { name: NAME })).text);
    await signInFamily(test, PHONE, test.client('10.7.0.2'));
    await test.work.write(test.ctx, async (tx) => {
      const register = test.get(ChildRegister);
      const id = await register.keep(tx, { documentType: 'residentId', documentNumber: DOCUMENT, name: NAME, bornOn: '2021-03-05' });
      await register.reveal(tx, test.ctx, [id], 'canary');
      await test.get(AccountRegister).revealPhone(tx, test.ctx, answer.body.accountId, 'canary');
    });
  }

  const expectClean = (text: string): void => {
    for (const pattern of clear) expect(text).not.toMatch(pattern);
  };

  it('in no log line, answer, Redis command, key or job', async () => {
    expect(seen.some((line) => line.includes('people.send-code'))).toBe(true);
    expect(seen.some((line) => /request .* failed: Error/.test(line))).toBe(true);
    expectClean(seen.join('\n'));
  });

  it('in no column of the database in clear text', async () => {
    const tables = await test.database.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    );
    let rows = 0;
    for (const { name } of tables) {
      const found = await test.database.query(`SELECT * FROM \`${name}\``);
      rows += found.length;
      expectClean(JSON.stringify(found));
    }
    expect(rows).toBeGreaterThan(10);
  });
});
