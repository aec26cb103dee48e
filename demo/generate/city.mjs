// Writes the demo city of 2027 from a seed: enrolment plan, talent register, families, school list.
//   node demo/generate/city.mjs                rewrites the files
//   node demo/generate/city.mjs --check        compares them with what would be written (exit 1 if they differ)
//   node demo/generate/city.mjs --load 2000    prints that many further families with their register as JSON
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { employers as employersOf } from './employers.mjs';
import { enrolmentPlan, PRIVATE } from './enrolment-plan.mjs';
import { makeFamily } from './family.mjs';
import { documentNumbers } from './identity.mjs';
import { readKindergartens, readSchools } from './layout.mjs';
import { loadFamilies } from './load.mjs';
import { stream } from './random.mjs';
import { faultyRows, missing, numberCertificates, otherTalents, registerCsv } from './register.mjs';
import { withPools } from './seats.mjs';
import { dealCases } from './specs.mjs';

const DEMO = fileURLToPath(new URL('../', import.meta.url));

async function openSchools() {
  const schools = await readSchools(`${DEMO}plans/layout-plan-schools-2020-2035.xlsx`);
  const kindergartens = await readKindergartens(`${DEMO}plans/layout-plan-kindergartens-2021-2035.csv`);
  const cityRun = JSON.parse(await readFile(`${DEMO}generate/city-run.json`, 'utf8')).schools;
  return withPools([...schools, ...kindergartens.filter((k) => k.ownership === 'public' || PRIVATE.includes(k.code))], cityRun);
}

function nameAll(made) {
  made.sort((a, b) =>
    a.family.submitAt < b.family.submitAt ? -1 : a.family.submitAt > b.family.submitAt ? 1 : a.order - b.order,
  );
  made.forEach(({ family }, i) => {
    const n = String(i + 1).padStart(4, '0');
    family.guardian = { name: `演示甲${n}`, ...family.guardian };
    family.child = { name: `演示童${n}`, ...family.child };
    Object.assign(family.talent.holder, { name: family.talent.relationToGuardian === 'self' ? `演示甲${n}` : `演示乙${n}` });
  });
}

const keyed = ({ family }, i) => ({
  key: `F${String(i + 1).padStart(4, '0')}`,
  phone: `199${String(i + 1).padStart(8, '0')}`,
  address: `10.9.${Math.floor(i / 250)}.${(i % 250) + 1}`,
  ...family,
});

/** One value a line inside the array, so that a change of one family is one line of a diff. */
const lines = (rows) => `[\n${rows.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`;

/** Contents of every generated file by its path under demo/. */
export async function city() {
  const schools = await openSchools();
  const employers = employersOf(schools);
  const numbers = documentNumbers();
  const random = stream('families-2027');
  const made = dealCases(schools).map((spec, order) => ({ order, ...makeFamily(spec, { schools, employers, numbers, random }) }));
  nameAll(made);
  const own = made.map(({ talent }) => talent);
  const others = otherTalents(missing(own), employers, numbers);
  numberCertificates([...own, ...others]);
  const lenders = others.filter((talent) => ['C', 'D'].includes(talent.class));
  for (const { family, talent, certificate } of made) {
    const lender = lenders.find((other) => other.class === talent.class && other.batchOn === talent.batchOn);
    family.talent.certificate = certificate === 'borrowed' ? lender.certificate : talent.certificate;
  }
  return new Map([
    ['plans/enrolment-plan-2027.xlsx', enrolmentPlan(schools)],
    ['talents-2027.csv', Buffer.from(registerCsv([...own, ...others], faultyRows(others, numbers)))],
    ['families-2027.json', Buffer.from(lines(made.map(keyed)))],
    ['schools-2027.json', Buffer.from(lines(schools))],
  ]);
}

async function main(args) {
  if (args[0] === '--load') {
    process.stdout.write(`${JSON.stringify(await loadFamilies(Number(args[1] ?? 2000), args[2] ?? 'load'))}\n`);
    return;
  }
  for (const [path, bytes] of await city()) {
    if (args[0] !== '--check') await writeFile(DEMO + path, bytes);
    else if (!bytes.equals(await readFile(DEMO + path))) {
      process.stderr.write(`demo/${path} is not what the generator writes\n`);
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
