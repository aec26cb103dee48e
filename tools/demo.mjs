// `npm run demo`: a service of its own with the demo city, and the driver that carries the season through it over HTTP.
// `--fresh` begins with empty data; `--stay` leaves the service up after the season, to walk through its pages; every other argument
// goes to the driver.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodeOf } from './steps/commands.mjs';
import { ROOT } from './steps/folder.mjs';
import { launch, refuseWhileRunning } from './steps/launch.mjs';
import { Stop, conclude, createReport } from './steps/report.mjs';
import { namedServers } from './steps/servers.mjs';
import { inFolder } from './steps/session.mjs';

const DRIVER = join(ROOT, 'demo', 'drive.mjs');
const OWN = ['database', 'redis', 'first-load', 'audit-heads', 'log', 'log.before', 'secrets.json'];
const report = createReport();
const OWN_WORDS = ['--fresh', '--stay'];
const args = process.argv.slice(2).filter((word) => !OWN_WORDS.includes(word));
const stays = process.argv.includes('--stay');

function wipe(folder) {
  if (namedServers())
    throw new Stop('--fresh empties only the private servers of the demo, not those of DATABASE_URL and REDIS_URL.');
  for (const name of OWN) rmSync(join(folder, name), { recursive: true, force: true });
}

await conclude(() =>
  inFolder({ name: 'demo', kind: 'npm run demo', busy: refuseWhileRunning }, async (session) => {
    if (!existsSync(DRIVER)) throw new Stop(`${DRIVER} is missing.`);
    if (process.argv.includes('--fresh')) wipe(session.folder);
    const overrides = { TRUSTED_PROXIES: process.env.TRUSTED_PROXIES || '127.0.0.1' };
    const { port, environment, died } = await launch(session, report, {
      port: process.env.PORT || (stays ? '3000' : '0'),
      command: 'npm run demo',
      overrides,
    });
    report.line('');
    const driver = session.record.start('driver', process.execPath, [DRIVER, '--base', `http://127.0.0.1:${port}`, ...args], {
      cwd: ROOT,
      env: { ...environment, PORT: String(port) },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const code = exitCodeOf(await Promise.race([driver.ended, died]));
    if (stays && code !== 2) {
      session.serving = true;
      report.line(`\n  the finished season is at http://localhost:${port}; Ctrl-C stops it`);
      await Promise.race([session.asked, died]);
    }
    return code;
  }),
);
