// Mutation testing of one folder of src/domain, by its own specs and the proofs by trial of the same name; no server.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { minutes, scoreOf, sum } from './by-file.mjs';

const LEAST_SCORE = 85;
const PROPERTY_RUNS = '60';

const domains = readdirSync('src/domain').filter((name) => name !== 'kernel');
const [domain, only] = process.argv.slice(2);
if (!domains.includes(domain)) {
  process.stderr.write(`npm run mutation -- DOMAIN [FILE]; domains: ${domains.join(', ')}\n`);
  process.exit(2);
}

const filesIn = (folder) =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true }) : [])
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
const isSpec = (file) => file.endsWith('.spec.ts');
const own = filesIn(`src/domain/${domain}`);
const product = own.filter((file) => !/\.(spec|fixture)\.ts$/.test(file));
const proofs = filesIn(`test/proof/${domain}`).filter((file) => !file.includes('consequences'));
const plugin = (name) => fileURLToPath(new URL(name, import.meta.url));

process.env.PROPERTY_RUNS = PROPERTY_RUNS;

const mutants = await new Stryker({
  testRunner: 'specs',
  plugins: [plugin('./spec-runner.mjs'), plugin('./by-file.mjs')],
  specs: [...own, ...proofs].filter(isSpec),
  product,
  mutate: product.filter((file) => only === undefined || file === `src/domain/${domain}/${only}`),
  ignorePatterns: ['/*', '!/src', '/src/*', '!/src/domain', '!/package.json'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 10,
  tempDirName: `.xuewei/mutation/${process.ppid}/sandbox`,
  cleanTempDir: 'always',
  reporters: ['by-file'],
  allowConsoleColors: false,
  logLevel: 'error',
}).runMutationTest();

const score = scoreOf(mutants);
process.stdout.write(
  `${domain}: ${sum(mutants)} in ${minutes()} minutes: score ${score.toFixed(1)} % (killed of killed and alive, least ${LEAST_SCORE} %)\n`,
);
process.exitCode = score >= LEAST_SCORE ? 0 : 1;
