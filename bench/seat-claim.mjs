// A claim on a seat through the ledger, against the same statements in one bare mysql2 transaction; the single conditional UPDATE as a
// further line, which gives a seat without saying to whom.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPool } from 'mysql2';
import { alternate, median, throughput } from './figures.mjs';
import { root, shell } from './service.mjs';

const require = createRequire(import.meta.url);
const dist = (path) => require(join(root, 'dist', path));

const SCHOOL_YEAR = 2999;
const POOLS = 64;
const SEATS = 1_000_000;
const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10",
];
/** One statement by the driver's own callback, the quickest way it has. */
const ask = (connection, sql, params = []) =>
  new Promise((resolve, reject) => connection.query(sql, params, (fault, answer) => (fault ? reject(fault) : resolve(answer))));

const FREE = 'UPDATE pool SET held = held + 1 WHERE id = ? AND held + accepted + received + released < coordinated';

/** The service's own ledger over its own unit of work, without the rest of the house. */
async function openLedger(connections) {
  const { createDataSource } = dist('config/data-source.js');
  const { openDataSource } = dist('src/platform/database/database.module.js');
  const { UnitOfWork } = dist('src/platform/database/unit-of-work.js');
  const { Clock } = dist('src/platform/clock/clock.js');
  const { SeatLedger } = dist('src/features/seats/seat-ledger.js');
  const { SeatIssue } = dist('src/features/seats/seat-issue.js');
  const { SeatLedgerRepository } = dist('src/features/seats/seat-ledger.repository.js');
  const { PoolsRepository } = dist('src/features/seats/pools.repository.js');
  const { options } = createDataSource({ DATABASE_URL: process.env.DATABASE_URL, DATABASE_POOL: connections });
  const dataSource = await openDataSource(options);
  const entries = new SeatLedgerRepository();
  return {
    dataSource,
    work: new UnitOfWork(dataSource, new Clock({ CITY_ZONE: 'Asia/Shanghai' })),
    ledger: new SeatLedger(entries),
    issue: new SeatIssue(new PoolsRepository(), entries),
    ctx: { principal: { kind: 'system', name: 'bench' }, requestId: 'bench', address: null, language: 'en' },
  };
}

/** Pools with more seats than any run can claim, one a school. */
async function openPools(bare, { work, issue, ctx }) {
  const schools = await ask(bare, `SELECT id, code, authorityCode FROM school ORDER BY code LIMIT ${POOLS}`);
  const pools = schools.map(({ id, code, authorityCode }) => ({
    schoolId: id,
    schoolCode: code,
    authorityCode,
    grade: 'G1',
    standing: 'issued',
    entrySeats: SEATS,
    committed: 0,
    coordinated: SEATS,
    grounds: {},
  }));
  await work.write(ctx, (tx) => issue.issue(tx, SCHOOL_YEAR, pools, 'bench'));
  const rows = await ask(bare, 'SELECT id FROM pool WHERE schoolYear = ? ORDER BY id', [SCHOOL_YEAR]);
  return rows.map(({ id }) => id);
}

/** What the ledger sends for one claim, written down by hand. */
async function bareClaim(pool, poolId) {
  const connection = await new Promise((resolve, reject) =>
    pool.getConnection((fault, one) => (fault ? reject(fault) : resolve(one))),
  );
  const placementId = randomUUID();
  try {
    await ask(connection, 'START TRANSACTION');
    await ask(connection, 'SELECT id FROM pool WHERE id = ? FOR UPDATE', [poolId]);
    await ask(connection, 'SELECT poolId, movement, toAccount FROM seat_entry WHERE placementId = ? FOR UPDATE', [placementId]);
    const { affectedRows } = await ask(connection, FREE, [poolId]);
    if (affectedRows !== 1) throw new Error('no seat left');
    const [{ now }] = await ask(
      connection,
      'SELECT TIMESTAMPADD(SECOND, COALESCE((SELECT offsetSeconds FROM season_clock WHERE id = 1), 0), UTC_TIMESTAMP(6)) AS now',
    );
    await ask(
      connection,
      'INSERT INTO `seat_entry` (`id`, `poolId`, `fromAccount`, `toAccount`, `seats`, `placementId`, `movement`, `reason`, `at`) VALUES ?',
      [[[randomUUID(), poolId, 'coordinated', 'held', 1, placementId, 'hold', '', now]]],
    );
    await ask(connection, 'COMMIT');
  } catch (error) {
    await ask(connection, 'ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

/** `--per-round N` claims a round, `--rounds N`, `--width N` at once. */
export async function seatClaim(args) {
  const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
  const [perRound, rounds, width] = [option('--per-round', 4000), option('--rounds', 7), option('--width', 8)];
  shell('migrate');
  shell('demo', 'load');
  const bare = createPool({
    uri: process.env.DATABASE_URL.replace(/^mariadb:/, 'mysql:'),
    connectionLimit: width,
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
  });
  bare.on('connection', (connection) => {
    for (const statement of SESSION) connection.query(statement);
  });
  const house = await openLedger(width);
  const pools = await openPools(bare, house);
  const ours = () =>
    throughput(perRound, width, (at) =>
      house.work.write(house.ctx, (tx) => house.ledger.hold(tx, pools[at % pools.length], randomUUID(), 'coordinated')),
    );
  const plain = () => throughput(perRound, width, (at) => bareClaim(bare, pools[at % pools.length]));
  const figures = await alternate(rounds, ours, plain, 3);
  const single = [];
  for (let at = 0; at < rounds; at += 1)
    single.push(await throughput(perRound, width, (claim) => ask(bare, FREE, [pools[claim % pools.length]])));
  await new Promise((resolve) => bare.end(resolve));
  await house.dataSource.destroy();
  const singlePerSecond = Math.round(median(single));
  return [
    {
      line: 'claim through the ledger : the same statements in one bare transaction',
      ...figures,
      goal: 0.8,
      width,
      perRound,
      pools: pools.length,
    },
    {
      line: 'the single conditional UPDATE',
      singlePerSecond,
      ledgerToSingle: Number((figures.oursPerSecond / singlePerSecond).toFixed(2)),
      width,
      perRound,
    },
  ];
}
