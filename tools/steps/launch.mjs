// From a fresh clone to a running service: the steps that `npm start` and `npm run demo` share.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { runCommand } from './commands.mjs';
import { appEnvironment } from './environment.mjs';
import { requireServers } from './install.mjs';
import { ROOT, openSecrets } from './folder.mjs';
import { installPackages } from './packages.mjs';
import { freePort, isPortFree } from './ports.mjs';
import { Stop } from './report.mjs';
import { namedServers, runServers } from './servers.mjs';
import { WORKERS, runService } from './service.mjs';

async function openPort(wanted, command) {
  if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65535) throw new Stop(`PORT is a number from 0 to 65535, not "${wanted}".`);
  const port = Number(wanted) || (await freePort());
  if (!(await isPortFree(port))) {
    throw new Stop(
      `Port ${port} is taken by another program. Choose another one, for example: PORT=${port === 65535 ? 3000 : port + 1} ${command}`,
    );
  }
  return port;
}

/** Each run's logs begin empty; those of the run before stay readable beside them. */
function turnLogs(folder) {
  const logs = join(folder, 'log');
  if (!existsSync(logs)) return;
  rmSync(`${logs}.before`, { recursive: true, force: true });
  renameSync(logs, `${logs}.before`);
}

/**
 * Data whose first load was cut short are made anew: half a city would pass for a whole one. The mark is only set before
 * there are any data, and taken away when the load is done, so nothing that a person entered can ever be removed.
 */
function beginFirstLoad(folder, report) {
  const mark = join(folder, 'first-load');
  if (existsSync(mark)) {
    report.line('  leftovers   the first load was cut short: beginning it anew');
    for (const name of ['database', 'redis']) rmSync(join(folder, name), { recursive: true, force: true });
  }
  if (!existsSync(join(folder, 'database'))) writeFileSync(mark, '');
  return () => rmSync(mark, { force: true });
}

/** Why a start is refused while `holder` has the folder; a short command of the same folder is waited for instead. */
export function refuseWhileRunning(holder) {
  if (holder.launcher.kind === 'xuewei') return;
  const where = holder.address ? ` on ${holder.address}` : '';
  throw new Stop(
    `Already running in this folder${where}: ${holder.launcher.kind}, process ${holder.launcher.pid}. Stop that first (Ctrl-C there, or: kill ${holder.launcher.pid}).`,
  );
}

/** Packages, servers, build, migrations: what every command that touches the database needs. Returns its environment. */
export async function prepare({ folder, record }, report, { overrides = {}, everyDatabase = false } = {}) {
  const named = namedServers();
  if (!named) requireServers();
  const tell = (text) => report.line(`  ${text}`);
  await report.step('packages', (progress) => installPackages({ record, progress }));
  const secrets = openSecrets(folder);
  let servers = named;
  await report.step('servers', async (progress) => {
    servers ??= await runServers({ home: folder, secrets, record, everyDatabase, progress, tell });
    return servers.detail ?? 'those of DATABASE_URL and REDIS_URL';
  });
  await report.step('build', (progress) => build({ record, progress }));
  const environment = appEnvironment({ folder, secrets, servers, overrides });
  await report.step('migrate', async (progress) => {
    const told = (await runCommand({ record, environment, words: ['migrate'], progress })).split('\n');
    return told.length > 1 ? `${told.length} migrations` : told[0];
  });
  return environment;
}

function lastLine(text) {
  return text.split('\n').at(-1) || 'done';
}

/**
 * Runs everything up to a service that answers and returns { address, environment, died }. `port` is a number as text,
 * `0` for any. The demo city is loaded into an empty database, never in production.
 */
export async function launch(session, report, { port: wanted, command, overrides }) {
  const { folder, record } = session;
  const port = await openPort(wanted, command);
  turnLogs(folder);
  if (session.reclaimed > 0)
    report.line(
      `  leftovers   stopped ${session.reclaimed} process${session.reclaimed === 1 ? '' : 'es'} of a run that was killed`,
    );
  const endFirstLoad = namedServers() ? () => {} : beginFirstLoad(folder, report);
  const environment = await prepare(session, report, { overrides });
  if (environment.NODE_ENV !== 'production') {
    await report.step('demo city', async (progress) =>
      lastLine(await runCommand({ record, environment, words: ['demo', 'load', '--if-empty'], progress })),
    );
  }
  endFirstLoad();
  const address = `http://localhost:${port}`;
  let died;
  await report.step('service', async (progress) => {
    progress(`waiting for the API and ${WORKERS} workers`);
    ({ died } = await runService({ folder, record, environment, port, tell: (text) => report.line(`  ${text}`) }));
    return `the API and ${WORKERS} workers are ready`;
  });
  record.note({ address, ready: true });
  report.line(`\n  Xuewei answers on ${address}   (API docs: ${address}/api/docs)`);
  report.line(`  ready after ${report.elapsed()}; logs in ${relative(ROOT, folder)}/log`);
  return { address, port, environment, died };
}
