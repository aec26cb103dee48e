// The launcher's folders: who holds one, and the secrets that belong to its data.
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ProcessRecord, isAlive } from './processes.mjs';
import { Stop } from './report.mjs';

/** The repository's root. */
export const ROOT = realpathSync(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** A few letters that stand for a path, for names outside the project (locks, memory disks). */
export function shortName(path) {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** `.xuewei/<name>` (or `.xuewei` itself), made with mode 0700 if it is not there. */
export function openFolder(name = '') {
  if (process.platform !== 'linux') throw new Stop('This launcher runs on Linux. Elsewhere use: docker compose up');
  const base = join(ROOT, '.xuewei');
  const folder = join(base, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(base, 0o700);
  return folder;
}

/**
 * Takes the lock called `name`, or returns null when a living process has it. The kernel holds it (an abstract
 * socket), so it is free the moment its holder dies, however it dies. Returns the function that lets go.
 */
export function tryLock(name) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (fault) => (fault.code === 'EADDRINUSE' ? resolve(null) : reject(fault)));
    server.listen(`\0xuewei:${shortName(name)}`, () => {
      server.unref();
      resolve(() => server.close());
    });
  });
}

/** Takes a lock, waiting as long as it needs; `onWait` is told once, after two seconds. */
export async function waitForLock(name, onWait = () => {}) {
  for (let tries = 0; ; tries += 1) {
    const release = await tryLock(name);
    if (release) return release;
    if (tries === 20) onWait();
    await pause(100);
  }
}

/** Who holds a folder: the launcher of its record if that still lives, else null. */
export function holderOf(folder) {
  const record = ProcessRecord.read(folder);
  return record && isAlive(record.launcher) ? record : null;
}

/** True when a holder is on its way out: it is stopping, or the npm that started it is gone and it will notice. */
export function isLeaving(record) {
  if (record.stopping) return true;
  return record.launcher.npm != null && !isAlive(record.launcher.npm);
}

function base64Key() {
  return randomBytes(32).toString('base64');
}

function password() {
  return randomBytes(18).toString('base64url');
}

/**
 * The secrets of a folder's data, made once and kept in `secrets.json` (0600). Data without their secrets can no
 * longer be read, so that state is refused instead of papered over with new keys.
 */
export function openSecrets(folder) {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(join(folder, 'database'))) {
    throw new Stop(
      `${file} is missing, but ${join(folder, 'database')} holds data that were encrypted with its keys.\n` +
        `Put the file back, or remove ${folder} to begin with an empty installation.`,
    );
  }
  const secrets = {
    databasePassword: password(),
    databaseRootPassword: password(),
    redisPassword: password(),
    app: { FIELD_KEYS: `1:${base64Key()}`, INDEX_KEY: base64Key(), AUDIT_KEY: base64Key(), SESSION_KEY: base64Key() },
  };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file); // unlike a rename, never over secrets that another process has just made
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
  } finally {
    rmSync(draft);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The names of the folders inside `.xuewei/<name>`. */
export function foldersIn(name) {
  const folder = openFolder(name);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}
