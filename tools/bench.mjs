// `npm run bench -- NAME …`: named benchmarks on private durable servers of their own, gone when they end.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodeOf } from './steps/commands.mjs';
import { ROOT } from './steps/folder.mjs';
import { prepare, refuseWhileRunning } from './steps/launch.mjs';
import { conclude, createReport } from './steps/report.mjs';
import { inFolder } from './steps/session.mjs';

const RUNNER = join(ROOT, 'bench', 'run.mjs');
const report = createReport();

await conclude(() =>
  inFolder({ name: 'bench', kind: 'npm run bench', busy: refuseWhileRunning, throwaway: true }, async (session) => {
    for (const name of ['database', 'redis', 'secrets.json'])
      rmSync(join(session.folder, name), { recursive: true, force: true });
    session.record.note({ wipe: [session.folder] });
    const overrides = { LOG_LEVEL: process.env.LOG_LEVEL || 'warn' };
    const environment = await prepare(session, report, { overrides, everyDatabase: true });
    report.line('');
    const bench = session.record.start('bench', process.execPath, [RUNNER, ...process.argv.slice(2)], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return exitCodeOf(await bench.ended);
  }),
);
