// One launcher's stay in a folder: it holds the lock, cleans up after a killed predecessor, and leaves nothing behind.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { foldersIn, holderOf, isLeaving, openFolder, tryLock } from './folder.mjs';
import { ProcessRecord, RANK, isAlive, reclaim, startedBy } from './processes.mjs';
import { Stop } from './report.mjs';

const NPM_POLL_MS = 500;
const IMPATIENT_MS = 1_500; // npm passes Ctrl-C on, so one press arrives twice within milliseconds
const LEAVING_MS = 90_000;
const PATIENT_MS = 5_000;

/** Resolves when a person asks to stop: Ctrl-C, SIGTERM, a closed terminal, or npm gone without a word. */
function listenForStop(npm, onAgain) {
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
    if (npm) {
      timer = setInterval(() => {
        if (isAlive(npm)) return;
        clearInterval(timer);
        ask();
      }, NPM_POLL_MS);
      timer.unref();
    }
  });
  return asked;
}

/** The lock of a folder. While another launcher has it: `busy(holder)` may throw to refuse; else it is waited for. */
async function takeFolder(folder, busy) {
  const until = performance.now() + LEAVING_MS;
  const sayAt = performance.now() + PATIENT_MS;
  let said = false;
  for (;;) {
    const release = await tryLock(folder);
    if (release) return release;
    const holder = holderOf(folder);
    if (holder && !(isLeaving(holder) && performance.now() < until)) busy(holder);
    if (holder && !said && performance.now() >= sayAt) {
      said = true;
      process.stderr.write(`waiting until ${holder.launcher.kind}, process ${holder.launcher.pid}, lets go of ${folder}\n`);
    }
    await pause(150);
  }
}

/** Clears the folders of `.xuewei/<name>` whose launcher was killed: one folder a run, any number side by side. */
export async function reclaimIn(name) {
  for (const folder of foldersIn(name)) {
    const release = await tryLock(folder);
    if (!release) continue;
    await reclaim(folder);
    rmSync(folder, { recursive: true, force: true });
    release();
  }
}

/**
 * Runs `work(session)` as the only launcher of `.xuewei/<name>` and stops all that it started when it ends, fails or is
 * asked to stop. Work that has set `session.serving` waits for `session.asked` and ends by itself; other work is left
 * where it stands. `reclaimed` counts the processes of a killed predecessor; `throwaway` ones are killed without ceremony.
 */
export async function inFolder({ name, kind, busy, throwaway = false, onStopping = () => {} }, work) {
  const folder = openFolder(name);
  const release = await takeFolder(folder, busy);
  openFolder(name); // a sweep may have removed it before the lock was ours
  const reclaimed = await reclaim(folder);
  const npm = process.env.npm_lifecycle_event === undefined ? null : startedBy(process.pid);
  const record = new ProcessRecord(folder, { kind, npm });
  const hurry = (process_) => (process_.rank === RANK.app ? 0 : process_.graceMs);
  const asked = listenForStop(npm, () => void record.stopAll(hurry));
  const session = { folder, record, asked, reclaimed, serving: false };
  const interrupted = asked.then(() => {
    if (session.serving) return new Promise(() => {});
    throw new Stop('Stopped before it was done.', 130);
  });
  const working = work(session);
  try {
    return await Promise.race([working, interrupted]);
  } finally {
    interrupted.catch(() => {});
    working.catch(() => {});
    onStopping(session);
    await record.stopAll(throwaway ? () => 0 : undefined);
    for (const path of record.wipe) rmSync(path, { recursive: true, force: true });
    record.close();
    release();
  }
}
