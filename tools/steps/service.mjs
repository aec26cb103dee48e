// Runs the service: one API process and two workers, watched while they run.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './folder.mjs';
import { freePort } from './ports.mjs';
import { RANK, isAlive, tailOf } from './processes.mjs';
import { Stop } from './report.mjs';

export const WORKERS = 2;
const READY_MS = 90_000;
const DRAIN_MS = 30_000;
const BACKOFF_MS = [1_000, 2_000, 5_000, 10_000, 30_000];
const SETTLED_MS = 60_000;

async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function waitUntilReady({ record: process_ }, port) {
  const until = performance.now() + READY_MS;
  while (performance.now() < until) {
    if (!isAlive(process_))
      throw new Stop(`${process_.role} ended while it started. The end of ${process_.log}:\n${tailOf(process_.log)}`);
    if (await isReady(port)) return;
    await pause(100);
  }
  throw new Stop(`${process_.role} was not ready in ${READY_MS / 1000} s. The end of ${process_.log}:\n${tailOf(process_.log)}`);
}

function startProcess({ folder, record, environment }, role, program, port) {
  return record.start(role, process.execPath, [join(ROOT, 'dist', 'src', program)], {
    cwd: ROOT,
    env: { ...environment, ...port },
    rank: RANK.app,
    graceMs: DRAIN_MS,
    log: join(folder, 'log', `${role}.log`),
  });
}

/** Starts a worker again whenever it dies: soon at first, then more patiently while it keeps dying. */
async function keepWorker(service, number, healthPort) {
  const role = `worker-${number}`;
  for (let failures = 0; ; failures += 1) {
    const since = performance.now();
    const started = startProcess(service, role, 'worker.js', { WORKER_HEALTH_PORT: String(healthPort) });
    if (failures === 0) service.onWorker(waitUntilReady(started, healthPort));
    const { code, signal } = await started.ended;
    if (service.record.stopping) return;
    if (performance.now() - since > SETTLED_MS) failures = 0;
    const wait = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)];
    service.tell(
      `${role} ended (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s. Its log: ${started.record.log}`,
    );
    await pause(wait);
    if (service.record.stopping) return;
  }
}

/**
 * Starts the API on `port` and the workers, and returns when they are ready: { died }, a promise that rejects with a
 * Stop when the API ends unasked. Workers that die are started again.
 */
export async function runService({ folder, record, environment, port, tell }) {
  const service = { folder, record, environment, tell };
  const api = startProcess(service, 'api', 'main.js', { PORT: String(port) });
  const workers = [];
  for (let number = 1; number <= WORKERS; number += 1) {
    const healthPort = await freePort();
    workers.push(
      new Promise((resolve, reject) => {
        keepWorker({ ...service, onWorker: resolve }, number, healthPort).catch(reject);
      }),
    );
  }
  await Promise.all([waitUntilReady(api, port), ...workers]);
  const died = api.ended.then(({ code, signal }) => {
    if (record.stopping) return new Promise(() => {});
    throw new Stop(
      `The API ended (${signal ?? `code ${code}`}); everything else is being stopped. The end of ${api.record.log}:\n${tailOf(api.record.log)}`,
    );
  });
  died.catch(() => {});
  return { died };
}
