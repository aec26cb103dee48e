import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type AppConfig } from '../../config/env';

/** Servers that the suites may use; `npm test` starts private ones and names them here. */
function server(name: 'TEST_DATABASE_URL' | 'TEST_REDIS_URL'): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run the suites by \`npm test\`, which starts the servers they need`);
  return url;
}

const worker = (): string => process.env['JEST_WORKER_ID'] ?? '1';

/** The run's own mark, given by test/support/run.setup.js; suites of one worker share a database. */
const run = (): string => process.env['TEST_RUN'] ?? `p${process.pid}`;

/** Name of this worker's database in this run. */
export const testDatabaseName = (): string => `xuewei_${worker()}_${run()}`;

/** The server's URL with another database. */
export function databaseUrl(database: string): string {
  const url = new URL(server('TEST_DATABASE_URL'));
  url.pathname = `/${database}`;
  return url.toString();
}

/** The suites' own Redis, also for a suite whose house is told another one. */
export const redisUrl = (): string => server('TEST_REDIS_URL');

const key = (name: string): string => createHash('sha256').update(`test ${name}`, 'utf8').digest('base64');

/** The environment of a process of the service in this run: fixed keys, any free port, own queues and an own folder for the audit's head. */
export function testEnvironment(overrides: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: databaseUrl(testDatabaseName()),
    DATABASE_POOL: '10',
    REDIS_URL: redisUrl(),
    QUEUE_PREFIX: `t-${run()}-${worker()}`,
    FIELD_KEYS: `1:${key('fields 1')},2:${key('fields 2')}`,
    INDEX_KEY: key('index'),
    AUDIT_KEY: key('audit'),
    SESSION_KEY: key('session'),
    AUDIT_HEAD_DIR: mkdtempSync(join(tmpdir(), 'xuewei-audit-')),
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'silent',
    ...overrides,
  };
}

/** The same as the service reads it. */
export const testConfig = (overrides: Readonly<Record<string, string>> = {}): AppConfig => loadConfig(testEnvironment(overrides));

/** How many random markets engine and verifier are held against each other on: few in a suite, AGREEMENT_MARKETS in a long proof. */
export const marketsToTry = (): number => Number(process.env['AGREEMENT_MARKETS']) || 200;
