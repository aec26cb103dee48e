// `npm start`: from a fresh clone to a service that answers; stays until Ctrl-C, then drains and stops everything.
import { launch, refuseWhileRunning } from './steps/launch.mjs';
import { conclude, createReport, spell } from './steps/report.mjs';
import { inFolder } from './steps/session.mjs';

const report = createReport();

await conclude(async () => {
  let since = null;
  const onStopping = (session) => {
    if (!session.serving) return;
    since = performance.now();
    report.line('\n  stopping: requests and jobs under way are finished first');
  };
  await inFolder({ name: '', kind: 'npm start', busy: refuseWhileRunning, onStopping }, async (session) => {
    const { died } = await launch(session, report, { port: process.env.PORT || '3000', command: 'npm start' });
    session.serving = true;
    report.line('  Ctrl-C stops it\n');
    await Promise.race([session.asked, died]);
  });
  if (since !== null) report.line(`  stopped after ${spell(performance.now() - since)}`);
});
