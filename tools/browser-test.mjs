// `npm run test:browser`: every suite under test/browser, in Chromium over the built service with throw-away servers. Pictures of all
// pages are left in coverage/browser. `-- PATH …` runs only these suites. Its last line is `N passed, N failed`.
import { join } from 'node:path';
import { findOrInstallBrowser, requireBrowser } from './steps/browser.mjs';
import { build } from './steps/build.mjs';
import { requireServers } from './steps/install.mjs';
import { installPackages } from './steps/packages.mjs';
import { Stop, conclude, createReport } from './steps/report.mjs';
import { inFolder, reclaimIn } from './steps/session.mjs';
import { BROWSER_SUITES, runJest } from './steps/stages.mjs';
import { startTestServers } from './steps/test-servers.mjs';

const report = createReport();
const wanted = process.argv.slice(2);
const paths = wanted.length > 0 ? wanted : ['test/browser'];

async function run(session) {
  const { record, folder } = session;
  requireServers();
  requireBrowser();
  await report.step('packages', (progress) => installPackages({ record, progress }));
  await report.step('browser', async (progress) => (await findOrInstallBrowser(progress)).detail);
  await report.step('build', (progress) => build({ record, progress }));
  const { environment } = await startTestServers(session, report);
  return runJest({ record, report, paths, options: BROWSER_SUITES, environment, folder });
}

await conclude(async () => {
  await reclaimIn('test'); // runs stand side by side, each in a folder of its own
  let counts = { passed: 0, failed: 1 };
  try {
    const place = { name: join('test', String(process.pid)), kind: 'npm run test:browser', busy: () => {}, throwaway: true };
    await inFolder(place, async (session) => {
      counts = await run(session);
    });
  } catch (fault) {
    process.stderr.write(`\n${fault instanceof Stop ? fault.message : fault?.stack}\n`);
  }
  report.line(`\n  everything took ${report.elapsed()}; pictures in coverage/browser`);
  report.line(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});
