import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { createDataSource } from '../../../config/data-source';
import type { AppConfig } from '../../../config/env';
import { Clock } from '../clock/clock';
import { APP_CONFIG } from '../context/tokens';
import { DatabaseState } from './database-state';
import { UnitOfWork } from './unit-of-work';

interface MysqlPool {
  on(event: 'connection', listener: (connection: { query(sql: string): void }) => void): void;
}

const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10",
];

/** Opens the pool; every physical connection is READ COMMITTED and speaks UTC, whatever the server's defaults are. */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const dataSource = await new DataSource(options).initialize();
  const { pool } = dataSource.driver as unknown as { pool: MysqlPool };
  pool.on('connection', (connection) => {
    for (const statement of SESSION) connection.query(statement);
  });
  // The connection that initialize() opened was there before anybody could listen.
  for (const statement of SESSION) await dataSource.query(statement);
  return dataSource;
}

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => ({ ...createDataSource(config).options, retryAttempts: 3, retryDelay: 500 }),
      dataSourceFactory: async (options) => openDataSource(options!),
    }),
  ],
  providers: [Clock, DatabaseState, UnitOfWork],
  exports: [Clock, DatabaseState, UnitOfWork],
})
export class DatabaseModule {}
