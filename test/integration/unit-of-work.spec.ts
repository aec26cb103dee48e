import type { QueryRunner } from 'typeorm';
import { ApplicationsRepository } from '../../src/features/applications/applications.repository';
import { system } from '../../src/platform/access/principal';
import type { Context } from '../../src/platform/context/context';
import type { DriverConnection } from '../../src/platform/database/statement';
import type { Read, Tx } from '../../src/platform/database/transaction';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { startTestApp } from '../support/app';
import { seedCity } from '../support/city';
import { openOwnDatabase, type TestDatabase } from '../support/database';
import { eligibleFamily, formOf } from '../support/families';
import { meetingOf } from '../support/meeting';
import { signInFamily } from '../support/sign-in';
import { TestClock } from '../support/test-clock';

const ctx: Context = { principal: system('test'), requestId: 'test', address: null, language: 'zh' };

/** What the driver says of a fault. */
const errnoOf = (error: unknown): number | undefined => (error as { driverError?: { errno?: number } }).driverError?.errno;

describe('UnitOfWork', () => {
  let database: TestDatabase;
  let work: UnitOfWork;

  const add = (tx: Tx, id: string): Promise<number> => tx.execute('UPDATE probe SET total = total + 1 WHERE id = ?', [id]);
  const note = (tx: Tx, who: string): Promise<number> => tx.execute('INSERT INTO probe_note (who) VALUES (?)', [who]);
  const totals = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await database.query<{ id: string; total: number }>('SELECT id, total FROM probe')).map(({ id, total }) => [id, total]),
    );
  const notes = async (): Promise<string[]> =>
    (await database.query<{ who: string }>('SELECT who FROM probe_note ORDER BY who')).map(({ who }) => who);

  beforeAll(async () => {
    database = await openOwnDatabase('work', true);
    work = new UnitOfWork(database.dataSource, new TestClock());
    await database.query('CREATE TABLE probe (id CHAR(1) PRIMARY KEY, total INT NOT NULL) ENGINE=InnoDB');
    await database.query('CREATE TABLE probe_note (at INT AUTO_INCREMENT PRIMARY KEY, who CHAR(1) NOT NULL) ENGINE=InnoDB');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.query('DELETE FROM probe');
    await database.query('DELETE FROM probe_note');
    await database.query("INSERT INTO probe (id, total) VALUES ('a', 0), ('b', 0)");
  });
  afterEach(() => jest.restoreAllMocks());

  it('keeps a long text to the letter, whatever stands in it, and undoes it with the rest', async () => {
    await database.query('CREATE TABLE probe_text (id CHAR(1) PRIMARY KEY, text LONGTEXT NULL) ENGINE=InnoDB');
    await database.query("INSERT INTO probe_text VALUES ('a', '')");
    const text = `"'\\\n\u0000?；𠮷\u2028 ${JSON.stringify({ 校名: '示例\\"小学' })}`.repeat(100_000);
    const kept = (): Promise<number> =>
      work.write(ctx, (tx) => tx.executeLong('UPDATE probe_text SET text = ? WHERE id = ?', [text, 'a']));
    expect(await kept()).toBe(1);
    const lost = work.write(ctx, async (tx) => {
      await tx.executeLong('UPDATE probe_text SET text = ? WHERE id = ?', [null, 'a']);
      throw new Error('no');
    });
    await expect(lost).rejects.toThrow('no');
    const [row] = await database.query<{ text: string }>('SELECT text FROM probe_text');
    expect(row!.text === text).toBe(true);
  });

  it('runs both deeds to their end when they deadlock, and the victim wholly again', async () => {
    const meet = meetingOf(2);
    const faults: (number | undefined)[] = [];
    let runs = 0;
    const deed = (who: string, first: string, second: string): Promise<void> =>
      work.write(ctx, async (tx) => {
        runs += 1;
        await note(tx, who);
        await add(tx, first);
        await meet();
        await add(tx, second).catch((error: unknown) => {
          faults.push(errnoOf(error));
          throw error;
        });
      });
    await Promise.all([deed('x', 'a', 'b'), deed('y', 'b', 'a')]);
    expect(faults).toEqual([1213]);
    expect(runs).toBe(3);
    expect(await totals()).toEqual({ a: 2, b: 2 });
    expect(await notes()).toEqual(['x', 'y']);
  });

  it('runs a deed again that waited too long for a lock', async () => {
    const [locked, release] = [meetingOf(2), meetingOf(1)];
    const faults: (number | undefined)[] = [];
    const holder = work.write(ctx, async (tx) => {
      await add(tx, 'a');
      await locked();
      while (faults.length === 0) await tx.query('SELECT 1');
      await release();
    });
    const waiter = work.write(ctx, async (tx) => {
      await tx.query('SET SESSION innodb_lock_wait_timeout = 1');
      await note(tx, 'w');
      await locked();
      await add(tx, 'a').catch(async (error: unknown) => {
        faults.push(errnoOf(error));
        await release();
        throw error;
      });
    });
    await Promise.all([holder, waiter]);
    expect(faults).toEqual([1205]);
    expect(await totals()).toEqual({ a: 2, b: 0 });
    expect(await notes()).toEqual(['w']);
  });

  /** Makes the next commits of this process fail as a cluster does: the transaction is gone, and COMMIT brings the fault. */
  function failCommits(errno: number, times: number): { readonly commits: () => number } {
    const create = database.dataSource.createQueryRunner.bind(database.dataSource);
    let commits = 0;
    jest.spyOn(database.dataSource, 'createQueryRunner').mockImplementation((mode) => {
      const runner: QueryRunner = create(mode);
      const connect = runner.connect.bind(runner);
      runner.connect = async () => {
        const connection = (await connect()) as DriverConnection;
        const query: DriverConnection['query'] = (sql, params, done) => {
          if (sql === 'COMMIT') commits += 1;
          if (sql !== 'COMMIT' || commits > times) return connection.query(sql, params, done);
          connection.query('ROLLBACK', [], () => done(Object.assign(new Error('fault'), { errno }), undefined));
        };
        return Object.assign(Object.create(connection), { query }) as DriverConnection;
      };
      return runner;
    });
    return { commits: () => commits };
  }

  it.each([1213, 1205])('runs a deed again whose commit brings fault %i', async (errno) => {
    const { commits } = failCommits(errno, 1);
    const answer = await work.write(ctx, async (tx) => {
      await note(tx, 'c');
      await add(tx, 'a');
      return 'done';
    });
    expect([answer, commits()]).toEqual(['done', 2]);
    expect(await totals()).toEqual({ a: 1, b: 0 });
    expect(await notes()).toEqual(['c']);
  });

  it('gives up after sixteen attempts with the fault itself', async () => {
    const { commits } = failCommits(1213, Infinity);
    await expect(work.write(ctx, (tx) => note(tx, 'c'))).rejects.toMatchObject({ driverError: { errno: 1213 } });
    expect(commits()).toBe(16);
    jest.restoreAllMocks();
    expect(await notes()).toEqual([]);
  });

  it('does not run a deed again whose commit ends in a lost connection: nobody knows whether it holds', async () => {
    const { commits } = failCommits(2013, 1);
    await expect(work.write(ctx, (tx) => note(tx, 'c'))).rejects.toThrow('fault');
    expect(commits()).toBe(1);
  });

  it('does not run a deed again for any other fault, and leaves nothing of it', async () => {
    let runs = 0;
    const failing = async (fail: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
      work.write(ctx, async (tx) => {
        runs += 1;
        await note(tx, 'f');
        await add(tx, 'a');
        return fail(tx);
      });
    await expect(failing((tx) => tx.execute("INSERT INTO probe VALUES ('b', 1)"))).rejects.toMatchObject({
      driverError: { errno: 1062 },
    });
    await expect(failing((tx) => tx.query('SELECT nothing FROM nowhere'))).rejects.toMatchObject({
      driverError: { errno: 1146 },
    });
    await expect(failing(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    expect(runs).toBe(3);
    expect([await totals(), await notes()]).toEqual([{ a: 0, b: 0 }, []]);
  });

  it('gives its connection back after a deed that failed', async () => {
    for (let at = 0; at < 20; at += 1)
      await expect(work.write(ctx, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    await expect(work.read(ctx, (read) => read.query('SELECT 1 AS one'))).resolves.toEqual([{ one: 1 }]);
  });

  const settings = async (read: Read): Promise<Record<string, string>> => {
    const rows = await read.query<{ name: string; value: string }>(
      `SELECT LOWER(variable_name) AS name, variable_value AS value FROM ${await sessionVariables(read)}
        WHERE variable_name IN ('tx_isolation', 'transaction_isolation', 'time_zone')`,
    );
    const value = Object.fromEntries(rows.map((row) => [row.name, row.value]));
    return { isolation: value['transaction_isolation'] ?? value['tx_isolation']!, zone: value['time_zone']! };
  };
  /** MySQL keeps the session's variables in another schema than MariaDB. */
  const sessionVariables = async (read: Read): Promise<string> => {
    const [row] = await read.query<{ version: string }>('SELECT VERSION() AS version');
    return row!.version.includes('MariaDB') ? 'information_schema.session_variables' : 'performance_schema.session_variables';
  };
  const connectionId = async (read: Read): Promise<number> =>
    (await read.query<{ id: number }>('SELECT CONNECTION_ID() AS id'))[0]!.id;

  it('speaks READ COMMITTED and UTC on every connection, also on one that replaces a lost one', async () => {
    const look = async (): Promise<{ id: number; spoken: Record<string, string> }[]> => {
      const meet = meetingOf(4);
      return Promise.all(
        Array.from({ length: 4 }, () =>
          work.read(ctx, async (read) => {
            const id = await connectionId(read);
            await meet();
            return { id, spoken: await settings(read) };
          }),
        ),
      );
    };
    const before = await look();
    expect(new Set(before.map(({ id }) => id)).size).toBe(4);
    for (const { id } of before.slice(1)) await database.query('KILL ?', [id]).catch(() => undefined);
    await expect(work.read(ctx, connectionId).catch(() => work.read(ctx, connectionId))).resolves.toEqual(expect.any(Number));
    const after = await look();
    expect(after.some(({ id }) => !before.some((known) => known.id === id))).toBe(true);
    for (const { spoken } of [...before, ...after]) expect(spoken).toEqual({ isolation: 'READ-COMMITTED', zone: '+00:00' });
  });

  it('sees inside a deed what others have committed meanwhile, and never what they have not', async () => {
    await work.write(ctx, async (tx) => {
      const total = async (): Promise<number> =>
        (await tx.query<{ total: number }>("SELECT total FROM probe WHERE id = 'a'"))[0]!.total;
      expect(await total()).toBe(0);
      await work.write(ctx, async (other) => {
        await add(other, 'a');
        expect(await total()).toBe(0);
      });
      expect(await total()).toBe(1);
    });
  });

  it('reads the clock once a transaction', async () => {
    const [first, second] = await work.read(ctx, async (read) => [await read.now(), await read.now()]);
    expect(second).toEqual(first);
  });
});

describe('a case that two deeds move at once', () => {
  it('goes one way only: the slower deed is refused instead of overwriting what it did not see', async () => {
    const test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
    try {
      await seedCity(test, { talents: false });
      const family = eligibleFamily();
      const { client } = await signInFamily(test, family.phone);
      const { body } = await client.post<{ id: string }>('/api/family/applications', formOf(family, false));
      const applications = test.get(ApplicationsRepository);
      const meet = meetingOf(2);
      const move = (deed: 'miss' | 'withdraw'): Promise<string> =>
        test.work.write(test.ctx, async (tx) => {
          const seen = await applications.byId(tx, body.id);
          await meet();
          return applications.move(tx, seen!, deed);
        });
      const ends = await Promise.allSettled([move('miss'), move('withdraw')]);
      const won = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
      const lost = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
      expect(won).toHaveLength(1);
      expect(lost).toEqual([expect.objectContaining({ code: 'APPLICATION.NOT_IN_STATE' })]);
      const [row] = await test.database.query('SELECT state FROM application WHERE id = ?', [body.id]);
      expect(row).toEqual({ state: won[0] });
    } finally {
      await test.stop();
    }
  });
});
