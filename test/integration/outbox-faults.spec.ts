import { randomUUID } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import type { JobDefinition } from '../../src/platform/outbox/job-definition';
import { Outbox } from '../../src/platform/outbox/outbox';
import { OutboxLedger } from '../../src/platform/queues/outbox-ledger';
import { Relay } from '../../src/platform/queues/relay';
import { startTestApp, type TestApp } from '../support/app';
import { seedCity } from '../support/city';
import { testConfig } from '../support/env';
import { eligibleFamily, formOf } from '../support/families';
import { until } from '../support/meeting';
import { fragile, fragility, idle, patient, probe, probeHandlers, type ProbePayload } from '../support/probe-jobs';
import { forgetQueues, redisContent } from '../support/queues';
import { signInFamily, type Person } from '../support/sign-in';
import { wireTo, type Wire } from '../support/wire';

const DOCUMENT = '410199202103051234';

describe('work in real queues', () => {
  let test: TestApp;
  let wire: Wire;
  const families: Person[] = [];
  let filed = 0;

  const promise = async (job: JobDefinition<ProbePayload>): Promise<{ message: string; subject: string }> => {
    const subject: string = randomUUID();
    const message = await test.work.write(test.ctx, (tx) => test.get(Outbox).add(tx, job, { probeId: subject }));
    return { message, subject };
  };
  const notesOf = async (subject: string): Promise<number> =>
    (await test.database.query('SELECT id FROM audit_entry WHERE subjectId = ?', [subject])).length;
  const messageOf = async (
    id: string,
  ): Promise<{ dispatchedAt: Date | null; processedAt: Date | null; lastFault: string | null }> =>
    (
      await test.database.query<{ dispatchedAt: Date | null; processedAt: Date | null; lastFault: string | null }>(
        'SELECT * FROM outbox_message WHERE id = ?',
        [id],
      )
    )[0]!;
  const dead = async (id: string): Promise<boolean> =>
    (await test.get(OutboxLedger).deadLetters(10)).some((letter) => letter.id === id);
  const stateOf = async (id: string): Promise<string> =>
    (await test.database.query<{ state: string }>('SELECT state FROM application WHERE id = ?', [id]))[0]!.state;

  beforeAll(async () => {
    wire = await wireTo(testConfig().REDIS_URL);
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00', env: { REDIS_URL: wire.url }, providers: probeHandlers });
    await seedCity(test);
    for (let at = 0; at < 8; at += 1)
      families.push(await signInFamily(test, eligibleFamily(at).phone, test.client(`10.8.0.${at + 1}`)));
    test.startWork();
  }, 120_000);
  afterAll(async () => {
    await wire.mend();
    await test.stop();
    await wire.cut();
  });

  /** Files the next demo family's case over HTTP; its state is `submitted` before a worker has looked at it. */
  const submit = async (): Promise<string> => {
    const at = filed;
    filed += 1;
    const answer = await families[at]!.client.post<{ id: string; state: string }>(
      '/api/family/applications',
      formOf(eligibleFamily(at)),
    );
    expect([answer.status, answer.body.state]).toEqual([201, 'submitted']);
    return answer.body.id;
  };

  it('carries a submitted case to its verdict', async () => {
    const id = await submit();
    await until(async () => (await stateOf(id)) === 'eligible');
  });

  describe('a handler that fails', () => {
    beforeEach(() => {
      fragility.fault = new QueryFailedError(
        `INSERT INTO child VALUES ('${DOCUMENT}')`,
        [DOCUMENT],
        Object.assign(new Error(`Duplicate entry '${DOCUMENT}'`), { code: 'ER_DUP_ENTRY', errno: 1062 }),
      );
      fragility.failures = Infinity;
      fragility.attempts = 0;
    });
    afterEach(() => {
      fragility.fault = null;
    });

    it('is tried again after a wait, ends as a dead letter that the operator sees, and can be put back', async () => {
      const { message, subject } = await promise(fragile);
      let waiting = '';
      await until(async () => (waiting += await redisContent(test.config)).includes('QueryFailedError ER_DUP_ENTRY'), 5);
      expect(waiting).not.toContain(DOCUMENT);
      await until(() => dead(message));
      expect(fragility.attempts).toBe(fragile.attempts);
      const letters = await test.get(OutboxLedger).deadLetters(10);
      expect(letters).toEqual([
        { id: message, job: fragile.name, lastFault: 'QueryFailedError ER_DUP_ENTRY', deadAt: expect.any(Date) as Date },
      ]);
      expect(JSON.stringify(await test.database.query('SELECT * FROM outbox_message'))).not.toContain(DOCUMENT);
      fragility.fault = null;
      expect(await test.get(OutboxLedger).again([message])).toBe(1);
      await until(async () => (await messageOf(message)).processedAt !== null);
      expect([await notesOf(subject), await dead(message), fragility.attempts]).toEqual([1, false, fragile.attempts + 1]);
    });

    it('works at its second attempt when the fault has passed, without a dead letter', async () => {
      fragility.failures = 1;
      const { message, subject } = await promise(fragile);
      await until(async () => (await messageOf(message)).processedAt !== null);
      expect([await notesOf(subject), fragility.attempts, await dead(message)]).toEqual([1, 2, false]);
    });

    it('by writing nothing ends as a dead letter instead of coming for ever', async () => {
      const { message } = await promise(idle);
      await until(() => dead(message));
      expect((await messageOf(message)).lastFault).toBe('NotMarkedProcessed');
      expect(await test.get(OutboxLedger).again(['no such message'])).toBe(0);
    });
  });

  describe('while Redis is away', () => {
    afterEach(() => wire.mend());

    it.each([
      ['gone', () => wire.cut()],
      ['silent', () => Promise.resolve(wire.silence())],
    ])('(%s) families submit, and what was promised goes out when it is back', async (_, take) => {
      await take();
      const id = await submit();
      const { message, subject } = await promise(probe);
      // Of two relays one meets the fault; the other may find the message in its hands and nothing to do.
      await test
        .get(Relay)
        .turn()
        .catch(() => undefined);
      expect((await messageOf(message)).dispatchedAt).toBeNull();
      expect(await stateOf(id)).toBe('submitted');
      await wire.mend();
      await until(async () => (await stateOf(id)) === 'eligible' && (await messageOf(message)).processedAt !== null);
      expect(await notesOf(subject)).toBe(1);
    });
  });

  describe('when all of Redis is lost', () => {
    let open: () => void = () => undefined;
    afterEach(() => {
      open();
      fragility.fault = null;
      fragility.gate = null;
    });

    it('nothing that was promised is: neither what waited there, nor what was being worked on, nor what followed', async () => {
      fragility.fault = new Error('first attempt');
      fragility.attempts = 0;
      const waiting = await promise(patient);
      await until(async () => (await messageOf(waiting.message)).lastFault !== null);
      fragility.fault = null;
      fragility.gate = new Promise<void>((resolve) => (open = resolve));
      const active = await promise(fragile);
      const ids = await Promise.all([submit(), submit(), submit(), submit()]);
      await until(() => fragility.attempts >= 2, 5);
      await forgetQueues(test.config);
      expect(await redisContent(test.config)).not.toContain(waiting.message);
      open();
      const rows = (): ReturnType<typeof messageOf>[] => [waiting, active].map(({ message }) => messageOf(message));
      await until(async () => (await Promise.all(rows())).every(({ processedAt }) => processedAt !== null));
      await until(async () => (await Promise.all(ids.map(stateOf))).every((state) => state === 'eligible'));
      expect(await Promise.all([waiting, active].map(({ subject }) => notesOf(subject)))).toEqual([1, 1]);
      for (const id of ids) {
        const deeds = await test.database.query<{ action: string }>('SELECT action FROM audit_entry WHERE subjectId = ?', [id]);
        const each = ['application.create', 'application.decide', 'application.submit', 'application.verify'];
        expect(deeds.map(({ action }) => action).sort()).toEqual(each);
      }
    }, 120_000);
  });
});
