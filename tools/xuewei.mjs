// `npm run -s xuewei -- COMMAND …`: the command line door from a fresh clone. Standard output holds only the answer.
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './steps/build.mjs';
import { runForPerson } from './steps/commands.mjs';
import { appEnvironment } from './steps/environment.mjs';
import { holderOf, isLeaving, openFolder, openSecrets } from './steps/folder.mjs';
import { prepare } from './steps/launch.mjs';
import { installPackages } from './steps/packages.mjs';
import { conclude, createReport } from './steps/report.mjs';
import { namedServers } from './steps/servers.mjs';
import { inFolder, reclaimIn } from './steps/session.mjs';

/** Commands that read files only: no server is started for them. */
const FILES_ONLY = ['match', 'verify', 'prove', 'verify-line', 'policy', 'plan', 'states', 'errors', 'help', '--help', '-h'];
const POLL_MS = 200;

const words = process.argv.slice(2);
const needsServers = words.length > 0 && !FILES_ONLY.includes(words[0]);
const report = createReport({ quiet: true });

/** The servers of a service that runs in this folder, once it is ready; null when none runs. */
async function runningServers(folder) {
  for (;;) {
    const holder = holderOf(folder);
    if (holder?.launcher.kind !== 'npm start' || isLeaving(holder)) return null;
    if (holder.ready && holder.servers) return holder.servers;
    await pause(POLL_MS);
  }
}

/** Runs beside whatever holds the folder, in a folder of this command's own. */
async function beside(environment) {
  await reclaimIn('commands');
  return inFolder({ name: `commands/${process.pid}`, kind: 'xuewei', busy: () => {} }, async (session) => {
    session.record.note({ wipe: [session.folder] });
    await report.step('packages', (progress) => installPackages({ record: session.record, progress }));
    await report.step('build', (progress) => build({ record: session.record, progress }));
    return runForPerson({ record: session.record, environment, words });
  });
}

/** Thrown when a service began to run in this folder while this command waited for it. */
class ServiceRuns extends Error {}

function refuseWhileServiceRuns(holder) {
  if (holder.launcher.kind === 'npm start') throw new ServiceRuns();
}

/** Starts this folder's servers for one command and stops them after it. */
function withOwnServers() {
  return inFolder({ name: '', kind: 'xuewei', busy: refuseWhileServiceRuns }, async (session) => {
    const environment = await prepare(session, report);
    return runForPerson({ record: session.record, environment, words });
  });
}

await conclude(async () => {
  if (!needsServers) return beside(process.env);
  const folder = openFolder();
  for (;;) {
    const servers = namedServers() ?? (await runningServers(folder));
    if (servers) return beside(appEnvironment({ folder, secrets: openSecrets(folder), servers }));
    try {
      return await withOwnServers();
    } catch (fault) {
      if (!(fault instanceof ServiceRuns)) throw fault;
    }
  }
});
