// POST application (validated, sealed, audited, with its outbox row, in one durable transaction) against a bare server with the same statements.
import { createPool } from 'mysql2/promise';
import { loadFamilies } from '../demo/generate/load.mjs';
import { alternate, cpuMillis, median, throughput } from './figures.mjs';
import { end, freePort, send, serve, shell } from './service.mjs';

const WIDTH = 32;
const SESSIONS = 40;
/** Rounds until both servers run compiled code. */
const WARM_UPS = 4;

async function signIn(port, worker, family) {
  const from = { 'x-forwarded-for': family.address };
  await send(port, 'POST', '/api/open/sign-in/code', { phone: family.phone }, from);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const inbox = await send(port, 'GET', `/api/open/development/messages?phone=${family.phone}`, undefined, from);
    const code = /\d{6}/.exec(inbox.body?.messages?.[0]?.text ?? '')?.[0];
    if (code) {
      const answer = await send(port, 'POST', '/api/open/sign-in/family', { phone: family.phone, code }, from);
      const cookie = [answer.headers['set-cookie']].flat()[0].split(';')[0];
      return { cookie, 'x-csrf-token': answer.body.csrfToken, accountId: answer.body.accountId };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no sign-in code arrived');
}

const formOf = ({ key: _key, phone: _phone, address: _address, plan: _plan, submitAt: _at, ...form }) => ({
  ...form,
  consent: { given: true, textVersion: '2027-1' },
  submit: true,
});

/** `--per-round N` applications a round, `--rounds N`. */
export async function applicationPost(args) {
  const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
  const perRound = option('--per-round', 400);
  const rounds = option('--rounds', 5);
  shell('migrate');
  shell('demo', 'load');
  shell('clock', 'set', '2027-06-08T10:00:00+08:00');
  const port = await freePort();
  const barePort = await freePort();
  const environment = { TRUSTED_PROXIES: '127.0.0.1' };
  const api = await serve('dist/src/main.js', port, '/health/live', environment);
  const worker = await serve('dist/src/worker.js', port, '/health/live', environment);
  const { families } = await loadFamilies(perRound * (rounds + WARM_UPS) + SESSIONS, 7);
  const sessions = [];
  for (const family of families.slice(0, SESSIONS)) sessions.push(await signIn(port, worker, family));
  await end(worker);
  const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 2 });
  const template = await templateOf(pool, sessions[0].accountId, families[SESSIONS]);
  const bare = await serve('bench/bare-post.mjs', barePort, '/ready', { BARE_TEMPLATE: JSON.stringify(template) });
  const statements = { ours: [], bare: [] };
  const cpu = { ours: [], bare: [] };
  const questions = async () => Number((await pool.query("SHOW GLOBAL STATUS LIKE 'Com_stmt_%'"), await pool.query("SHOW GLOBAL STATUS LIKE 'Queries'"))[0][0].Value);
  let sent = SESSIONS;
  const ours = async () => {
    const before = await questions();
    const cpuBefore = cpuMillis(api.pid);
    const first = sent;
    sent += perRound;
    const rate = await throughput(perRound, WIDTH, async (at) => {
      const family = families[first + at];
      const { accountId: _account, ...session } = sessions[at % SESSIONS];
      const answer = await send(port, 'POST', '/api/family/applications', formOf(family), { ...session, 'x-forwarded-for': family.address });
      if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    });
    cpu.ours.push(cpuMillis(api.pid) - cpuBefore);
    statements.ours.push((await questions()) - before);
    return rate;
  };
  const plain = async () => {
    const before = await questions();
    const cpuBefore = cpuMillis(bare.pid);
    const rate = await throughput(perRound, WIDTH, async (at) => {
      const answer = await send(barePort, 'POST', '/applications', formOf(families[SESSIONS + at]));
      if (answer.status !== 201) throw new Error(`bare ${answer.status} ${JSON.stringify(answer.body)}`);
    });
    cpu.bare.push(cpuMillis(bare.pid) - cpuBefore);
    statements.bare.push((await questions()) - before);
    return rate;
  };
  const figures = await alternate(rounds, ours, plain, WARM_UPS);
  await Promise.all([end(api), end(bare)]);
  await pool.end();
  const perRequest = (counts) => Number((counts.at(-1) / perRound).toFixed(1));
  const cpuPerRequest = (millis) => Number((median(millis) / perRound).toFixed(2));
  return { ...figures, goal: 0.7, cpuMillisPerRequest: { ours: cpuPerRequest(cpu.ours), bare: cpuPerRequest(cpu.bare) }, statementsPerRequest: { ours: perRequest(statements.ours), bare: perRequest(statements.bare) }, width: WIDTH, perRound };
}

async function templateOf(pool, accountId, family) {
  const [sessions] = await pool.query('SELECT id FROM session WHERE accountId = ?', [accountId]);
  const [schools] = await pool.query('SELECT id FROM school ORDER BY code LIMIT 10');
  const [policies] = await pool.query('SELECT id FROM policy_version LIMIT 1');
  return { sessionId: sessions[0].id, accountId, policyVersionId: policies[0].id, schoolIds: schools.map(({ id }) => id), wishes: family.wishes.length };
}
