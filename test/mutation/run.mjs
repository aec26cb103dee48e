// Mutation testing of one folder of src/domain, by its own specs and the proofs by trial of the same name; no server.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Stryker } from '@stryker-mutator/core';

const LEAST_SCORE = 85;
const PROPERTY_RUNS = '200';

const domains = readdirSync('src/domain').filter((name) => name !== 'kernel');
const [domain, file = '*.ts'] = process.argv.slice(2);
if (!domains.includes(domain)) {
  process.stderr.write(`npm run mutation -- DOMAIN [FILE]; domains: ${domains.join(', ')}\n`);
  process.exit(2);
}

/** Jest with only the specs that can notice, without what follows from the others: no servers, no set-up of a run. */
function jestConfig() {
  const require = createRequire(import.meta.url);
  const { globalSetup: _, globalTeardown: __, ...config } = require('../../jest.config.js');
  return {
    ...config,
    roots: [`<rootDir>/src/domain/${domain}`, '<rootDir>/src/domain/kernel', `<rootDir>/test/proof`, '<rootDir>/test/support'],
    testRegex: [`/src/domain/${domain}/.*\\.spec\\.ts$`, `/test/proof/${domain}/(?!consequences).*\\.spec\\.ts$`],
    testEnvironment: require.resolve('./first-failure.js'),
    testSequencer: require.resolve('./quick-first.js'),
    runner: require.resolve('./first-file.js'),
    moduleNameMapper: { '^fast-check$': require.resolve('./fewer-runs.js') },
  };
}

function where({ fileName, location, mutatorName, replacement }) {
  const { line, column } = location.start;
  return `${fileName.slice(fileName.indexOf('src/domain'))}:${line + 1}:${column + 1} ${mutatorName}: ${replacement.replace(/\s+/g, ' ')}`;
}

process.env.PROPERTY_RUNS = PROPERTY_RUNS;
const since = performance.now();
const stryker = new Stryker({
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', config: jestConfig(), enableFindRelatedTests: false },
  mutate: [`src/domain/${domain}/**/${file}`, '!**/*.spec.ts', '!**/*.fixture.ts'],
  ignorePatterns: [
    '/*',
    '!/demo',
    '/demo/*',
    '!/demo/authorities.json',
    '!/demo/policies',
    '!/src',
    '/src/*',
    '!/src/domain',
    '!/test',
    '/test/*',
    '!/test/proof',
    '!/test/support',
    '!/test/mutation',
    '!/package.json',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 6_000,
  timeoutFactor: 1.5,
  dryRunTimeoutMinutes: 10,
  tempDirName: `.xuewei/mutation/${process.ppid}/sandbox`,
  cleanTempDir: 'always',
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
  logLevel: 'warn',
});
const mutants = await stryker.runMutationTest();

const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
const killed = of('Killed').length;
const alive = of('Survived', 'NoCoverage');
const score = (100 * killed) / (killed + alive.length);
for (const mutant of alive) process.stdout.write(`${mutant.status === 'Survived' ? 'survived' : 'no test '} ${where(mutant)}\n`);
for (const mutant of of('Timeout')) process.stdout.write(`time out ${where(mutant)}\n`);
process.stdout.write(
  `${domain}: ${killed} killed, ${alive.length} alive (${of('NoCoverage').length} without a test), ` +
    `${of('Timeout').length} timed out, ${of('Ignored').length} ignored, ${of('CompileError', 'RuntimeError').length} invalid ` +
    `in ${((performance.now() - since) / 60_000).toFixed(1)} minutes: score ${score.toFixed(1)} % (killed of killed and alive, least ${LEAST_SCORE} %)\n`,
);
process.exitCode = score >= LEAST_SCORE ? 0 : 1;
