// Finds a MySQL-like and a Redis-like server on this machine, or installs Debian's packages of them.
import { execFileSync } from 'node:child_process';
import { findProgram, installing, mayInstall } from './apt.mjs';
import { Stop } from './report.mjs';

const DATABASE = { names: ['mariadbd', 'mysqld'], packages: ['mariadb-server-core', 'mariadb-client-core'] };
const REDIS = { names: ['valkey-server', 'redis-server'], packages: ['redis-server'] };

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

function missingPackages(found) {
  return [...(found.database ? [] : DATABASE.packages), ...(found.redis ? [] : REDIS.packages)];
}

/** Refuses at once, before anything slow, when servers are missing and this process cannot install them. */
export function requireServers() {
  const packages = missingPackages(look());
  if (packages.length > 0 && !mayInstall()) throw new Stop(missingServersMessage(packages));
  return packages;
}

/**
 * The servers to run: { database: { file, name, isMariaDb }, redis: { file, name }, installed: [packages] }.
 * Installs what is missing as root on Debian; otherwise throws a Stop that says what a person can do.
 */
export async function findOrInstallServers(progress = () => {}) {
  const packages = await installing(requireServers, missingServersMessage, progress);
  const found = look();
  if (!found.database || !found.redis) throw new Stop(missingServersMessage(missingPackages(found)));
  return { ...describe(found), installed: packages };
}
