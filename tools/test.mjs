// `npm test`: private throw-away servers, then types, lint, import walls, build and every jest suite, of those in a browser only a short one.
// Its last line is `N passed, N failed`. `-- PATH …` runs only jest on these paths, `--servers-only` only the servers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallBrowser, requireBrowser } from './steps/browser.mjs';
import { build } from './steps/build.mjs';
import { openFolder } from './steps/folder.mjs';
import { requireServers } from './steps/install.mjs';
import { installPackages } from './steps/packages.mjs';
import { Stop, conclude, createReport } from './steps/report.mjs';
import { inFolder, reclaimIn } from './steps/session.mjs';
import { BROWSER_SUITES, inBrowser, runJest, runStatic } from './steps/stages.mjs';
import { startTestServers } from './steps/test-servers.mjs';

const KIND = 'npm test';
const args = process.argv.slice(2);
const serversOnly = args.includes('--servers-only');
const report = createReport({ stream: serversOnly ? process.stderr : process.stdout });

async function keepServers(session) {
  const { named } = await startTestServers(session, report);
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
  const pages = args.some(inBrowser);
  if (args.length === 0) add(await runStatic({ record, report }));
  else if (pages) await report.step('build', (progress) => build({ record, progress }));
  if (args.length === 0 || pages) await report.step('browser', async (progress) => (await findOrInstallBrowser(progress)).detail);
  const { environment } = await startTestServers(session, report);
  const options = pages ? BROWSER_SUITES : [];
  add(await runJest({ record, report, paths: args, options, environment, folder: session.folder }));
  return counts;
}

await conclude(async () => {
  await reclaimIn('test'); // runs stand side by side, each in a folder of its own
  let counts = { passed: 0, failed: 1 };
  try {
    await inFolder({ name: join('test', String(process.pid)), kind: KIND, busy: () => {}, throwaway: true }, async (session) => {
      requireServers();
      if (!serversOnly && (args.length === 0 || args.some(inBrowser))) requireBrowser();
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
