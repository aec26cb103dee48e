// Mutation testing of one folder of src/domain, by its own specs and the proofs by trial of the same name; no server.
//
// One file after another: only the file whose mutants are tried carries their switches, so that everything else runs at its own speed.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Stryker } from '@stryker-mutator/core';

const LEAST_SCORE = 85;
const PROPERTY_RUNS = '200';

const domains = readdirSync('src/domain').filter((name) => name !== 'kernel');
const [domain, only] = process.argv.slice(2);
if (!domains.includes(domain)) {
  process.stderr.write(`npm run mutation -- DOMAIN [FILE]; domains: ${domains.join(', ')}\n`);
  process.exit(2);
}
const files = readdirSync(`src/domain/${domain}`, { recursive: true })
  .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file) && (only === undefined || file === only))
  .sort();

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

/** Tries every mutant of one file. */
const triedIn = (file) =>
  new Stryker({
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: { projectType: 'custom', config: jestConfig(), enableFindRelatedTests: false },
    mutate: [`src/domain/${domain}/${file}`],
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
    timeoutMS: 4_000,
    timeoutFactor: 1.3,
    dryRunTimeoutMinutes: 10,
    tempDirName: `.xuewei/mutation/${process.ppid}/sandbox`,
    cleanTempDir: 'always',
    reporters: [],
    allowConsoleColors: false,
    logLevel: 'error',
  }).runMutationTest();

const of = (mutants, ...statuses) => mutants.filter(({ status }) => statuses.includes(status));
const scoreOf = (mutants) => {
  const killed = of(mutants, 'Killed').length;
  return (100 * killed) / Math.max(1, killed + of(mutants, 'Survived', 'NoCoverage').length);
};
const sum = (mutants) =>
  `${of(mutants, 'Killed').length} killed, ${of(mutants, 'Survived', 'NoCoverage').length} alive (${of(mutants, 'NoCoverage').length} without a test), ` +
  `${of(mutants, 'Timeout').length} timed out, ${of(mutants, 'CompileError', 'RuntimeError').length} invalid`;

const since = performance.now();
const minutes = () => ((performance.now() - since) / 60_000).toFixed(1);
const all = [];
for (const file of files) {
  const mutants = await triedIn(file);
  all.push(...mutants);
  for (const mutant of of(mutants, 'Survived', 'NoCoverage', 'Timeout'))
    process.stdout.write(`${{ Survived: 'survived', NoCoverage: 'no test ', Timeout: 'time out' }[mutant.status]} ${where(mutant)}\n`);
  if (mutants.length > 0) process.stdout.write(`${file}: ${sum(mutants)}: ${scoreOf(mutants).toFixed(1)} % (${minutes()} minutes so far)\n`);
}
const score = scoreOf(all);
process.stdout.write(
  `${domain}: ${sum(all)} in ${minutes()} minutes: score ${score.toFixed(1)} % (killed of killed and alive, least ${LEAST_SCORE} %)\n`,
);
process.exitCode = score >= LEAST_SCORE ? 0 : 1;
