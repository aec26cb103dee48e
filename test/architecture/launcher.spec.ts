import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CLI, DOOR, ESBUILD, NEST, TYPES_OF_CONTRACT, VITE } from './stand-ins';

const ROOT = join(__dirname, '..', '..');

let folder = '';
const running: ChildProcess[] = [];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Launched {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  text(): string;
}

interface RunRecord {
  readonly launcher: { readonly pid: number };
  readonly processes: readonly { readonly role: string; readonly pid: number }[];
}

/** Runs a launcher of the stand-in with servers of its own naming, so that none is started here. */
function run(tool: string, words: readonly string[] = [], settings: readonly string[] = []): Launched {
  const named = ['DATABASE_URL=mysql://a:b@127.0.0.1:9/xuewei', 'REDIS_URL=redis://127.0.0.1:9/0', 'NODE_ENV=development'];
  const child = spawn('env', [
    '-u',
    'npm_lifecycle_event',
    ...named,
    ...settings,
    process.execPath,
    join(folder, 'tools', tool),
    ...words,
  ]);
  running.push(child);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return { child, ended, text: () => stdout + stderr };
}

function record(): RunRecord {
  return JSON.parse(readFileSync(join(folder, '.xuewei', 'run.json'), 'utf8')) as RunRecord;
}

function pidsOf(role: string): number[] {
  return record()
    .processes.filter((one) => one.role === role)
    .map(({ pid }) => pid);
}

function lives(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(what: string, isSo: () => boolean, launched?: Launched): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (isSo()) return;
    await pause(25);
  }
  throw new Error(`${what} did not come to pass${launched ? `:\n${launched.text()}` : ''}`);
}

const isReady = (launched: Launched) => (): boolean => launched.text().includes('Ctrl-C stops it');

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Evaluates an expression over a launcher's module, in a process of its own (jest loads no ES modules). */
function evaluate(module: string, expression: string): Promise<unknown> {
  const code = `import * as it from ${JSON.stringify(join(ROOT, 'tools', 'steps', module))}; process.stdout.write(JSON.stringify((await (${expression})) ?? null));`;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--input-type=module', '-e', code], (fault, stdout) =>
      fault ? reject(fault) : resolve(JSON.parse(stdout)),
    );
  });
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'xuewei-launcher-')));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  cpSync(join(ROOT, 'tools'), join(folder, 'tools'), { recursive: true });
  for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) write(path, '{"packages":{}}');
  for (const name of ['main', 'worker']) write(`src/${name}.ts`, DOOR);
  write('src/cli.ts', CLI);
  write('node_modules/@nestjs/cli/bin/nest.js', NEST);
  write('node_modules/esbuild/index.js', ESBUILD);
  write('node_modules/openapi-typescript/index.js', TYPES_OF_CONTRACT);
  write('node_modules/vite/index.js', VITE);
  write('docs/openapi.json', '{"paths":{}}');
});

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('ends in a service that answers, and drains what is under way when asked to stop', async () => {
    const port = await freePort();
    const start = run('start.mjs', [], [`PORT=${port}`]);
    await until('the start', isReady(start), start);
    expect(start.text()).toContain(`http://localhost:${port}`);
    const slow = fetch(`http://127.0.0.1:${port}/slow`).then((answer) => answer.text());
    await pause(100);
    const pids = record().processes.map(({ pid }) => pid);
    start.child.kill('SIGINT');
    expect(await slow).toBe('finished');
    expect((await start.ended).code).toBe(0);
    expect(pids.length).toBe(3);
    expect(pids.filter(lives)).toEqual([]);
    expect(existsSync(join(folder, '.xuewei', 'run.json'))).toBe(false);
  });

  it('refuses to run twice in one folder, in one message', async () => {
    const start = run('start.mjs', [], ['PORT=0']);
    await until('the start', isReady(start), start);
    const second = await run('start.mjs', [], ['PORT=0']).ended;
    expect(second.code).toBe(1);
    expect(second.stderr.trim().split('\n')).toEqual([expect.stringContaining(`npm start, process ${record().launcher.pid}`)]);
  });

  it('stops exactly what a killed predecessor left behind', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    running.push(stranger);
    const first = run('start.mjs', [], ['PORT=0']);
    await until('the first start', isReady(first), first);
    const left = record().processes.map(({ pid }) => pid);
    process.kill(record().launcher.pid, 'SIGKILL');
    await first.ended;
    expect(left.filter(lives)).toEqual(left);
    const second = run('start.mjs', [], ['PORT=0']);
    await until('the second start', isReady(second), second);
    expect(second.text()).toContain('stopped 3 processes of a run that was killed');
    expect(left.filter(lives)).toEqual([]);
    expect(lives(stranger.pid ?? 0)).toBe(true);
  });

  it('starts a worker again that was killed', async () => {
    const start = run('start.mjs', [], ['PORT=0']);
    await until('the start', isReady(start), start);
    const [killed] = pidsOf('worker-1');
    process.kill(killed ?? 0, 'SIGKILL');
    await until('another worker', () => pidsOf('worker-1').some((pid) => pid !== killed && lives(pid)), start);
    expect(start.text()).toContain('worker-1 ended (SIGKILL)');
  });

  it('stops everything and fails when the API dies', async () => {
    const port = await freePort();
    const start = run('start.mjs', [], [`PORT=${port}`]);
    await until('the start', isReady(start), start);
    const workers = [...pidsOf('worker-1'), ...pidsOf('worker-2')];
    await fetch(`http://127.0.0.1:${port}/crash`).catch(() => undefined);
    const { code, stderr } = await start.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('The API ended (code 7)');
    expect(workers.filter(lives)).toEqual([]);
  });

  it('says which port is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, stderr } = await run('start.mjs', [], [`PORT=${port}`]).ended;
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${port} is taken`);
  });

  it('asks for both addresses when only one is given', async () => {
    const { code, stderr } = await run('start.mjs', [], ['PORT=0', 'REDIS_URL=']).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('DATABASE_URL is set but REDIS_URL is not');
  });

  it('keeps its secrets readable by their owner only, and makes them once', async () => {
    const file = join(folder, '.xuewei', 'secrets.json');
    const before = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, '.xuewei')).mode & 0o777).toBe(0o700);
    await run('xuewei.mjs', ['import', 'x']).ended;
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('npm run xuewei', () => {
  it('prints only the answer', async () => {
    expect(await run('xuewei.mjs', ['match', 'a', 'b']).ended).toEqual({ code: 0, stdout: 'match a b\n', stderr: '' });
  });

  it('passes the exit code and the words of a refusal on', async () => {
    expect(await run('xuewei.mjs', ['fail']).ended).toEqual({ code: 3, stdout: '', stderr: 'refused\n' });
  });

  it('hands the keys and addresses to a command that works on the database', async () => {
    const { stdout } = await run('xuewei.mjs', ['show']).ended;
    expect(stdout.trim().split(',')).toEqual(
      expect.arrayContaining([
        'AUDIT_HEAD_DIR',
        'AUDIT_KEY',
        'DATABASE_URL',
        'FIELD_KEYS',
        'INDEX_KEY',
        'REDIS_URL',
        'SESSION_KEY',
      ]),
    );
  });
});

describe('the launcher', () => {
  it('knows a process by its start time too, so that a pid given out again is a stranger', async () => {
    expect(
      await evaluate(
        'processes.mjs',
        `[it.isAlive(it.identify(process.pid)), it.isAlive({ ...it.identify(process.pid), startedAt: '1' })]`,
      ),
    ).toEqual([true, false]);
  });

  it('installs packages when one is missing, old or other than the lock file says, but not for another platform', async () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0', integrity: 'x' },
        'node_modules/b': { version: '1.0.0', optional: true },
      },
    };
    const agrees = (installed: object): Promise<unknown> =>
      evaluate('packages.mjs', `it.agrees(${JSON.stringify(lock)}, { packages: ${JSON.stringify(installed)} })`);
    expect(await agrees({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBe(true);
    expect(await agrees({ 'node_modules/a': { version: '1.0.1', integrity: 'x' } })).toBe(false);
    expect(await agrees({ 'node_modules/a': { version: '1.0.0', integrity: 'y' } })).toBe(false);
    expect(await agrees({})).toBe(false);
  });

  it('counts a suite that could not run, and a run without a test, as failed', async () => {
    const summary = { numPassedTests: 5, numFailedTests: 2, numRuntimeErrorTestSuites: 1, success: false };
    expect(await evaluate('stages.mjs', `it.countsOf(${JSON.stringify(summary)})`)).toEqual({ passed: 5, failed: 3 });
    const nothing = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, success: true };
    expect(await evaluate('stages.mjs', `it.countsOf(${JSON.stringify(nothing)})`)).toEqual({ passed: 0, failed: 1 });
    expect(await evaluate('stages.mjs', 'it.countsOf(null)')).toEqual({ passed: 0, failed: 1 });
  });

  it('names the packages and the way by containers when it may install nothing', async () => {
    const message = await evaluate('install.mjs', `it.missingServersMessage(['redis-server'])`);
    expect(message).toContain('apt-get install --no-install-recommends redis-server');
    expect(message).toContain('docker compose up');
  });

  it('removes what a source no longer makes from the build', async () => {
    const place = mkdtempSync(join(tmpdir(), 'xuewei-build-'));
    for (const path of ['src/a.ts', 'dist/src/a.js', 'dist/src/a.js.map', 'dist/src/gone.js', 'dist/migrations/1-gone.js']) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), '');
    }
    await evaluate('build.mjs', `it.prune(${JSON.stringify(place)})`);
    const stands = ['dist/src/a.js', 'dist/src/a.js.map', 'dist/src/gone.js', 'dist/migrations/1-gone.js'].filter((path) =>
      existsSync(join(place, path)),
    );
    rmSync(place, { recursive: true });
    expect(stands).toEqual(['dist/src/a.js', 'dist/src/a.js.map']);
  });
});
