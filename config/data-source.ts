import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { loadConfig, type AppConfig } from './env';

const root = join(__dirname, '..');

/** The one DataSource of the application, the migrations and the tests. */
export function createDataSource(config: Pick<AppConfig, 'DATABASE_URL' | 'DATABASE_POOL'> = loadConfig()): DataSource {
  return new DataSource({
    type: 'mysql',
    url: config.DATABASE_URL.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    poolSize: config.DATABASE_POOL,
    synchronize: false,
    logging: false,
    entities: [join(root, 'src/**/*.entity.{ts,js}')],
    migrations: [join(root, 'migrations/[0-9]*.{ts,js}')],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
}
