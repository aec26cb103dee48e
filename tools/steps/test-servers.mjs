// Private servers for suites: nothing of them outlives the run.
import { appEnvironment } from './environment.mjs';
import { openSecrets } from './folder.mjs';
import { runServers } from './servers.mjs';
import { memoryFolder } from './throwaway.mjs';

/** Starts them for the session's folder; { named } is how suites find them, { environment } everything a suite's process gets. */
export async function startTestServers({ folder, record }, report) {
  const home = memoryFolder(folder);
  record.note({ wipe: [home, folder] });
  const secrets = openSecrets(home);
  let servers;
  await report.step('servers', async (progress) => {
    servers = await runServers({
      home,
      secrets,
      record,
      fast: true,
      everyDatabase: true,
      progress,
      tell: (text) => report.line(`  ${text}`),
    });
    return `${servers.detail}, in ${home.startsWith('/dev/shm') ? 'memory' : home}`;
  });
  const named = { TEST_DATABASE_URL: servers.databaseUrl, TEST_REDIS_URL: servers.redisUrl };
  return {
    named,
    environment: { ...appEnvironment({ folder: home, secrets, servers, overrides: { NODE_ENV: 'test' } }), ...named },
  };
}
