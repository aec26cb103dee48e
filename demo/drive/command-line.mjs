// The service's own command line, for what no client can do: move the clock, load a register, export final states.
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Trouble } from './trouble.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist', 'src', 'cli.js');
const MOST_BYTES = 64 * 1024 * 1024;

/** Runs one command and gives its standard output. */
export async function xuewei(...words) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...words], { cwd: ROOT, maxBuffer: MOST_BYTES });
    return stdout.trimEnd();
  } catch (fault) {
    throw new Trouble(`xuewei ${words.join(' ')}: ${String(fault.stderr || fault.message).trim()}`);
  }
}

/** The season's clock: only ever moved forward, so that a second run leaves it alone. */
export class SeasonClock {
  #offset;
  #command = null;

  /** `now`: the service's instant as it answered just now. */
  constructor(now) {
    this.#offset = Date.parse(now) - Date.now();
  }

  get now() {
    return Date.now() + this.#offset;
  }

  /** Moves the clock to an instant unless it is past it. One command stays open for all moves of the season. */
  async to(instant) {
    if (this.now >= Date.parse(instant)) return;
    this.#command ??= this.#open();
    const { child, answers } = this.#command;
    child.stdin.write(`${instant}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Trouble(`the clock could not be moved to ${instant}: ${this.#command.said()}`);
    this.#offset = Date.parse(value) - Date.now();
  }

  #open() {
    const child = spawn(process.execPath, [CLI, 'clock', 'set', '-'], { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdin.on('error', () => {});
    return { child, answers: createInterface({ input: child.stdout })[Symbol.asyncIterator](), said: () => said.trim() };
  }

  /** Ends the command that moves it. */
  close() {
    this.#command?.child.stdin.end();
    this.#command = null;
  }
}
