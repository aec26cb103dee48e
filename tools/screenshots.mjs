// `npm run screenshots`: takes the pictures of the README anew, in Chromium over the built service after the demo city's season.
// They are written into docs/pictures; fixed data and a fixed clock give the same pictures every time.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runInBrowser } from './steps/browser-run.mjs';
import { ROOT } from './steps/folder.mjs';
import { conclude, createReport } from './steps/report.mjs';

const PICTURES = join(ROOT, 'docs', 'pictures');
const KILOBYTE = 1000;
const report = createReport();

await conclude(async () => {
  const { failed } = await runInBrowser({
    report,
    kind: 'npm run screenshots',
    paths: ['test/browser'],
    options: ['--testRegex=\\.shots\\.ts$'],
  });
  if (failed > 0) return 1;
  for (const name of readdirSync(PICTURES))
    report.line(`  docs/pictures/${name}  ${Math.round(statSync(join(PICTURES, name)).size / KILOBYTE)} kB`);
  return 0;
});
