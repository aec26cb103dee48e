// A rehearsal of stored applications against a draft, beside the sum of reading the rows and evaluating them without storing.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createPool } from 'mysql2/promise';
import { median } from './figures.mjs';
import { root, shell } from './service.mjs';

const require = createRequire(import.meta.url);
const dist = (path) => require(join(root, 'dist/src', path));
const PIECE = 500;
const SCHOOL_YEAR = 2027;

/** Facts like those of the policy's own cases, each a little otherwise. */
function factsOf(cases, at) {
  const facts = { ...cases[at % cases.length].facts };
  if (typeof facts['talent.insuredMonths'] === 'number') facts['talent.insuredMonths'] = at % 60;
  if (typeof facts['child.bornOn'] === 'string')
    facts['child.bornOn'] = `${facts['child.bornOn'].slice(0, 8)}${String(1 + (at % 28)).padStart(2, '0')}`;
  return facts;
}

/** Stores as many verified applications as are asked for, sealed as the service seals them. */
async function store(pool, cipher, cases, total, schools) {
  const connection = await pool.getConnection();
  await connection.query('SET FOREIGN_KEY_CHECKS = 0');
  const [[policy]] = await connection.query('SELECT id FROM policy_version LIMIT 1');
  for (let first = 0; first < total; first += PIECE) {
    const rows = [];
    const wishes = [];
    for (let at = first; at < Math.min(total, first + PIECE); at += 1) {
      const id = randomUUID();
      const facts = factsOf(cases, at);
      const declared = {
        child: { documentNumber: `B${at}` },
        talent: { holder: { documentNumber: `T${at}` } },
        residences: [],
        employer: null,
      };
      const seal = (column, value) => cipher.seal(JSON.stringify(value), { table: 'application', column, row: id });
      const authority = facts['request.authority'] ?? '410105';
      rows.push([
        id,
        `B-${at}`,
        SCHOOL_YEAR,
        'main',
        facts['request.stage'] ?? 'primary',
        facts['request.grade'] ?? 'G1',
        'start',
        authority,
        'online',
        randomUUID(),
        randomUUID(),
        'eligible',
        1,
        1,
        '1',
        new Date(),
        seal('declaredSealed', declared),
        seal('factsSealed', facts),
        policy.id,
        new Date(),
        new Date(),
      ]);
      wishes.push([id, 1, schools[at % schools.length]], [id, 2, schools[(at + 7) % schools.length]]);
    }
    await connection.query(
      'INSERT INTO application (id, caseNumber, schoolYear, round, stage, grade, entry, authorityCode, channel, accountId, childId, state, activeMark, acceptsPlacement, consentVersion, consentAt, declaredSealed, factsSealed, policyVersionId, submittedAt, createdAt) VALUES ?',
      [rows],
    );
    await connection.query('INSERT INTO application_wish (applicationId, position, schoolId) VALUES ?', [wishes]);
  }
  connection.release();
}

/** Reads the same rows in the same pieces, and evaluates each by the draft in this very thread; seconds of each. */
async function bare(pool, cipher, compiled, evaluate, authorityOf) {
  const spent = { reading: 0, evaluating: 0 };
  const everywhere = compiled.tree.codes();
  for (let after = ''; ;) {
    let since = performance.now();
    const [rows] = await pool.query(
      "SELECT id, caseNumber, schoolYear, stage, grade, authorityCode, acceptsPlacement, together, factsSealed FROM application WHERE id > ? AND schoolYear IN (?, ?) AND factsSealed IS NOT NULL AND state NOT IN ('draft', 'withdrawn', 'waived', 'revoked', 'notAccepted') ORDER BY id LIMIT ?",
      [after, SCHOOL_YEAR, SCHOOL_YEAR - 1, PIECE],
    );
    if (rows.length === 0) return spent;
    const [wishes] = await pool.query(
      'SELECT applicationId, schoolId FROM application_wish WHERE applicationId IN (?) ORDER BY applicationId, position',
      [rows.map(({ id }) => id)],
    );
    spent.reading += performance.now() - since;
    since = performance.now();
    const wished = new Map();
    for (const { applicationId, schoolId } of wishes)
      wished.set(applicationId, [...(wished.get(applicationId) ?? []), authorityOf.get(schoolId)]);
    for (const { id, factsSealed, authorityCode } of rows) {
      const facts = JSON.parse(cipher.open(factsSealed, { table: 'application', column: 'factsSealed', row: id }));
      const asked = [...new Set([authorityCode, ...(wished.get(id) ?? [])])];
      const verdict = evaluate(compiled, facts, { authorities: asked, trace: false });
      if (verdict.outcome === 'ELIGIBLE') evaluate(compiled, facts, { authorities: everywhere, trace: false });
    }
    spent.evaluating += performance.now() - since;
    after = rows.at(-1).id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One rehearsal by the service's own deeds and jobs; with the highest memory seen and the longest the loop was kept. */
async function rehearse(app, draftId, tokens) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let rss = 0;
  const watch = setInterval(() => (rss = Math.max(rss, process.memoryUsage().rss)), 100);
  delay.enable();
  const since = performance.now();
  const { id } = await app.get(tokens.StartRehearsal, { strict: false }).execute(tokens.ctx, { draftId });
  await app.get(tokens.Drain, { strict: false }).drain();
  const seconds = (performance.now() - since) / 1000;
  clearInterval(watch);
  delay.disable();
  return { id, seconds, rssMiB: Math.round(rss / 2 ** 20), loopP99Millis: Math.round(delay.percentile(99) / 1e6) };
}

/** `--cases N` stored applications (100,000), `--rounds N` alternations (1). */
export async function rehearsal(args) {
  const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
  const total = option('--cases', 100_000);
  const rounds = option('--rounds', 1);
  shell('migrate');
  shell('demo', 'load');
  const { NestFactory } = require('@nestjs/core');
  const app = await NestFactory.createApplicationContext(dist('app.module.js').AppModule, { logger: false });
  const { FieldCipher } = dist('platform/crypto/field-cipher.js');
  const { system } = dist('platform/access/principal.js');
  const { DraftPolicy } = dist('features/policies/index.js');
  const { compilePolicy, evaluate } = dist('domain/eligibility/index.js');
  const { AuthorityRegister } = dist('features/schools/index.js');
  const { UnitOfWork } = dist('platform/database/unit-of-work.js');
  const ctx = { principal: system('bench'), requestId: 'bench', address: null, language: 'zh' };
  const tokens = {
    ctx,
    StartRehearsal: dist('features/rehearsals/start-rehearsal.command.js').StartRehearsal,
    Drain: dist('platform/queues/drain.js').Drain,
  };
  const policy = JSON.parse(readFileSync(join(root, 'demo/policies/sp-2027.json'), 'utf8'));
  const draft = {
    ...policy,
    cases: [],
    tables: policy.tables.map((table) =>
      table.id === 'insurance'
        ? { ...table, rows: table.rows.map((row) => ({ ...row, when: row.when.map((cell) => cell.replace(/ 6$/, ' 12')) })) }
        : table,
    ),
  };
  const { draftId } = await app.get(DraftPolicy, { strict: false }).execute(ctx, { text: JSON.stringify(draft) });
  const compiled = compilePolicy(
    draft,
    await app.get(UnitOfWork).read(ctx, (read) => app.get(AuthorityRegister, { strict: false }).tree(read)),
  ).value;
  const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 2 });
  const [schools] = await pool.query('SELECT id, authorityCode FROM school ORDER BY code');
  const cipher = app.get(FieldCipher, { strict: false });
  await store(
    pool,
    cipher,
    policy.cases,
    total,
    schools.map(({ id }) => id),
  );
  const authorityOf = new Map(schools.map(({ id, authorityCode }) => [id, authorityCode]));
  const runs = [];
  for (let at = 0; at < rounds; at += 1) {
    const ours = await rehearse(app, draftId, tokens);
    const spent = await bare(pool, cipher, compiled, evaluate, authorityOf);
    runs.push({ ...ours, reading: spent.reading / 1000, evaluating: spent.evaluating / 1000 });
  }
  const [[kept]] = await pool.query('SELECT casesDone, JSON_EXTRACT(tally, ?) AS loses FROM rehearsal WHERE id = ?', [
    '$.all.loses',
    runs.at(-1).id,
  ]);
  await pool.end();
  await app.close();
  const of = (key) => Number(median(runs.map((run) => run[key])).toFixed(1));
  return {
    cases: kept.casesDone,
    loses: Number(kept.loses),
    rehearsalSeconds: of('seconds'),
    readingSeconds: of('reading'),
    evaluatingSeconds: of('evaluating'),
    ratio: Number(median(runs.map((run) => run.seconds / (run.reading + run.evaluating))).toFixed(2)),
    goal: 3,
    highestRssMiB: of('rssMiB'),
    loopP99Millis: of('loopP99Millis'),
    rounds,
  };
}
