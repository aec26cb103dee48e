// Finds a MySQL-like and a Redis-like server on this machine, or installs Debian's packages of them.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { waitForLock } from './folder.mjs';
import { Stop } from './report.mjs';

const DATABASE = { names: ['mariadbd', 'mysqld'], packages: ['mariadb-server-core', 'mariadb-client-core'] };
const REDIS = { names: ['valkey-server', 'redis-server'], packages: ['redis-server'] };
const POLICY = '/usr/sbin/policy-rc.d';
const POLICY_ASIDE = '/usr/sbin/policy-rc.d.before-xuewei';
const POLICY_TEXT = '#!/bin/sh\n# Put here by Xuewei while it installs packages; removed right after.\nexit 101\n';
const LISTS = '/var/lib/apt/lists';

/** The full path of the first of `names` that can be run; servers live in sbin, which a user's PATH may lack. */
export function findProgram(names, path = process.env.PATH ?? '') {
  const folders = [...path.split(delimiter), '/usr/local/sbin', '/usr/sbin', '/usr/local/bin', '/usr/bin'];
  for (const name of names) {
    for (const folder of folders.filter(Boolean)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here
      }
    }
  }
  return null;
}

/** `MariaDB 10.11.14` or `MySQL 8.4.3`; `Redis 7.0.15` or `Valkey 8.0.1`. */
function nameOf(file) {
  const text = execFileSync(file, ['--no-defaults', '--version'], { encoding: 'utf8' });
  const version = /(?:Ver|v=)\s*(\d+(?:\.\d+)+)/.exec(text)?.[1] ?? '';
  return `${/mariadb/i.test(text) ? 'MariaDB' : 'MySQL'} ${version}`;
}

function nameOfRedis(file) {
  const text = execFileSync(file, ['--version'], { encoding: 'utf8' });
  return `${/valkey/i.test(text) ? 'Valkey' : 'Redis'} ${/v=(\S+)/.exec(text)?.[1] ?? ''}`;
}

function look() {
  return { database: findProgram(DATABASE.names), redis: findProgram(REDIS.names) };
}

function describe({ database, redis }) {
  const name = nameOf(database);
  return {
    database: { file: database, name, isMariaDb: name.startsWith('MariaDB') },
    redis: { file: redis, name: nameOfRedis(redis) },
  };
}

/** What to say when servers are missing and this process may not install them. */
export function missingServersMessage(packages) {
  return [
    `Xuewei needs MySQL or MariaDB, and Redis or Valkey. Not found here: ${packages.join(', ')}.`,
    'Do one of these, then run the same command again:',
    `  sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
    '  docker compose up                      (everything in containers; see docker-compose.yml)',
    '  DATABASE_URL=mysql://… REDIS_URL=redis://… npm start     (servers that you run already)',
  ].join('\n');
}

/** Takes our own policy away again, also one that an install left which was killed half-way. */
function restorePolicy() {
  if (existsSync(POLICY) && readFileSync(POLICY, 'utf8') === POLICY_TEXT) rmSync(POLICY);
  if (existsSync(POLICY_ASIDE)) renameSync(POLICY_ASIDE, POLICY);
}

/** Keeps a package's own service from starting while `work` runs: the servers here are private ones of a folder. */
async function withoutServiceStart(work) {
  const refuses = existsSync(POLICY) && spawnSync(POLICY, ['redis-server', 'start'], { stdio: 'ignore' }).status === 101;
  if (refuses) return work();
  if (existsSync(POLICY)) renameSync(POLICY, POLICY_ASIDE);
  writeFileSync(POLICY, POLICY_TEXT);
  chmodSync(POLICY, 0o755);
  try {
    return await work();
  } finally {
    restorePolicy();
  }
}

function listsAreEmpty() {
  return !existsSync(LISTS) || !readdirSync(LISTS).some((file) => /_Packages(\.|$)/.test(file));
}

function aptGet(args) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=180', ...args], {
      detached: true, // dpkg must not be cut short by Ctrl-C
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (fault) => resolve({ ok: false, output: String(fault) }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function install(packages, progress) {
  const install = ['install', '--no-install-recommends', ...packages];
  await withoutServiceStart(async () => {
    if (listsAreEmpty()) {
      progress('reading package lists');
      await aptGet(['update']);
    }
    progress(`installing ${packages.join(', ')}`);
    let outcome = await aptGet(install);
    if (!outcome.ok) {
      progress('reading package lists again'); // old lists name versions that the mirror has dropped
      await aptGet(['update']);
      progress(`installing ${packages.join(', ')}`);
      outcome = await aptGet(install);
    }
    if (!outcome.ok) {
      throw new Stop(
        `apt-get could not install ${packages.join(', ')}:\n${outcome.output}\n\n${missingServersMessage(packages)}`,
      );
    }
  });
}

function missingPackages(found) {
  return [...(found.database ? [] : DATABASE.packages), ...(found.redis ? [] : REDIS.packages)];
}

/** Refuses at once, before anything slow, when servers are missing and this process cannot install them. */
export function requireServers() {
  const packages = missingPackages(look());
  const mayInstall = process.getuid() === 0 && findProgram(['apt-get']) !== null;
  if (packages.length > 0 && !mayInstall) throw new Stop(missingServersMessage(packages));
  return packages;
}

/**
 * The servers to run: { database: { file, name, isMariaDb }, redis: { file, name }, installed: [packages] }.
 * Installs what is missing as root on Debian; otherwise throws a Stop that says what a person can do.
 */
export async function findOrInstallServers(progress = () => {}) {
  const release = await waitForLock('install of Debian packages', () => progress('waiting for another installation'));
  let packages;
  try {
    if (process.getuid() === 0) restorePolicy();
    packages = requireServers();
    if (packages.length > 0) await install(packages, progress);
  } finally {
    release();
  }
  const found = look();
  if (!found.database || !found.redis) throw new Stop(missingServersMessage(missingPackages(found)));
  return { ...describe(found), installed: packages };
}
