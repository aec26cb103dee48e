// Runs one of the project's own programs that needs its packages and no server, until it ends or is asked to stop.
import { exitCodeOf } from './commands.mjs';
import { ROOT } from './folder.mjs';
import { installPackages } from './packages.mjs';
import { conclude, createReport } from './report.mjs';
import { inFolder, reclaimIn } from './session.mjs';

/** Runs Node with `args` below `.xuewei/<name>/`, any number side by side; the exit code is that of the program. */
export function runPlain(name, args) {
  const report = createReport();
  return conclude(async () => {
    await reclaimIn(name);
    return inFolder(
      { name: `${name}/${process.pid}`, kind: `npm run ${name}`, busy: () => {}, throwaway: true },
      async (session) => {
        session.record.note({ wipe: [session.folder] });
        await report.step('packages', (progress) => installPackages({ record: session.record, progress }));
        const { ended } = session.record.start(name, process.execPath, args, {
          cwd: ROOT,
          env: process.env,
          stdio: ['ignore', 'inherit', 'inherit'],
        });
        return exitCodeOf(await ended);
      },
    );
  });
}
