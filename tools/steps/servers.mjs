// The database and Redis that a launcher's folder uses: the ones a person names, or private ones that it runs.
import { setTimeout as pause } from 'node:timers/promises';
import { createDataFolder, startDatabase } from './database.mjs';
import { findOrInstallServers } from './install.mjs';
import { startRedis } from './redis.mjs';
import { Stop } from './report.mjs';

const RESTART_MS = 1_000;
const RESTART_TRIES = 5;

/** The servers a person named by DATABASE_URL and REDIS_URL, or null; only one of the two is a mistake. */
export function namedServers(environment = process.env) {
  const databaseUrl = environment.DATABASE_URL || null;
  const redisUrl = environment.REDIS_URL || null;
  if (databaseUrl && redisUrl) return { databaseUrl, redisUrl };
  if (!databaseUrl && !redisUrl) return null;
  const [given, missing] = databaseUrl ? ['DATABASE_URL', 'REDIS_URL'] : ['REDIS_URL', 'DATABASE_URL'];
  throw new Stop(
    `${given} is set but ${missing} is not. Set both to use your own servers, or neither to have private ones started here.`,
  );
}

/** Brings a server that died back on its port, so that the addresses handed out stay true. */
function keepUp(name, started, restart, record, tell) {
  started.ended.then(async () => {
    for (let tries = 1; tries <= RESTART_TRIES && !record.stopping; tries += 1) {
      await pause(RESTART_MS * tries);
      if (record.stopping) return;
      try {
        const again = await restart(started.port);
        tell(`${name} had ended unexpectedly and runs again`);
        keepUp(name, again, restart, record, tell);
        return;
      } catch (fault) {
        tell(`${name} ended unexpectedly and did not come back: ${fault.message}`);
      }
    }
  });
}

/**
 * Starts both servers in `home` and returns { databaseUrl, redisUrl, detail }. `fast` gives up durability (tests),
 * `everyDatabase` lets the account make databases. A server that dies is started again on its port.
 */
export async function runServers({
  home,
  secrets,
  record,
  fast = false,
  everyDatabase = false,
  progress = () => {},
  tell = () => {},
}) {
  const programs = await findOrInstallServers(progress);
  const { database, redis } = programs;
  progress('preparing the data folder');
  await createDataFolder(database, home, fast, record);
  progress(`starting ${database.name} and ${redis.name}`);
  const startOf = {
    database: (wanted) => startDatabase(database, home, secrets, { fast, everyDatabase, record, wanted }),
    redis: (wanted) => startRedis(redis, home, secrets, { fast, record, wanted }),
  };
  const [databaseStarted, redisStarted] = await Promise.all([startOf.database(), startOf.redis()]);
  keepUp(database.name, databaseStarted, startOf.database, record, tell);
  keepUp(redis.name, redisStarted, startOf.redis, record, tell);
  const servers = {
    databaseUrl: `mysql://xuewei:${secrets.databasePassword}@127.0.0.1:${databaseStarted.port}/xuewei`,
    redisUrl: `redis://:${secrets.redisPassword}@127.0.0.1:${redisStarted.port}/0`,
  };
  record.note({ servers });
  return {
    ...servers,
    detail: `${database.name} and ${redis.name}${programs.installed.length > 0 ? ' (installed)' : ''}, private, on loopback`,
  };
}
