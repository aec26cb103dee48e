// Jobs that do nothing but mark themselves processed, through outbox, relay and queue, against bare BullMQ doing the same UPDATE.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { Queue, Worker } from 'bullmq';
import { createPool } from 'mysql2/promise';
import { Redis } from 'ioredis';
import { alternate } from './figures.mjs';
import { root, shell } from './service.mjs';

const require = createRequire(`${root}/bench/`);
const WIDTH = 50;

/** The house's plumbing with one job whose handler's only write is the processed mark. */
async function openHouse() {
  const { Inject, Injectable, Module } = require('@nestjs/common');
  const { NestFactory } = require('@nestjs/core');
  const { PlatformModule } = require('../dist/src/platform/platform.module.js');
  const { UnitOfWork } = require('../dist/src/platform/database/unit-of-work.js');
  const { defineJob, NoPayload } = require('../dist/src/platform/outbox/job-definition.js');
  const { JobHandler } = require('../dist/src/platform/outbox/job-handler.js');
  const job = defineJob({ name: 'bench.noop', queue: 'housekeeping', payload: NoPayload });
  class NoopHandler {
    constructor(work) {
      this.work = work;
    }
    handle(ctx) {
      return this.work.write(ctx, async () => undefined);
    }
  }
  Inject(UnitOfWork)(NoopHandler, undefined, 0);
  Injectable()(NoopHandler);
  JobHandler(job)(NoopHandler);
  class BenchModule {}
  Module({ imports: [PlatformModule], providers: [NoopHandler] })(BenchModule);
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false, abortOnError: false });
  return { app, job };
}

const rows = (count, job) => {
  const now = new Date();
  return Array.from({ length: count }, () => [crypto.randomUUID(), job, '{}', now, now, null, null, null, null]);
};

async function until(question) {
  while (!(await question())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** `--jobs N` jobs a round, `--rounds N`. */
export async function noopJobs(args) {
  const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
  const jobs = option('--jobs', 2000);
  const rounds = option('--rounds', 5);
  shell('migrate');
  process.env.WORKER_CONCURRENCY = String(WIDTH);
  const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 20, timezone: 'Z' });
  const insert = async (job, dispatchedAt) => {
    const made = rows(jobs, job).map((row) => row.with(5, dispatchedAt));
    await pool.query('INSERT INTO outbox_message (id, job, payload, createdAt, availableAt, dispatchedAt, processedAt, deadAt, lastFault) VALUES ?', [made]);
    return made.map(([id]) => id);
  };
  const open = async (job) => Number((await pool.query('SELECT COUNT(*) AS open FROM outbox_message WHERE job = ? AND processedAt IS NULL', [job]))[0][0].open);
  const { app, job } = await openHouse();
  const { WorkLoop } = require('../dist/src/platform/queues/work-loop.js');
  app.get(WorkLoop).start();
  const ours = async () => {
    const started = performance.now();
    await insert(job.name, null);
    await until(async () => (await open(job.name)) === 0);
    return (jobs / (performance.now() - started)) * 1000;
  };
  const bare = async () => {
    const connection = () => new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
    const queue = new Queue('bare', { connection: connection(), prefix: '{bare}' });
    const worker = new Worker(
      'bare',
      async ({ data }) => {
        const held = await pool.getConnection();
        await held.query('START TRANSACTION');
        await held.query('UPDATE outbox_message SET processedAt = UTC_TIMESTAMP(6) WHERE id = ? AND processedAt IS NULL', [data.id]);
        await held.query('COMMIT');
        held.release();
      },
      { connection: connection(), prefix: '{bare}', concurrency: WIDTH, autorun: false },
    );
    void worker.run();
    const started = performance.now();
    const ids = await insert('bench.bare', new Date());
    for (let at = 0; at < ids.length; at += 100) {
      await queue.addBulk(ids.slice(at, at + 100).map((id) => ({ name: 'bare', data: { id }, opts: { jobId: id, removeOnComplete: true } })));
    }
    await until(async () => (await open('bench.bare')) === 0);
    const rate = (jobs / (performance.now() - started)) * 1000;
    await worker.close();
    await queue.close();
    return rate;
  };
  const figures = await alternate(rounds, ours, bare);
  await app.close();
  await pool.end();
  return { ...figures, jobs, width: WIDTH };
}
