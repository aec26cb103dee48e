import { randomUUID } from 'node:crypto';
import { MoveClock } from '../../src/platform/clock/move-clock.command';
import { Outbox, PayloadFault } from '../../src/platform/outbox/outbox';
import { JobRunner, NotMarkedProcessed } from '../../src/platform/queues/job-runner';
import { OutboxLedger } from '../../src/platform/queues/outbox-ledger';
import { QueueCarrier, type Carried } from '../../src/platform/queues/queue-carrier';
import { Reconciler } from '../../src/platform/queues/reconciler';
import { Relay } from '../../src/platform/queues/relay';
import { Scheduler } from '../../src/platform/queues/scheduler';
import { startTestApp, type TestApp } from '../support/app';
import { until } from '../support/meeting';
import { idle, probe, probeHandlers, type ProbePayload, recurring } from '../support/probe-jobs';
import { forgetQueues } from '../support/queues';

describe('promised work', () => {
  let test: TestApp;

  const promise = (count: number, afterSeconds = 0): Promise<string[]> => {
    const payloads = Array.from({ length: count }, () => ({ probeId: randomUUID() }));
    return test.work.write(test.ctx, (tx) => test.get(Outbox).addMany(tx, probe, payloads, afterSeconds));
  };
  const notes = async (): Promise<number> =>
    Number((await test.database.query<{ n: string }>("SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'probe.note'"))[0]!.n);
  const messages = (): Promise<
    { id: string; job: string; payload: string; dispatchedAt: Date | null; processedAt: Date | null }[]
  > => test.database.query('SELECT * FROM outbox_message ORDER BY createdAt, id');
  const carriedOf = async (): Promise<Carried[]> =>
    (await messages()).map(({ id, job, payload }) => ({ messageId: id, job, payload: JSON.parse(payload) as unknown }));
  const inRedis = async (): Promise<number> => {
    const counts = await test.get(QueueCarrier).counts();
    return counts.reduce((sum, { waiting, active, delayed }) => sum + waiting + active + delayed, 0);
  };
  /** Every id that goes out from here on, in order. */
  const handOvers = (): string[] => {
    const seen: string[] = [];
    const carrier = test.get(QueueCarrier);
    const carry = carrier.carry.bind(carrier);
    jest.spyOn(carrier, 'carry').mockImplementation(async (items) => {
      seen.push(...items.map(({ carried }) => carried.messageId));
      await carry(items);
    });
    return seen;
  };

  beforeAll(async () => {
    test = await startTestApp({ providers: probeHandlers });
    await until(() =>
      test
        .get(QueueCarrier)
        .counts()
        .then(
          () => true,
          () => false,
        ),
    );
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    await test.database.emptyTables();
    await forgetQueues(test.config);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    test.clock.release();
  });

  describe('a promise', () => {
    it('is kept when the deed commits, and was never made when it does not', async () => {
      const seen = handOvers();
      const deed = test.work.write(test.ctx, async (tx) => {
        await test.get(Outbox).add(tx, probe, { probeId: randomUUID() });
        throw new Error('afterwards');
      });
      await expect(deed).rejects.toThrow('afterwards');
      expect([await test.get(Relay).turn(), seen]).toEqual([0, []]);
      const [id] = await promise(1);
      expect([await test.get(Relay).turn(), seen]).toEqual([1, [id]]);
    });

    it('with a payload that its class refuses stops the deed', async () => {
      for (const payload of [{ probeId: 'no id' }, { probeId: randomUUID(), name: 'more' }, {} as ProbePayload]) {
        const deed = test.work.write(test.ctx, (tx) => test.get(Outbox).add(tx, probe, payload));
        await expect(deed).rejects.toBeInstanceOf(PayloadFault);
      }
      expect(await messages()).toEqual([]);
    });

    it('for later is not handed over before its time', async () => {
      await promise(1, 3600);
      expect(await test.get(Relay).turn()).toBe(0);
      await test.database.query('UPDATE outbox_message SET availableAt = UTC_TIMESTAMP(6)');
      expect(await test.get(Relay).turn()).toBe(1);
    });
  });

  describe('the relay', () => {
    it('carries each message once when five work at the same time', async () => {
      const seen = handOvers();
      const ids = await promise(450);
      const turns = async (): Promise<number> => {
        let carried = 0;
        for (let turn = 0; turn < 5; turn += 1) carried += await test.get(Relay).turn();
        return carried;
      };
      const carried = await Promise.all([turns(), turns(), turns(), turns(), turns()]);
      expect(carried.reduce((sum, count) => sum + count, 0)).toBe(450);
      expect([...seen].sort()).toEqual([...ids].sort());
      expect(await inRedis()).toBe(450);
    });

    it('hands over again what it handed over before it crashed, and the queue holds it once', async () => {
      const [id] = await promise(1);
      const carrier = test.get(QueueCarrier);
      const carry = carrier.carry.bind(carrier);
      const spy = jest.spyOn(carrier, 'carry').mockImplementationOnce(async (items) => {
        await carry(items);
        throw new Error('crash before the commit');
      });
      await expect(test.get(Relay).turn()).rejects.toThrow('crash');
      expect((await messages())[0]!.dispatchedAt).toBeNull();
      expect(await test.get(Relay).turn()).toBe(1);
      expect(spy.mock.calls.map(([items]) => items.map(({ carried }) => carried.messageId))).toEqual([[id], [id]]);
      expect(await inRedis()).toBe(1);
    });

    it('does not hand over again what was handled before it came back from its crash', async () => {
      await promise(1);
      const [carried] = await carriedOf();
      await test.get(JobRunner).run(carried!);
      expect(await test.get(Relay).turn()).toBe(0);
      await test.get(JobRunner).run(carried!);
      expect(await notes()).toBe(1);
    });
  });

  describe('a handler', () => {
    it('changes nothing the second time, whether one after another or at once', async () => {
      await promise(3);
      const all = await carriedOf();
      const runner = test.get(JobRunner);
      await Promise.all([...all, ...all, ...all].map((carried) => runner.run(carried)));
      for (const carried of [...all].reverse()) await runner.run(carried);
      expect(await notes()).toBe(3);
    });

    it('that fails leaves its message open for another attempt', async () => {
      await promise(1);
      const [carried] = await carriedOf();
      const failing = { ...carried!, payload: { probeId: 'no id' } };
      await expect(test.get(JobRunner).run(failing)).rejects.toBeInstanceOf(PayloadFault);
      expect((await messages())[0]!.processedAt).toBeNull();
      await test.get(JobRunner).run(carried!);
      expect((await messages())[0]!.processedAt).not.toBeNull();
    });

    it('that writes nothing is a fault, or its message would come for ever', async () => {
      await test.work.write(test.ctx, (tx) => test.get(Outbox).add(tx, idle, { probeId: randomUUID() }));
      const [carried] = await carriedOf();
      await expect(test.get(JobRunner).run(carried!)).rejects.toBeInstanceOf(NotMarkedProcessed);
    });
  });

  describe('the reconciler', () => {
    it('puts back every job that Redis lost, and none that it knows', async () => {
      const ids = await promise(30);
      await test.get(Relay).turn();
      expect(await test.get(Reconciler).turn(0)).toBe(0);
      await forgetQueues(test.config);
      expect(await inRedis()).toBe(0);
      expect(await test.get(Reconciler).turn(0)).toBe(30);
      const seen = handOvers();
      await test.get(Relay).turn();
      expect([...seen].sort()).toEqual([...ids].sort());
      expect(await inRedis()).toBe(30);
    });

    it('leaves alone what was handled, what is dead and what went out just now', async () => {
      const [handled, dead] = await promise(3);
      await test.get(Relay).turn();
      await forgetQueues(test.config);
      expect(await test.get(Reconciler).turn(60)).toBe(0);
      await test.get(JobRunner).run((await carriedOf()).find(({ messageId }) => messageId === handled)!);
      await test.get(OutboxLedger).failed(dead!, 'ProbeFault', true);
      expect(await test.get(Reconciler).turn(0)).toBe(1);
    });

    it('finds a lost job behind hundreds that Redis knows', async () => {
      await promise(500);
      for (let turn = 0; turn < 5; turn += 1) await test.get(Relay).turn();
      const [lost] = await promise(1);
      await test.work.write(test.ctx, (tx) => test.get(OutboxLedger).dispatched(tx, [lost!]));
      expect(await test.get(Reconciler).turn(0)).toBe(1);
    });
  });

  describe('the ledger', () => {
    it('counts what waits, what is under way and what is dead', async () => {
      const [dead] = await promise(3);
      await promise(2, 3600);
      const ledger = test.get(OutboxLedger);
      expect(await ledger.backlog()).toMatchObject({ waiting: 3, unsettled: 0, dead: 0 });
      await test.get(Relay).turn();
      await ledger.failed(dead!, 'ProbeFault', true);
      expect(await ledger.backlog()).toMatchObject({ waiting: 0, unsettled: 2, dead: 1 });
    });
  });

  describe('the scheduler', () => {
    const promised = async (): Promise<number> => (await messages()).filter(({ job }) => job === recurring.name).length;
    const turnsOfThree = (): Promise<number[]> => Promise.all(Array.from({ length: 3 }, () => test.get(Scheduler).turn()));

    it('promises a recurring job once each time it is due, though three of them look', async () => {
      test.clock.set('2027-05-20T10:00:00+08:00');
      for (const [minutes, times] of [
        [0, 1],
        [5, 1],
        [5, 2],
        [9, 2],
        [1, 3],
      ]) {
        test.clock.advance({ minutes });
        await turnsOfThree();
        expect(await promised()).toBe(times);
      }
    });

    it('does not make up for the times of a long pause: the job is due once', async () => {
      test.clock.set('2027-05-20T10:00:00+08:00');
      await test.get(Scheduler).turn();
      test.clock.advance({ days: 30 });
      await turnsOfThree();
      expect(await promised()).toBe(2);
    });

    it("follows the season's clock when it is moved, on and back", async () => {
      const clock = test.get(MoveClock);
      await test.get(Scheduler).turn();
      for (const [at, times] of [
        ['2027-06-10T18:00:01+08:00', 2],
        ['2027-07-16T09:00:00+08:00', 3],
        ['2027-05-10T09:00:00+08:00', 4],
      ] as const) {
        await clock.set(test.ctx, new Date(at));
        await turnsOfThree();
        expect(await promised()).toBe(times);
      }
      const [task] = await test.database.query<{ nextRunAt: Date }>('SELECT nextRunAt FROM scheduled_task WHERE job = ?', [
        recurring.name,
      ]);
      const next = task!.nextRunAt.toISOString();
      expect(next.startsWith('2027-05-10T01:10:')).toBe(true);
    });
  });
});
