// Suites in Chromium over the built service with throw-away servers: what `npm run test:browser` and `npm run screenshots` share.
import { join } from 'node:path';
import { findOrInstallBrowser, requireBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { requireServers } from './install.mjs';
import { installPackages } from './packages.mjs';
import { Stop } from './report.mjs';
import { inFolder, reclaimIn } from './session.mjs';
import { BROWSER_SUITES, runJest } from './stages.mjs';
import { startTestServers } from './test-servers.mjs';

/** Installs what is missing, builds, and runs the suites at `paths`: { passed, failed }. `kind` is the command's name. */
export async function runInBrowser({ report, kind, paths, options = [] }) {
  await reclaimIn('test'); // runs stand side by side, each in a folder of its own
  let counts = { passed: 0, failed: 1 };
  const run = async (session) => {
    const { record, folder } = session;
    requireServers();
    requireBrowser();
    await report.step('packages', (progress) => installPackages({ record, progress }));
    await report.step('browser', async (progress) => (await findOrInstallBrowser(progress)).detail);
    await report.step('build', (progress) => build({ record, progress }));
    const { environment } = await startTestServers(session, report);
    counts = await runJest({ record, report, paths, options: [...options, ...BROWSER_SUITES], environment, folder });
  };
  try {
    await inFolder({ name: join('test', String(process.pid)), kind, busy: () => {}, throwaway: true }, run);
  } catch (fault) {
    process.stderr.write(`\n${fault instanceof Stop ? fault.message : fault?.stack}\n`);
  }
  return counts;
}
