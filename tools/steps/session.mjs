// One launcher's stay in a folder: it holds the lock, cleans up after a killed predecessor, and leaves nothing behind.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { holderOf, isLeaving, openFolder, tryLock } from './folder.mjs';
import { ProcessRecord, RANK, reclaim } from './processes.mjs';
import { Stop } from './report.mjs';

const PARENT_POLL_MS = 500;
const IMPATIENT_MS = 1_500; // npm passes Ctrl-C on, so one press arrives twice within milliseconds
const LEAVING_MS = 90_000;

/** Resolves when a person asks to stop: Ctrl-C, SIGTERM, a closed terminal, or npm gone without a word. */
function listenForStop(followsParent, onAgain) {
  const parent = process.ppid;
  let since = null;
  let timer;
  const asked = new Promise((resolve) => {
    const ask = () => {
      if (since === null) {
        since = performance.now();
        resolve();
      } else if (performance.now() - since > IMPATIENT_MS) {
        onAgain();
      }
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, ask);
    if (followsParent) {
      timer = setInterval(() => {
        if (process.ppid === parent) return;
        clearInterval(timer);
        ask();
      }, PARENT_POLL_MS);
      timer.unref();
    }
  });
  return asked;
}

/** The lock of a folder. While another launcher has it: `busy(holder)` may throw to refuse; else it is waited for. */
async function takeFolder(folder, busy) {
  const until = performance.now() + LEAVING_MS;
  for (;;) {
    const release = await tryLock(folder);
    if (release) return release;
    const holder = holderOf(folder);
    if (holder && !(isLeaving(holder) && performance.now() < until)) busy(holder);
    await pause(150);
  }
}

/**
 * Runs `work({ folder, record, asked, reclaimed })` as the only launcher of `.xuewei/<name>` and stops all that it
 * started when it ends, fails or is asked to stop (`asked` resolves then; work that does not wait for it is left).
 * `throwaway` servers are killed without ceremony.
 */
export async function inFolder({ name, kind, busy, throwaway = false, onStopping = () => {} }, work) {
  const folder = openFolder(name);
  const release = await takeFolder(folder, busy);
  openFolder(name); // a sweep may have removed it before the lock was ours
  const reclaimed = await reclaim(folder);
  const followsParent = process.env.npm_lifecycle_event !== undefined;
  const record = new ProcessRecord(folder, { kind, followsParent });
  const hurry = (process_) => (process_.rank === RANK.app ? 0 : process_.graceMs);
  const asked = listenForStop(followsParent, () => void record.stopAll(hurry));
  const interrupted = asked.then(() => {
    throw new Stop('', 130);
  });
  const working = work({ folder, record, asked, reclaimed });
  try {
    return await Promise.race([working, interrupted]);
  } finally {
    interrupted.catch(() => {});
    working.catch(() => {});
    onStopping();
    await record.stopAll(throwaway ? () => 0 : undefined);
    for (const path of record.wipe) rmSync(path, { recursive: true, force: true });
    record.close();
    release();
  }
}
