// The whole path of a round as the service runs it: rows → instance → match, certificate, explanations → rows back; beside it an idle
// process for the event loop, and a bare multi-row INSERT of the same lines.
import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPool } from 'mysql2/promise';
import { median } from './figures.mjs';
import { fillCity, layGround } from './round-city.mjs';
import { root, shell } from './service.mjs';

const require = createRequire(`${root}/bench/`);
const BARE_ROWS = 500;

/** Starts a program of this folder; gives what it printed when it ended well. */
function program(file) {
  const child = spawn(process.execPath, ['--max-old-space-size=8192', join(root, 'bench', file)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  const answer = new Promise((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`${file} ended with ${code}`)))),
  );
  return { child, answer };
}

async function fill(options) {
  const { NestFactory } = require('@nestjs/core');
  const { AppModule } = require('../dist/src/app.module.js');
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false });
  const pool = createPool({ uri: process.env.DATABASE_URL, timezone: 'Z' });
  const versionId = await layGround(app);
  const shown = { at: 0 };
  await fillCity(app, pool, { ...options, versionId }, (done, total) => {
    if (done - shown.at < total / 10) return;
    shown.at = done;
    process.stderr.write(`  city: ${done} of ${total} cases\n`);
  });
  await app.close();
  return pool;
}

/** Writes the lines of a run once more under another run, in one transaction, and takes them away again; lines per second. */
async function bareInsert(pool, runId) {
  const [[run]] = await pool.query('SELECT * FROM round_run WHERE id = ?', [runId]);
  const [rows] = await pool.query('SELECT * FROM round_line WHERE runId = ? ORDER BY applicationId', [runId]);
  const other = randomUUID();
  await pool.query('INSERT INTO round_run SET ?', [{ ...run, id: other, number: run.number + 100 }]);
  const columns = Object.keys(rows[0]);
  const values = rows.map((row) => columns.map((column) => (column === 'runId' ? other : row[column])));
  const connection = await pool.getConnection();
  const since = performance.now();
  await connection.query('START TRANSACTION');
  for (let at = 0; at < values.length; at += BARE_ROWS)
    await connection.query(`INSERT INTO round_line (${columns.join(', ')}) VALUES ?`, [values.slice(at, at + BARE_ROWS)]);
  await connection.query('COMMIT');
  const rate = (rows.length / (performance.now() - since)) * 1000;
  connection.release();
  await pool.query('DELETE FROM round_line WHERE runId = ?', [other]);
  await pool.query('DELETE FROM round_run WHERE id = ?', [other]);
  return rate;
}

/** `--applicants N` (100000), `--pools M` (500). */
export async function roundPath(args) {
  const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
  const size = { applicants: option('--applicants', 100_000), pools: option('--pools', 500) };
  shell('migrate');
  const pool = await fill(size);
  const idle = program('loop-delay.mjs');
  const measured = await program('round-worker.mjs').answer;
  idle.child.stdin.end();
  const bare = [];
  for (let at = 0; at < 3; at += 1) bare.push(await bareInsert(pool, measured.runId));
  await pool.end();
  const { runId: _runId, linesPerSecond, ...figures } = measured;
  const barePerSecond = Math.round(median(bare));
  return {
    ...size,
    ...figures,
    idleLoopDelayMs: await idle.answer,
    writeBack: { linesPerSecond, barePerSecond, ratio: Number((linesPerSecond / barePerSecond).toFixed(2)), goal: 0.5 },
  };
}
