// Loopback ports, and servers that need one of their own.
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, tailOf } from './processes.mjs';
import { Stop } from './report.mjs';

const PORT_TRIES = 5;
const READY_MS = 120_000; // crash recovery of a large data folder takes its time
const POLL_MS = 40;

/** A loopback port that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** True when nobody listens on `port`, neither on loopback nor on every address. */
export async function isPortFree(port) {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const free = await new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, host, () => probe.close(() => resolve(true)));
    });
    if (!free) return false;
  }
  return true;
}

async function waitFor(started, isReady) {
  const until = performance.now() + READY_MS;
  while (performance.now() < until && isAlive(started.record)) {
    if (await isReady()) return isAlive(started.record);
    await pause(POLL_MS);
  }
  return false;
}

/**
 * Starts one server and waits until it is ready: on `wanted` if given (a restart), else on a free port, and on another
 * one when somebody took that meanwhile. `begin(port)` starts the process, `portTaken` recognises the fault in its log.
 */
export async function startOnPort({ name, log, begin, isReady, portTaken, wanted }) {
  for (let tries = 1; ; tries += 1) {
    const port = wanted ?? (await freePort());
    rmSync(log, { force: true });
    const started = begin(port);
    if (await waitFor(started, () => isReady(port))) return { ...started, port };
    const tail = tailOf(log);
    if (isAlive(started.record)) throw new Stop(`${name} was not ready in ${READY_MS / 1000} s. The end of ${log}:\n${tail}`);
    if (wanted || tries >= PORT_TRIES || !portTaken.test(tail))
      throw new Stop(`${name} did not start. The end of ${log}:\n${tail}`);
  }
}
