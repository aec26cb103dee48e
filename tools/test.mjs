// `npm test`: private throw-away servers, then types, lint, import walls, build and every jest suite.
// Its last line is `N passed, N failed`. `-- PATH …` runs only jest on these paths, `--servers-only` only the servers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appEnvironment } from './steps/environment.mjs';
import { openFolder, openSecrets } from './steps/folder.mjs';
import { requireServers } from './steps/install.mjs';
import { installPackages } from './steps/packages.mjs';
import { Stop, conclude, createReport } from './steps/report.mjs';
import { runServers } from './steps/servers.mjs';
import { inFolder, reclaimIn } from './steps/session.mjs';
import { runJest, runStatic } from './steps/stages.mjs';
import { memoryFolder } from './steps/throwaway.mjs';

const KIND = 'npm test';
const args = process.argv.slice(2);
const serversOnly = args.includes('--servers-only');
const report = createReport({ stream: serversOnly ? process.stderr : process.stdout });

async function startServers({ folder, record }) {
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

async function keepServers(session) {
  const { named } = await startServers(session);
  const lines = Object.entries(named)
    .map(([name, value]) => `export ${name}='${value}'\n`)
    .join('');
  const file = join(openFolder('test'), 'env');
  writeFileSync(file, lines, { mode: 0o600 });
  session.record.note({ wipe: [...session.record.wipe, file] });
  process.stdout.write(lines);
  report.line('Ctrl-C stops them.');
  session.serving = true;
  await session.asked;
  return { passed: 0, failed: 0 };
}

async function runEverything(session) {
  const { record } = session;
  const counts = { passed: 0, failed: 0 };
  const add = (other) => {
    counts.passed += other.passed;
    counts.failed += other.failed;
  };
  if (args.length === 0) add(await runStatic({ record, report }));
  const { environment } = await startServers(session);
  add(await runJest({ record, report, paths: args, environment, folder: session.folder }));
  return counts;
}

await conclude(async () => {
  await reclaimIn('test'); // runs stand side by side, each in a folder of its own
  let counts = { passed: 0, failed: 1 };
  try {
    await inFolder({ name: join('test', String(process.pid)), kind: KIND, busy: () => {}, throwaway: true }, async (session) => {
      requireServers();
      await report.step('packages', (progress) => installPackages({ record: session.record, progress }));
      counts = await (serversOnly ? keepServers(session) : runEverything(session));
    });
  } catch (fault) {
    process.stderr.write(`\n${fault instanceof Stop ? fault.message : fault?.stack}\n`);
    if (serversOnly) return fault.code ?? 1;
  }
  if (serversOnly) return 0;
  report.line(`\n  everything took ${report.elapsed()}`);
  report.line(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});
