// Starts, remembers and stops the launcher's own processes, and finds those of a launcher that was killed.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 50;
const LOG_LIMIT = 20 * 1024 * 1024;

/** What is stopped first has the lowest rank: whoever uses a server goes before it. */
export const RANK = { tool: 0, app: 0, redis: 1, database: 2 };

function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    return { name, state: fields[0], parent: Number(fields[1]), startedAt: fields[19] };
  } catch {
    return null;
  }
}

/** Names a process for good: pid, the kernel's start time of it (ticks since boot) and the boot. Null if it is gone. */
export function identify(pid) {
  const stat = statOf(pid);
  if (!stat || stat.state === 'Z') return null;
  return { pid, startedAt: stat.startedAt, boot: bootId() };
}

/** True while the very process that was identified lives; a pid that was given out again does not count. */
export function isAlive(identity) {
  const now = identity ? identify(identity.pid) : null;
  return now !== null && now.startedAt === identity.startedAt && now.boot === identity.boot;
}

/** The process that started `pid`, not counting a shell in between (npm runs its scripts in one). */
export function startedBy(pid) {
  const parent = statOf(pid)?.parent ?? 0;
  return identify(/^(ba|da)?sh$/.test(statOf(parent)?.name ?? '') ? statOf(parent).parent : parent);
}

function signal(identity, name) {
  if (!isAlive(identity)) return;
  try {
    process.kill(-identity.pid, name); // every child leads a group of its own
  } catch {
    try {
      process.kill(identity.pid, name);
    } catch {
      // ended in between
    }
  }
}

async function waitUntilGone(identity, ms) {
  const until = performance.now() + ms;
  while (isAlive(identity)) {
    if (performance.now() >= until) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** Asks with SIGTERM, waits `graceMs`, then ends it with SIGKILL. A grace of 0 kills at once. */
export async function stopProcess(identity, graceMs) {
  if (graceMs > 0) {
    signal(identity, 'SIGTERM');
    if (await waitUntilGone(identity, graceMs)) return;
  }
  signal(identity, 'SIGKILL');
  await waitUntilGone(identity, 5_000);
}

/** Stops processes rank by rank: what belongs to one rank together, the next rank when they are gone. */
export async function stopInOrder(records, graceMs = (record) => record.graceMs ?? 10_000) {
  for (const rank of [...new Set(records.map((record) => record.rank))].sort((a, b) => a - b)) {
    await Promise.all(records.filter((record) => record.rank === rank).map((record) => stopProcess(record, graceMs(record))));
  }
}

/** The last `count` lines of a log, for a message about a process that died. */
export function tailOf(file, count = 15) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

function openLog(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/**
 * The record of one launcher's processes, kept in `<folder>/run.json` (0600) as they start and end, so that
 * the next launcher of the same folder can stop exactly these after a kill -9.
 */
export class ProcessRecord {
  #file;
  #content;
  #children = new Map();

  constructor(folder, launcher) {
    this.#file = join(folder, 'run.json');
    this.#content = { launcher: { ...launcher, ...identify(process.pid) }, processes: [] };
    this.#save();
  }

  /** What a folder's record says, or null when there is none. */
  static read(folder) {
    try {
      return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
    } catch {
      return null;
    }
  }

  /** Adds what others need to know: server addresses, folders to wipe, that it is stopping. */
  note(facts) {
    Object.assign(this.#content, facts);
    this.#save();
  }

  /** Folders outside the launcher's own that end with it. */
  get wipe() {
    return this.#content.wipe ?? [];
  }

  /** True once the launcher is on its way out: what ends now was meant to end. */
  get stopping() {
    return this.#content.stopping === true;
  }

  /**
   * Starts a detached process (Ctrl-C must not reach it before it is asked to drain) and remembers it.
   * Output goes to `log`, or where `stdio` says; `attached` leaves it in the terminal's hands. Resolves `ended` with { code, signal } when it ends.
   */
  start(role, command, args, { env = process.env, cwd, rank = RANK.tool, graceMs = 10_000, log, stdio, attached = false } = {}) {
    if (this.stopping) throw new Error(`${role} is not started: everything is being stopped`);
    const descriptor = log ? openLog(log) : undefined;
    const child = spawn(command, args, {
      cwd,
      env,
      detached: !attached,
      stdio: stdio ?? ['ignore', descriptor ?? 'ignore', descriptor ?? 'ignore'],
    });
    if (descriptor !== undefined) closeSync(descriptor);
    const identity = child.pid === undefined ? null : identify(child.pid);
    const record = { role, rank, graceMs, log, ...identity };
    if (identity) {
      this.#content.processes.push(record);
      this.#save();
    }
    const ended = new Promise((resolve) => {
      const forget = (outcome) => {
        this.#content.processes = this.#content.processes.filter((other) => other !== record);
        this.#children.delete(record);
        this.#save();
        resolve(outcome);
      };
      child.once('error', (fault) => forget({ code: 127, signal: null, fault }));
      child.once('exit', (code, signalName) => forget({ code, signal: signalName }));
    });
    const started = { record, child, ended };
    this.#children.set(record, started);
    return started;
  }

  /** Stops everything this launcher started, in order; `graceMs` overrules each process's own patience. */
  async stopAll(graceMs) {
    this.note({ stopping: true });
    const children = [...this.#children.values()];
    await stopInOrder([...this.#content.processes], graceMs);
    await Promise.all(children.map((child) => child.ended));
  }

  /** Ends the record: nothing of this launcher is left. */
  close() {
    rmSync(this.#file, { force: true });
    this.#file = null;
  }

  #save() {
    if (this.#file === null) return;
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(this.#content, null, 2), { mode: 0o600 });
    renameSync(draft, this.#file);
  }
}

/**
 * Stops what a dead launcher left behind in `folder` and says how many processes that were. Call it only while
 * holding the folder's lock. Folders it had put elsewhere (a memory disk) are removed.
 */
export async function reclaim(folder) {
  const left = ProcessRecord.read(folder);
  if (!left) return 0;
  const orphans = left.processes.filter(isAlive);
  await stopInOrder(orphans);
  for (const path of left.wipe ?? []) rmSync(path, { recursive: true, force: true });
  rmSync(join(folder, 'run.json'), { force: true });
  return orphans.length;
}
