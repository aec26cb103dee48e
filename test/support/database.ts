import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../config/data-source';
import { openDataSource } from '../../src/platform/database/database.module';
import { databaseUrl, testDatabaseName } from './env';

/** A migrated database and the ways a suite may handle it beside the service. */
export interface TestDatabase {
  readonly name: string;
  readonly dataSource: DataSource;
  /** Plain SQL past every rule of the service: to look, or to do harm on purpose. */
  query<T = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Takes every row out of every table except the list of migrations. */
  emptyTables(): Promise<void>;
  /** Ends the connections; the database goes with the run. */
  close(): Promise<void>;
}

async function onServer(sql: string): Promise<void> {
  const connection = await createConnection(databaseUrl('').replace(/^mariadb:/, 'mysql:'));
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

/** An empty database with the collation of the house; `migrate: false` leaves it without a table. */
async function open(name: string, migrate: boolean): Promise<TestDatabase> {
  await onServer(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const { options } = createDataSource({ DATABASE_URL: databaseUrl(name), DATABASE_POOL: 4 });
  const dataSource = await openDataSource(options);
  if (migrate) await dataSource.runMigrations();
  return {
    name,
    dataSource,
    query: async <T>(sql: string, params: readonly unknown[] = []) => (await dataSource.query(sql, [...params])) as T[],
    emptyTables: () => emptyTables(dataSource),
    close: () => dataSource.destroy(),
  };
}

async function emptyTables(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const tables = (await runner.query(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'migration'`,
    )) as { name: string }[];
    const guarded = (await runner.query(
      `SELECT event_object_table AS name FROM information_schema.triggers
        WHERE event_object_schema = DATABASE() AND event_manipulation = 'DELETE'`,
    )) as { name: string }[];
    const addedOnly = new Set(guarded.map(({ name }) => name));
    await runner.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const { name } of tables) await runner.query(addedOnly.has(name) ? `TRUNCATE TABLE \`${name}\`` : `DELETE FROM \`${name}\``);
  } finally {
    await runner.query('SET FOREIGN_KEY_CHECKS = 1');
    await runner.release();
  }
}

/** This worker's database, migrated once a run and empty now. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const database = await open(testDatabaseName(), true);
  await database.emptyTables();
  return database;
}

/** A database of the suite's own, e.g. to migrate it down; dropped by `close`. */
export async function openOwnDatabase(label: string, migrate = false): Promise<TestDatabase> {
  const name = testDatabaseName().replace('xuewei_', `xuewei_${label}_`);
  await onServer(`DROP DATABASE IF EXISTS \`${name}\``);
  const database = await open(name, migrate);
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(`DROP DATABASE \`${name}\``);
    },
  };
}
