// Mutation testing of one folder of src/domain, by its own specs and the proofs by trial of the same name; no server.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { minutes, scoreOf, sum } from './by-file.mjs';

const LEAST_SCORE = 85;
/** Cases a property. Many mutants of eligibility change only how fast it is, and each of those pays for every sentence that meets it. */
const PROPERTY_RUNS = { eligibility: 20 };
const PROPERTY_RUNS_ELSEWHERE = 200;
/** Spec files and sentences that take longer than all the rest together, and notice hardly anything that the rest does not. */
const TOO_SLOW = [
  '/consequences.spec.ts',
  'proof/eligibility/nearest.spec.ts',
  'proof/eligibility/proofs.spec.ts',
  'never varies a home, a registration, a class or a relation',
  'answers within seconds for a table of two hundred rows',
  'never refuses for facts taken away',
  'comes to the full verdict once the missing facts',
  'does not depend on the order of its rows',
  '.json: the check finds nothing',
  'can be taken back, whatever was done: the inverse gives the same content',
  'word by word on jinhua-manner-2027',
  'word by word on quanzhou-manner-2027',
  'word by word on sp-2027',
];

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
const isTooSlow = (name) => TOO_SLOW.some((part) => name.includes(part));
const own = filesIn(`src/domain/${domain}`);
const product = own.filter((file) => !/\.(spec|fixture)\.ts$/.test(file));
const proofs = filesIn(`test/proof/${domain}`).filter((file) => !isTooSlow(file));
const plugin = (name) => fileURLToPath(new URL(name, import.meta.url));

process.env.PROPERTY_RUNS = String(PROPERTY_RUNS[domain] ?? PROPERTY_RUNS_ELSEWHERE);

const mutants = await new Stryker({
  testRunner: 'specs',
  plugins: [plugin('./spec-runner.mjs'), plugin('./by-file.mjs')],
  specs: [...own, ...proofs].filter(isSpec),
  tooSlow: TOO_SLOW,
  product,
  mutate: product.filter((file) => only === undefined || file === `src/domain/${domain}/${only}`),
  ignorePatterns: ['/*', '!/src', '/src/*', '!/src/domain', '!/package.json'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 20,
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
