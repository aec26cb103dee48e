// A city of any size for the round-path benchmark: authorities and policy of the demo city, schools with seats, decided cases.
import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stream } from '../demo/generate/random.mjs';
import { root } from './service.mjs';

const require = createRequire(`${root}/bench/`);
const GRADES = [
  { grade: 'K1', stage: 'kindergarten', share: 0.22 },
  { grade: 'G1', stage: 'primary', share: 0.5 },
  { grade: 'G7', stage: 'junior', share: 0.28 },
];
const NINE = ['410102', '410103', '410104', '410105', '410108', 'ZD', 'GX', 'JK', 'HK'];
const CLASSES = [
  ['A', 0.003],
  ['B', 0.03],
  ['C', 0.19],
  ['D', 1],
];
const YEAR = 2027;
const TWINS = 0.01;
const CONTEST = 0.95;
const ROWS = 500;
const now = new Date('2027-06-08T02:00:00Z');

async function insert(pool, table, columns, rows) {
  for (let at = 0; at < rows.length; at += ROWS)
    await pool.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [rows.slice(at, at + ROWS)]);
}

/** Authorities and the sample policy by the service's own commands; the clock stands before applications close. */
export async function layGround(app) {
  const { ImportAuthorities } = require('../dist/src/features/schools/index.js');
  const { DraftPolicy, PublishPolicy } = require('../dist/src/features/policies/index.js');
  const { MoveClock } = require('../dist/src/platform/clock/move-clock.command.js');
  const { system } = require('../dist/src/platform/access/principal.js');
  const ctx = (name) => ({ principal: system(name), requestId: 'bench', address: null, language: 'en' });
  const file = (name) => readFileSync(join(root, 'demo', name), 'utf8');
  const get = (token) => app.get(token, { strict: false });
  await get(MoveClock).markDemonstration(ctx('bench'));
  await get(MoveClock).set(ctx('bench'), now);
  await get(ImportAuthorities).execute(ctx('bench'), { text: file('authorities.json') });
  const { draftId } = await get(DraftPolicy).execute(ctx('bench.draft'), { text: file('policies/sp-2027.json') });
  const { versionId } = await get(PublishPolicy).execute(ctx('bench.publish'), { draftId });
  return versionId;
}

function schoolsOf(random, pools, applicants) {
  return Array.from({ length: pools }, (_, at) => {
    const { grade, share } = GRADES[at % GRADES.length];
    const perGrade = Math.ceil(pools / GRADES.length);
    return {
      id: randomUUID(),
      code: `BN-${String(at + 1).padStart(4, '0')}`,
      authority: at % 17 === 16 ? 'ZZ' : NINE[at % NINE.length],
      grade,
      lon: 113.4 + random.int(0, 5000) / 10_000,
      lat: 34.6 + random.int(0, 3000) / 10_000,
      seats: Math.max(1, Math.round((applicants * share * CONTEST * random.int(5, 15)) / 10 / perGrade)),
    };
  });
}

/** The verdict of a case as the sample policy would give it, without its trace: rounds do not read that. */
function verdictOf(random, letter, home) {
  const rank = CLASSES.findIndex(([name]) => name === letter);
  const scope = rank < 2 ? (rank === 0 ? [...NINE, 'ZZ'] : NINE) : [...new Set([home, random.pick(NINE)])];
  const mode = letter === 'D' ? 'nearest' : 'ranked';
  const one = (code) =>
    scope.includes(code)
      ? { outcome: 'ELIGIBLE', reason: null, clauses: ['P1', 'P3', 'P4', 'P5'], mode, seat: true, missing: [] }
      : { outcome: 'NOT_ELIGIBLE', reason: 'outOfScope', clauses: ['P5'], mode: null, seat: true, missing: [] };
  return {
    format: 'xuewei.verdict/1',
    policy: 'SP-2027',
    policyHash: `sm3:${'0'.repeat(64)}`,
    ...one(home),
    scope,
    perAuthority: Object.fromEntries([...NINE, 'ZZ'].map((code) => [code, one(code)])),
    criteria: { class: rank + 1, batchOn: 20_150_101 + random.int(0, 120) * 100, insuredSince: 201_001 + random.int(0, 190) },
  };
}

function childOf(random, number, byGrade) {
  const draw = random.int(0, 9999) / 10_000;
  const { grade, stage } = draw < 0.22 ? GRADES[0] : draw < 0.72 ? GRADES[1] : GRADES[2];
  const letter = CLASSES.find(([, below]) => random.int(0, 9999) / 10_000 < below)?.[0] ?? 'D';
  const home = random.pick(NINE);
  const near = byGrade.get(grade).filter(({ authority }) => authority === home);
  return {
    number,
    grade,
    stage,
    letter,
    home,
    wishes: random.shuffle(near).slice(0, 5),
    verdict: verdictOf(random, letter, home),
    holder: number,
  };
}

const documentOf = (prefix, number) => `${prefix}${String(number).padStart(12, '0')}`;

/** Fills the database: `pools` schools of one pool each, `applicants` decided cases of the main round. */
export async function fillCity(app, pool, { applicants, pools, versionId }, progress) {
  const { SealedCase } = require('../dist/src/features/applications/sealed-case.js');
  const sealed = app.get(SealedCase, { strict: false });
  const random = stream(`round-path-${applicants}-${pools}`);
  const schools = schoolsOf(random, pools, applicants);
  const byGrade = new Map(GRADES.map(({ grade }) => [grade, schools.filter((school) => school.grade === grade)]));
  const account = randomUUID();
  await insert(
    pool,
    'account',
    ['id', 'kind', 'phoneIndex', 'phoneSealed', 'roles', 'createdAt'],
    [[account, 'family', 'b'.repeat(64), 'a.1.x', '["family"]', now]],
  );
  await insert(
    pool,
    'school',
    ['id', 'code', 'name', 'authorityCode', 'affiliation', 'ownership', 'lon', 'lat', 'createdAt'],
    schools.map(({ id, code, authority, lon, lat }) => [
      id,
      code,
      `示例学校${code}`,
      authority,
      'district',
      'public',
      lon,
      lat,
      now,
    ]),
  );
  await insert(
    pool,
    'pool',
    [
      'id',
      'schoolId',
      'authorityCode',
      'grade',
      'schoolYear',
      'entrySeats',
      'committed',
      'coordinated',
      'committedTaken',
      'held',
      'accepted',
      'received',
      'released',
      'grounds',
      'issuedAt',
    ],
    schools.map(({ id, authority, grade, seats }) => [
      randomUUID(),
      id,
      authority,
      grade,
      YEAR,
      seats,
      0,
      seats,
      0,
      0,
      0,
      0,
      0,
      '{}',
      now,
    ]),
  );
  for (let first = 0; first < applicants; first += ROWS) {
    const batch = Array.from({ length: Math.min(ROWS, applicants - first) }, (_, at) => childOf(random, first + at, byGrade));
    // Every so often the next child is the twin of the one before: same talent, same wishes.
    for (const [at, child] of batch.entries())
      if (at > 0 && random.int(0, 999) < TWINS * 1000) batch[at] = { ...batch[at - 1], number: child.number };
    await keepCases(pool, sealed, account, versionId, batch);
    progress(first + batch.length, applicants);
  }
}

async function keepCases(pool, sealed, account, versionId, batch) {
  const rows = batch.map((child) => ({ child, id: randomUUID(), childId: randomUUID() }));
  await insert(
    pool,
    'child',
    ['id', 'documentType', 'documentSealed', 'documentIndex', 'nameSealed', 'bornOnSealed', 'sex', 'createdAt'],
    rows.map(({ childId }) => [childId, 'residentId', 'a.1.x', randomBytes(32).toString('hex'), 'a.1.x', 'a.1.x', null, now]),
  );
  await insert(
    pool,
    'application',
    [
      'id',
      'caseNumber',
      'schoolYear',
      'round',
      'stage',
      'grade',
      'entry',
      'authorityCode',
      'channel',
      'accountId',
      'childId',
      'state',
      'activeMark',
      'acceptsPlacement',
      'consentVersion',
      'consentAt',
      'declaredSealed',
      'policyVersionId',
      'submittedAt',
      'createdAt',
    ],
    rows.map(({ child, id, childId }) => {
      const declared = declaredOf(child);
      return [
        id,
        `BN${child.number}`,
        YEAR,
        'main',
        child.stage,
        child.grade,
        'start',
        child.home,
        'online',
        account,
        childId,
        'eligible',
        1,
        1,
        '1',
        now,
        sealed.sealDeclared(id, declared),
        versionId,
        now,
        now,
      ];
    }),
  );
  await insert(
    pool,
    'application_wish',
    ['applicationId', 'position', 'schoolId'],
    rows.flatMap(({ child, id }) => child.wishes.map((school, at) => [id, at + 1, school.id])),
  );
  await insert(
    pool,
    'verdict',
    ['applicationId', 'policyVersionId', 'outcome', 'clauses', 'scope', 'mode', 'verdictSealed', 'decidedAt'],
    rows.map(({ child, id }) => [
      id,
      versionId,
      'ELIGIBLE',
      '[]',
      JSON.stringify(child.verdict.scope),
      child.verdict.mode,
      sealed.sealVerdict(id, child.verdict).verdictSealed,
      now,
    ]),
  );
}

/** The form as a family's is kept, of the usual size. */
function declaredOf({ number, holder, grade, stage, home, wishes }) {
  const person = (prefix, at) => ({ name: `示例${at}`, documentType: 'residentId', documentNumber: documentOf(prefix, at) });
  const [{ lon, lat } = { lon: 113.6, lat: 34.7 }] = wishes;
  return {
    guardian: person('410198', holder),
    child: {
      ...person('410199', number),
      bornOn: '2020-10-15',
      sex: null,
      hukouAuthority: home,
      enrolled: null,
      benefitUsed: [],
      siblingSchool: number % 20 === 0 ? (wishes[0]?.code ?? null) : null,
    },
    relation: { kind: 'own', custody: true },
    talent: { certificate: `BN-${holder}`, relationToGuardian: 'self', holder: person('410198', holder) },
    employer: { authority: home, name: '示例单位', lon: lon + 0.01, lat: lat + 0.01 },
    residences: [{ kind: 'owned', authority: home, lon, lat }],
    request: { stage, grade, entry: 'start', schoolOwnership: 'public', authority: home },
    wishes: wishes.map(({ code }) => code),
    acceptsPlacement: true,
  };
}
