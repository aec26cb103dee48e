// Further valid families for the load run, made when it runs: same record shape as families-2027.json, with the register rows they need.
import { readFile } from 'node:fs/promises';
import { DISTRICTS } from './authorities.mjs';
import { employers as employersOf } from './employers.mjs';
import { makeFamily } from './family.mjs';
import { documentNumbers } from './identity.mjs';
import { stream } from './random.mjs';
import { numberCertificates, registerCsv } from './register.mjs';
import { schoolsFor } from './specs.mjs';

const GRADES = ['K1', 'G1', 'G1', 'G1', 'G7', 'G7'];

function loadSpec(random, schools) {
  const grade = random.pick(GRADES);
  const authorities = ['ZZ', ...DISTRICTS.map((d) => d.code)].filter((code) => schoolsFor(schools, code, grade).length > 0);
  const authority = random.pick(authorities);
  const [first, ...others] = random.shuffle(schoolsFor(schools, authority, grade));
  const livesIn = authority === 'ZZ' ? first.district : authority;
  return {
    kind: 'contested',
    verdict: 'ELIGIBLE',
    clause: null,
    authority,
    grade,
    entry: 'start',
    first: first.code,
    livesIn,
    worksIn: random.chance(0.5) ? livesIn : random.pick(DISTRICTS).code,
    talentClass: random.chance(0.3) ? 'C' : 'D',
    channel: random.pick(['online', 'employer', 'counter']),
    wishes: [first.code, ...others.slice(0, random.int(0, 3)).map((s) => s.code)],
  };
}

/**
 * `n` families (at most 60,000) that are all eligible under SP-2027, keys L00001…, and the CSV text of their register.
 * No document number, telephone, address or certificate meets one of families-2027.json. Same n and seed, same result.
 */
export async function loadFamilies(n, seed = 'load') {
  if (!Number.isInteger(n) || n < 1 || n > 60000) throw new RangeError('the load run takes 1 to 60000 families');
  const schools = JSON.parse(await readFile(new URL('../schools-2027.json', import.meta.url), 'utf8'));
  const employers = employersOf(schools);
  const numbers = documentNumbers(400);
  const random = stream(`load-${seed}`);
  const made = Array.from({ length: n }, () => makeFamily(loadSpec(random, schools), { schools, employers, numbers, random }));
  numberCertificates(
    made.map(({ talent }) => talent),
    'L',
  );
  const families = made.map(({ family, talent }, i) => {
    const number = String(i + 1).padStart(5, '0');
    const guardian = { name: `演示戊${number}`, ...family.guardian };
    const holder = family.talent.holder;
    holder.name = family.talent.relationToGuardian === 'self' ? guardian.name : `演示己${number}`;
    return {
      key: `L${number}`,
      phone: `1998${String(i + 1).padStart(7, '0')}`,
      address: `10.${10 + Math.floor(i / 62500)}.${Math.floor(i / 250) % 250}.${(i % 250) + 1}`,
      ...family,
      guardian,
      child: { name: `演示庚${number}`, ...family.child },
      talent: { ...family.talent, certificate: talent.certificate },
    };
  });
  return { families, talentsCsv: registerCsv(made.map(({ talent }) => talent)) };
}
