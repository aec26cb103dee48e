// `npm run test:browser`: every suite under test/browser, in Chromium over the built service with throw-away servers. Pictures of all
// pages are left in coverage/browser. `-- PATH …` runs only these suites. Its last line is `N passed, N failed`.
import { runInBrowser } from './steps/browser-run.mjs';
import { conclude, createReport } from './steps/report.mjs';

const report = createReport();
const wanted = process.argv.slice(2);

await conclude(async () => {
  const counts = await runInBrowser({
    report,
    kind: 'npm run test:browser',
    paths: wanted.length > 0 ? wanted : ['test/browser'],
  });
  report.line(`\n  everything took ${report.elapsed()}; pictures in coverage/browser`);
  report.line(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});
