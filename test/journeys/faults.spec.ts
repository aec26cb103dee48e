import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { createConnection } from 'mysql2/promise';
import { databaseUrl, testConfig, testDatabaseName } from '../support/env';

const ROOT = join(__dirname, '../..');
/** The driver takes the first of each round, and every rarity that was planted. */
const FAMILIES = '20';
const KILLS = 20;
const QUEUES = ['intake', 'decisions', 'matching', 'rehearsals', 'plans', 'placements', 'messages', 'housekeeping'];

type Environment = Record<string, string>;
const environments: Environment[] = [];
const processes = new Set<ChildProcess>();

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** An own database and an own numbered database of Redis, both empty. */
async function environment(number: number): Promise<Environment> {
  const database = `${testDatabaseName()}_faults_${number}`;
  const server = await createConnection(databaseUrl('').replace(/^mariadb:/, 'mysql:'));
  await server.query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await server.end();
  const config = testConfig();
  const redis = new URL(config.REDIS_URL);
  redis.pathname = `/${number}`;
  const keys = ['FIELD_KEYS', 'INDEX_KEY', 'AUDIT_KEY', 'SESSION_KEY', 'AUDIT_HEAD_DIR'] as const;
  const env: Environment = {
    NODE_ENV: 'development',
    DATABASE_URL: databaseUrl(database),
    DATABASE_POOL: '10',
    REDIS_URL: redis.toString(),
    QUEUE_PREFIX: 'faults',
    PORT: String(await freePort()),
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'fatal',
    ...Object.fromEntries(keys.map((name) => [name, config[name]])),
  };
  environments.push(env);
  return env;
}

function command(env: Environment, file: string, ...args: string[]): string {
  const done = spawnSync(process.execPath, [join(ROOT, file), ...args], { env, cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.status} ${done.stderr.slice(-2000)} ${done.stdout.slice(-2000)}`);
  return done.stdout;
}

function start(env: Environment, file: string): ChildProcess {
  const child = spawn(process.execPath, [join(ROOT, file)], { env: { ...env, WORKER_HEALTH_PORT: '0' }, cwd: ROOT, stdio: 'ignore' });
  processes.add(child);
  child.once('exit', () => processes.delete(child));
  return child;
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));

async function ready(env: Environment): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${env['PORT']}/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the service did not become ready');
}

interface Season {
  readonly env: Environment;
  readonly redis: Redis;
  readonly workers: ChildProcess[];
  /** Resolves when the season is over. */
  readonly driven: Promise<void>;
  over: boolean;
}

/** Carries a season through real processes while `trouble` is made; gives the final states. */
async function season(number: number, trouble: (season: Season) => Promise<void>): Promise<string> {
  const env = await environment(number);
  const redis = new Redis(env['REDIS_URL']!);
  await redis.flushdb();
  command(env, 'dist/src/cli.js', 'migrate');
  command(env, 'dist/src/cli.js', 'demo', 'load');
  const api = start(env, 'dist/src/main.js');
  const workers = [start(env, 'dist/src/worker.js'), start(env, 'dist/src/worker.js')];
  await ready(env);
  const driver = spawn(process.execPath, [join(ROOT, 'demo/drive.mjs'), '--base', `http://127.0.0.1:${env['PORT']}`, '--families', FAMILIES], { env, cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  processes.add(driver);
  let said = '';
  for (const stream of [driver.stdout, driver.stderr]) stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
  const run: Season = { env, redis, workers, driven: ended(driver), over: false };
  void run.driven.then(() => (run.over = true));
  await trouble(run);
  await run.driven;
  if (driver.exitCode !== 0) throw new Error(`the season ended with ${driver.exitCode}: ${said}`);
  const states = command(env, 'dist/src/cli.js', 'export', 'final-states');
  for (const child of [api, ...run.workers]) child.kill('SIGTERM');
  await Promise.all([api, ...run.workers].map(ended));
  await redis.flushdb();
  redis.disconnect();
  return states;
}

/** Jobs that some worker took up since the last look: what a killed worker left behind is not counted again. */
async function freshlyActive({ redis }: Season, seen: Set<string>): Promise<string[]> {
  const lists = await Promise.all(QUEUES.map((queue) => redis.lrange(`{faults}:${queue}:active`, 0, -1)));
  return lists.flat().filter((id) => !seen.has(id));
}

/** A seeded sequence of 0 and 1 (the generator of Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 2;
  };
}

describe('a season under faults', () => {
  let undisturbed: string;

  beforeAll(async () => {
    undisturbed = await season(5, () => Promise.resolve());
  }, 240_000);

  afterAll(async () => {
    for (const child of processes) child.kill('SIGKILL');
    const server = await createConnection(databaseUrl('').replace(/^mariadb:/, 'mysql:'));
    for (const env of environments) await server.query(`DROP DATABASE IF EXISTS \`${new URL(env['DATABASE_URL']!).pathname.slice(1)}\``);
    await server.end();
  }, 120_000);

  it('carries every application to a final state', () => {
    const states = undisturbed.trimEnd().split('\n');
    expect(states.length).toBeGreaterThan(2 * Number(FAMILIES));
    expect(states.filter((line) => / (draft|submitted|underReview|awaitingSupplement|eligible|negotiating|placed)(\/\w+)?$/.test(line))).toEqual([]);
  });

  it('ends in the same states when workers are killed twenty times, each while a job is active', async () => {
    const actives: number[] = [];
    const seen = new Set<string>();
    const choose = seeded(2027);
    const states = await season(6, async (run) => {
      while (actives.length < KILLS && !run.over) {
        const busy = await freshlyActive(run, seen);
        if (busy.length === 0) {
          await new Promise((resolve) => setTimeout(resolve, 2));
          continue;
        }
        const at = choose();
        const victim = run.workers[at]!;
        if (victim.exitCode !== null || victim.signalCode !== null) continue;
        victim.kill('SIGKILL');
        actives.push(busy.length);
        for (const id of busy) seen.add(id);
        await ended(victim);
        run.workers[at] = start(run.env, 'dist/src/worker.js');
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    });
    process.stderr.write(`workers killed ${actives.length} times, active jobs at each kill: ${actives.join(' ')}\n`);
    expect(actives).toHaveLength(KILLS);
    expect(states).toBe(undisturbed);
  }, 300_000);

  it('ends in the same states when Redis loses all its data again and again', async () => {
    let losses = 0;
    const states = await season(7, async (run) => {
      while (!run.over) {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        if (run.over) break;
        await run.redis.flushdb();
        losses += 1;
      }
    });
    process.stderr.write(`Redis emptied ${losses} times\n`);
    expect(losses).toBeGreaterThan(3);
    expect(states).toBe(undisturbed);
  }, 300_000);
});
