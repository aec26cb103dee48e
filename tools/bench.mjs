// `npm run bench -- NAME …`: named benchmarks, those that need servers on private durable ones of their own, gone when they end.
// With `--json` nothing but the results is printed.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { benches, chosen } from '../bench/list.mjs';
import { build } from './steps/build.mjs';
import { exitCodeOf } from './steps/commands.mjs';
import { ROOT } from './steps/folder.mjs';
import { prepare, refuseWhileRunning } from './steps/launch.mjs';
import { installPackages } from './steps/packages.mjs';
import { Stop, conclude, createReport } from './steps/report.mjs';
import { inFolder } from './steps/session.mjs';

const RUNNER = join(ROOT, 'bench', 'run.mjs');
const args = process.argv.slice(2);
const report = createReport({ quiet: args.includes('--json') });

/** What a bench without servers needs: packages and a build. */
async function prepareWithoutServers({ record }) {
  await report.step('packages', (progress) => installPackages({ record, progress }));
  await report.step('build', (progress) => build({ record, progress }));
  return process.env;
}

function prepareWithServers(session) {
  for (const name of ['database', 'redis', 'secrets.json']) rmSync(join(session.folder, name), { recursive: true, force: true });
  session.record.note({ wipe: [session.folder] });
  return prepare(session, report, { overrides: { LOG_LEVEL: process.env.LOG_LEVEL || 'warn' }, everyDatabase: true });
}

await conclude(() => {
  const names = chosen(args);
  const unknown = names.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) throw new Stop(`No benchmark ${unknown}; there are: ${Object.keys(benches).join(', ')}.`, 2);
  return inFolder({ name: 'bench', kind: 'npm run bench', busy: refuseWhileRunning, throwaway: true }, async (session) => {
    const servers = names.some((name) => benches[name].servers);
    const env = await (servers ? prepareWithServers(session) : prepareWithoutServers(session));
    report.line('');
    const bench = session.record.start('bench', process.execPath, [RUNNER, ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return exitCodeOf(await bench.ended);
  });
});
