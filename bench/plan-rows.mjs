// Rows of a layout plan stored by the adoption, begin to commit, against the same rows by bare multi-row INSERTs in one transaction.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createConnection } from 'mysql2';
import { alternate } from './figures.mjs';
import { root, shell } from './service.mjs';

const require = createRequire(import.meta.url);
const dist = (path) => require(join(root, 'dist', path));

const ROWS_A_STATEMENT = 500;
const DISTRICTS = ['中原区', '二七区', '管城回族区', '金水区', '惠济区', '郑东新区', '高新区', '经开区', '航空港区'];
const STATES = ['现状保留', '现状保留', '改扩建', '在建', '近期拟建', '规划', '预留用地'];

const PAPER = {
  fileName: 'sample.csv',
  occasion: 0,
  documentNumber: null,
  horizon: null,
  revisesId: null,
  uploadedBy: null,
  acknowledgedErrors: null,
};

/** A layout plan of `rows` sites as its sender would write it, the same on every run. */
function layoutPlan(rows) {
  const lines = Array.from({ length: rows }, (_, at) => {
    const classes = 12 + 6 * (at % 5);
    const state = STATES[at % STATES.length];
    const stands = at % STATES.length < 3;
    const point = `${(113.5 + (at % 300) / 1000).toFixed(4)},${(34.7 + (at % 170) / 1000).toFixed(4)}`;
    const cells = [`BM-${String(at + 1).padStart(5, '0')}`, `样本第${at + 1}小学`, '小学', '公办', DISTRICTS[at % DISTRICTS.length], state];
    return [...cells, stands ? classes : '', classes, 45, classes * 45, '2028年9月', point].join(',');
  });
  const headings = '规划编号,学校名称,学段,办学性质,行政区,状态,现状班数,规划班数,班额,规划学位数,投用时间,经度,纬度';
  return Buffer.from(['样本布局规划', headings, ...lines].join('\n'), 'utf8');
}

/** The service's own adoption in the whole house. */
async function openHouse() {
  const { NestFactory } = require('@nestjs/core');
  const { AppModule } = dist('src/app.module.js');
  const { PlanAdoption } = dist('src/features/plans/plan-adoption.js');
  const { readPlanFile } = dist('src/features/plans/plan-file.js');
  const { UnitOfWork } = dist('src/platform/database/unit-of-work.js');
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false });
  return {
    app,
    readPlanFile,
    work: app.get(UnitOfWork, { strict: false }),
    adoption: app.get(PlanAdoption, { strict: false }),
    ctx: { principal: { kind: 'system', name: 'bench' }, requestId: 'bench', address: null, language: 'zh' },
  };
}

const ask = (connection, sql, params = []) =>
  new Promise((resolve, reject) => connection.query(sql, params, (fault, answer) => (fault ? reject(fault) : resolve(answer))));

/** The rows that one adoption stored, as they stand, under ids of their own made the same way: what is stored by hand is the same. */
async function takeDown(bare, newId, planVersionId, count) {
  const [head] = await ask(bare, 'SELECT * FROM plan_version WHERE id = ?', [planVersionId]);
  const sites = await ask(bare, 'SELECT * FROM site WHERE planVersionId = ? ORDER BY sheetRow', [planVersionId]);
  if (sites.length !== count) throw new Error(`${sites.length} rows were stored, not ${count}`);
  const id = newId();
  return {
    columns: Object.keys(sites[0]),
    sites: sites.map((row) => Object.values({ ...row, id: newId(), planVersionId: id })),
    version: { ...head, id, kind: 'bare', sha256: createHash('sha256').update(id).digest('hex') },
  };
}

/** Writes the rows by hand in one transaction: a version for them to hang on, then one multi-row INSERT after another. */
async function storeBare(bare, { columns, sites, version }) {
  await ask(bare, 'START TRANSACTION');
  await ask(bare, 'INSERT INTO plan_version SET ?', version);
  const insert = `INSERT INTO \`site\` (\`${columns.join('`, `')}\`) VALUES ?`;
  for (let at = 0; at < sites.length; at += ROWS_A_STATEMENT) await ask(bare, insert, [sites.slice(at, at + ROWS_A_STATEMENT)]);
  await ask(bare, 'COMMIT');
}

async function openBare() {
  const uri = process.env.DATABASE_URL.replace(/^mariadb:/, 'mysql:');
  const bare = createConnection({ uri, timezone: 'Z', dateStrings: ['DATE'], supportBigNumbers: true });
  await ask(bare, 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  return bare;
}

/** `--rows N` sites a file, `--rounds N`. */
export async function planRows(args) {
  const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
  const [count, rounds] = [option('--rows', 20_000), option('--rounds', 7)];
  shell('migrate');
  shell('demo', 'load');
  const [bare, house] = [await openBare(), await openHouse()];
  const { newId } = dist('src/platform/database/new-id.js');
  const begun = performance.now();
  const file = await house.readPlanFile({ fileName: 'sample.csv', bytes: layoutPlan(count) });
  const readMillis = Math.round(performance.now() - begun);
  const rate = (started) => (count / (performance.now() - started)) * 1000;
  let [editions, last] = [0, ''];

  const ours = async () => {
    editions += 1;
    const sha256 = createHash('sha256').update(`edition ${editions}`).digest('hex');
    const edition = { ...file, document: { ...file.document, sha256 } };
    const started = performance.now();
    const { planVersionId } = await house.work.write(house.ctx, (tx) => house.adoption.adopt(tx, house.ctx, edition, PAPER));
    const stored = rate(started);
    last = planVersionId;
    return stored;
  };
  const bareWith = (more) => async () => {
    const rows = await takeDown(bare, newId, last, count);
    Object.assign(rows.version, more);
    const started = performance.now();
    await storeBare(bare, rows);
    return rate(started);
  };
  const whole = await alternate(rounds, ours, bareWith({}), 2);
  const alone = await alternate(rounds, ours, bareWith({ document: '{}', findings: '[]' }), 1);
  bare.destroy();
  await house.app.close();
  return [
    {
      line: 'a layout plan adopted, begin to commit : the same rows (its version with the document, its sites) by bare multi-row INSERTs',
      ...whole,
      goal: 0.5,
      rows: count,
      readMillis,
    },
    { line: 'the same adoption : its sites alone by bare multi-row INSERTs, nothing matched, no document kept', ...alone, rows: count },
  ];
}
