import type { DataSource, QueryRunner } from 'typeorm';
import { LedgerCheckRepository } from '../../src/features/seats/ledger-check.repository';
import type { Read } from '../../src/platform/database/transaction';
import { openOwnDatabase, type TestDatabase } from '../support/database';

/** What servers say to an account that may not make triggers: a binary log without trust, no SUPER, no TRIGGER right. */
const MAY_NOT = [1419, 1227, 1142];
const GUARD = 'GuardTheLedger20261125223000';

/** Lets every statement through to the server but the making of triggers, which it answers with this number. */
function refuseTriggers(dataSource: DataSource, errno: number): void {
  const make = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (...args: Parameters<DataSource['createQueryRunner']>): QueryRunner => {
    const runner = make(...args);
    const query = runner.query.bind(runner) as QueryRunner['query'];
    runner.query = ((sql: string, ...rest: never[]) =>
      sql.startsWith('CREATE TRIGGER')
        ? Promise.reject(Object.assign(new Error('no triggers here'), { driverError: { errno } }))
        : query(sql, ...rest)) as QueryRunner['query'];
    return runner;
  };
}

describe('on a server that lets the service make no triggers', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openOwnDatabase('guard');
  });
  afterEach(() => database.close());

  const triggers = () => database.query('SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()');
  const addedOnly = (): Promise<boolean> =>
    new LedgerCheckRepository().addedOnly({ query: database.query } as unknown as Read);
  const migrated = async (): Promise<string[]> =>
    (await database.query<{ name: string }>('SELECT name FROM migration ORDER BY id')).map(({ name }) => name);

  it.each(MAY_NOT)('the ledger stands without them (%i): its other guards hold, and the check says that entries can be changed', async (errno) => {
    refuseTriggers(database.dataSource, errno);
    await database.dataSource.runMigrations();
    expect(await triggers()).toEqual([]);
    expect(await addedOnly()).toBe(false);
    expect(await migrated()).toHaveLength(database.dataSource.migrations.length);
    const checks = await database.query<{ name: string }>(
      "SELECT constraint_name AS name FROM information_schema.table_constraints WHERE constraint_schema = DATABASE() AND table_name = 'seat_entry' AND constraint_type = 'CHECK'",
    );
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ck_seat_entry_accounts', 'ck_seat_entry_movement']),
    );
  });

  it('the way down needs none either, and up again on a server that allows them they are there', async () => {
    const make = database.dataSource.createQueryRunner.bind(database.dataSource);
    refuseTriggers(database.dataSource, 1419);
    await database.dataSource.runMigrations();
    while ((await migrated()).includes(GUARD)) await database.dataSource.undoLastMigration();
    database.dataSource.createQueryRunner = make;
    await database.dataSource.runMigrations();
    expect(await triggers()).toHaveLength(2);
    expect(await addedOnly()).toBe(true);
  });

  it('any other fault stops the migration', async () => {
    refuseTriggers(database.dataSource, 1064);
    await expect(database.dataSource.runMigrations()).rejects.toThrow('no triggers here');
    expect(await migrated()).not.toContain(GUARD);
  });
});
