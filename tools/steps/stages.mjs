// The stages of `npm test`: each counts what passed and failed, and a failure never hides the stages after it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './folder.mjs';
import { pageTypes } from './pages.mjs';
import { Stop } from './report.mjs';

const PACKAGES = join(ROOT, 'node_modules');
const STATIC = [
  { name: 'types', run: tool('typescript/bin/tsc', ['--noEmit']) },
  {
    name: 'page types',
    run: async (record) => {
      await pageTypes(ROOT);
      return tool('typescript/bin/tsc', ['--noEmit', '--project', 'web/tsconfig.json'])(record);
    },
  },
  {
    name: 'walls',
    run: tool('dependency-cruiser/bin/dependency-cruise.mjs', ['--output-type', 'err', 'src', 'config', 'migrations']),
  },
  {
    name: 'page walls',
    run: tool('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', 'web/walls.cjs', '--output-type', 'err', 'web']),
  },
  { name: 'lint', run: tool('eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  { name: 'build', run: (record, progress) => build({ record, progress }) },
];

function tool(program, args) {
  return async (record) => {
    const { child, ended } = record.start(program, process.execPath, [join(PACKAGES, program), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    const { code } = await ended;
    if (code !== 0) throw new Stop(output.trimEnd() || `${program} ended with ${code}`);
    return 'passed';
  };
}

/** Types, import walls, lint and build of the service and its pages, one test each. */
export async function runStatic({ record, report }) {
  const counts = { passed: 0, failed: 0 };
  for (const { name, run } of STATIC) {
    try {
      await report.step(name, (progress) => run(record, progress));
      counts.passed += 1;
    } catch (fault) {
      if (record.stopping) throw fault;
      counts.failed += 1;
      report.line(fault instanceof Stop ? fault.message : String(fault.stack));
    }
  }
  return counts;
}

/** What jest's own summary says: tests, plus every file that could not even be run. Nothing run at all is a failure. */
export function countsOf(summary) {
  if (!summary) return { passed: 0, failed: 1 };
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  return {
    passed: summary.numPassedTests,
    failed: failed === 0 && (summary.numPassedTests === 0 || !summary.success) ? 1 : failed,
  };
}

/** Suites in a browser run one after the other, and those too that `npm test` leaves out (jest.config.js). The list of patterns would take paths for its own, so it does not stand last. */
export const BROWSER_SUITES = ['--testPathIgnorePatterns=/node_modules/', '--runInBand'];

/** True for a path of suites that need the browser. */
export const inBrowser = (path) => /(^|\/)test\/browser\b/.test(path);

/** Runs jest on `paths` (all when empty), its own report shown as it goes. */
export async function runJest({ record, report, paths, options = [], environment, folder }) {
  const file = join(folder, 'jest.json');
  const args = [join(PACKAGES, 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${file}`, ...options, ...paths];
  rmSync(file, { force: true });
  const since = performance.now();
  const { ended } = record.start('jest', process.execPath, args, {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await ended;
  const counts = countsOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
  await report.step(
    'jest',
    () => `${counts.passed} passed, ${counts.failed} failed in ${((performance.now() - since) / 1000).toFixed(1)} s`,
  );
  return counts;
}
