// The built service as it runs in production, for suites in a browser: API and worker as processes of their own, on the run's servers.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { redisUrl, testEnvironment } from '../support/env';
import { forgetQueues } from '../support/queues';
import { seedBareCity } from './bare-city';

const ROOT = join(__dirname, '../..');
/** Pictures and logs of the run; git knows nothing of them. */
export const KEPT = join(ROOT, 'coverage', 'browser');
const READY_MILLIS = 60_000;

/** What stands in the city when the suite begins. */
export type City =
  /** Authorities and two members of staff: enough to sign in, made in a second. */
  | 'bare'
  /** The demo city with its plans, policy, register, staff and rounds, on a day when families may apply. */
  | 'open'
  /** The same after its whole season, driven over HTTP with a few families of every kind. */
  | 'finished';

export interface House {
  /** `http://localhost:PORT`, the same after a restart. */
  readonly base: string;
  readonly database: TestDatabase;
  /** Runs a command of the shell door and gives what it printed. */
  xuewei(...words: string[]): Promise<string>;
  /** Ends the API as a machine does that loses power. */
  killApi(): Promise<void>;
  startApi(): Promise<void>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

async function untilReady(port: number, child: ChildProcess, log: string): Promise<void> {
  for (const until = performance.now() + READY_MILLIS; performance.now() < until;) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not ready in ${READY_MILLIS / 1000} s; ${log} ends:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve(),
  );

/** Starts the service for a suite. `clockAt` is where the season's clock stands then; a finished season has moved it on. */
export async function openHouse(city: City, clockAt = '2027-05-20T10:00:00+08:00'): Promise<House> {
  if (!existsSync(join(ROOT, 'dist/src/main.js')) || !existsSync(join(ROOT, 'dist/web/index.html')))
    throw new Error('The service is not built: run these suites by `npm run test:browser`, or `npm test -- test/browser/…`.');
  const database = await openTestDatabase();
  const [apiPort, workerPort] = [await freePort(), await freePort()];
  const environment = testEnvironment({ LOG_LEVEL: 'warn', PORT: String(apiPort), WORKER_HEALTH_PORT: String(workerPort) });
  const place = { REDIS_URL: redisUrl(), QUEUE_PREFIX: environment['QUEUE_PREFIX']! };
  await forgetQueues(place);
  mkdirSync(join(KEPT, 'log'), { recursive: true });

  const xuewei = async (...words: string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, ['dist/src/cli.js', ...words], { cwd: ROOT, env: environment })).stdout.trim();
  const run = async (program: string, port: number): Promise<ChildProcess> => {
    const log = join(KEPT, 'log', `${program}.log`);
    const file = openSync(log, 'w');
    const child = spawn(process.execPath, [`dist/src/${program}.js`], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', file, file],
    });
    await untilReady(port, child, log);
    return child;
  };

  await (city === 'bare' ? seedBareCity(clockAt) : xuewei('demo', 'load'));
  if (city === 'open') await xuewei('clock', 'set', clockAt);
  let api = await run('main', apiPort);
  const worker = await run('worker', workerPort);
  const base = `http://localhost:${apiPort}`;
  if (city === 'finished') {
    const drive = [join('demo', 'drive.mjs'), '--base', `http://127.0.0.1:${apiPort}`, '--families', '6'];
    await promisify(execFile)(process.execPath, drive, { cwd: ROOT, env: environment, maxBuffer: 1 << 24 });
  }
  return {
    base,
    database,
    xuewei,
    killApi: async () => {
      api.kill('SIGKILL');
      await ended(api);
    },
    startApi: async () => {
      api = await run('main', apiPort);
    },
    stop: async () => {
      for (const child of [api, worker]) child.kill('SIGKILL');
      await Promise.all([ended(api), ended(worker)]);
      await database.close();
      await forgetQueues(place);
    },
  };
}
