import type { DataSource } from 'typeorm';
import { openDataSource } from '../../src/platform/database/database.module';
import { openOwnDatabase, type TestDatabase } from '../support/database';

/** Rows of lower tables that a way down and up again must leave alone. */
const CHILD_ID = '01890000-0000-7000-8000-000000000001';
/** Two versions of one file. */
const AGAIN = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'];

describe('migrations', () => {
  let database: TestDatabase;
  let comparing: DataSource;
  beforeAll(async () => {
    database = await openOwnDatabase('mig');
    const [server] = await database.query<{ version: string }>('SELECT VERSION() AS version');
    const type = /mariadb/i.test(server!.version) ? 'mariadb' : 'mysql';
    comparing = await openDataSource({ ...database.dataSource.options, type } as DataSource['options']);
  });
  afterAll(async () => {
    await comparing.destroy();
    await database.close();
  });

  /** What TypeORM would have to change to make the database what the entities say. */
  const differences = async (): Promise<string[]> =>
    (await comparing.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

  const tables = async (): Promise<string[]> =>
    (
      await database.query<{ name: string }>(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migration' ORDER BY table_name",
      )
    ).map((row) => row.name);
  const columns = () =>
    database.query(
      `SELECT table_name AS tableName, column_name AS columnName, column_type AS type, is_nullable AS nullable, collation_name AS collation
         FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name <> 'migration' ORDER BY table_name, ordinal_position`,
    );
  const constraints = () =>
    database.query(
      `SELECT table_name AS tableName, constraint_name AS name, constraint_type AS type
         FROM information_schema.table_constraints WHERE constraint_schema = DATABASE() AND table_name <> 'migration' ORDER BY table_name, constraint_name`,
    );
  const downTo = async (left: number): Promise<void> => {
    while ((await database.query('SELECT id FROM migration')).length > left) await database.dataSource.undoLastMigration();
  };

  it('build from nothing exactly what the entities say', async () => {
    await database.dataSource.runMigrations();
    expect(await differences()).toEqual([]);
  });

  it('would be told of a table that lost a column', async () => {
    await database.query('ALTER TABLE outbox_message DROP COLUMN lastFault');
    expect((await differences()).join('\n')).toContain('lastFault');
    await database.query('ALTER TABLE outbox_message ADD COLUMN lastFault varchar(120) NULL');
  });

  it('go down to nothing and up again to the same', async () => {
    const before = [await columns(), await constraints()];
    await downTo(0);
    expect(await tables()).toEqual([]);
    await database.dataSource.runMigrations();
    expect([await columns(), await constraints()]).toEqual(before);
  });

  it('leave rows of lower tables alone on the way down and up', async () => {
    await database.query('INSERT INTO season_clock (id, offsetSeconds) VALUES (1, 86400)');
    await database.query(
      "INSERT INTO child (id, documentType, documentSealed, documentIndex, nameSealed, bornOnSealed, sex, createdAt) VALUES (?, 'residentId', 'a.1.x', ?, 'a.1.y', 'a.1.z', NULL, '2027-05-10 01:00:00')",
      [CHILD_ID, 'c'.repeat(64)],
    );
    const all = (await database.query('SELECT id FROM migration')).length;
    for (let left = all - 1; left >= 2; left -= 1) {
      await downTo(left);
      expect(await database.query('SELECT id FROM child')).toEqual([{ id: CHILD_ID }]);
    }
    await database.dataSource.runMigrations();
    expect(await database.query('SELECT id FROM child')).toEqual([{ id: CHILD_ID }]);
    expect(await database.query('SELECT offsetSeconds FROM season_clock')).toHaveLength(1);
  });

  it('keep both versions of one file on the way down', async () => {
    for (const [occasion, id] of AGAIN.entries())
      await database.query(
        "INSERT INTO plan_version (id, kind, version, sha256, occasion, title, fileName, findings, document, importedAt, importedBy) VALUES (?, 'layout', ?, ?, ?, 't', 'f', '[]', '{}', '2027-01-01', 'p')",
        [id, occasion + 1, 'a'.repeat(64), occasion],
      );
    await downTo(database.dataSource.migrations.findIndex(({ name }) => name?.startsWith('LiveWithPlans')));
    expect(await database.query('SELECT id FROM plan_version ORDER BY version')).toEqual(AGAIN.map((id) => ({ id })));
    await database.dataSource.runMigrations();
    expect(await differences()).toEqual([]);
  });

  it('make a registered child a received one on the way down', async () => {
    const step = database.dataSource.migrations.find(({ name }) => name?.startsWith('RegisterChildren'))!;
    const runner = database.dataSource.createQueryRunner();
    try {
      // The case and the school of this placement do not matter here and are not written.
      await runner.query('SET FOREIGN_KEY_CHECKS = 0');
      await runner.query(
        `INSERT INTO placement (id, applicationId, accountId, childId, poolId, schoolId, authorityCode, mode, state, currentMark, documentNumber, answerOn, placedAt, receivedAt, registeredAt)
         VALUES (?, 'a', 'b', 'c', 'd', 'e', 'JK', 'ranked', 'registered', 1, 'n', '2027-08-01', '2027-07-01', '2027-08-02', '2027-08-31')`,
        [CHILD_ID],
      );
      await step.down(runner);
      expect(await runner.query('SELECT state FROM placement')).toEqual([{ state: 'received' }]);
      await step.up(runner);
      expect(await runner.query('SELECT state, registeredAt FROM placement')).toEqual([
        { state: 'received', registeredAt: null },
      ]);
      await runner.query('DELETE FROM placement');
    } finally {
      await runner.query('SET FOREIGN_KEY_CHECKS = 1');
      await runner.release();
    }
    expect(await differences()).toEqual([]);
  });

  it('bear names that sort in the order of their days', async () => {
    const names = database.dataSource.migrations.map((migration) => migration.name ?? '');
    const stamps = names.map((name) => /^[A-Z][A-Za-z]+?(\d{14})$/.exec(name)?.[1]);
    expect(stamps).not.toContain(undefined);
    expect([...stamps].sort()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});
