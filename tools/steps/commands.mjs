// Runs the service's own command line (dist/src/cli.js): a step of the launcher, or a person's command.
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './folder.mjs';
import { Stop } from './report.mjs';

const CLI = join(ROOT, 'dist', 'src', 'cli.js');

/** `{ step, done, total }` when a line of a command's standard error tells progress, else null. */
export function progressOf(line) {
  if (!line.startsWith('{')) return null;
  try {
    const told = JSON.parse(line);
    return typeof told.step === 'string' && typeof told.done === 'number' ? told : null;
  } catch {
    return null;
  }
}

/**
 * Runs one command as a step: progress lines are drawn, all other output is kept for the message when it fails.
 * Returns its standard output, trimmed.
 */
export async function runCommand({ record, environment, words, progress = () => {} }) {
  const { child, ended } = record.start(words.join(' '), process.execPath, [CLI, ...words], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let answer = '';
  let notes = '';
  child.stdout?.on('data', (chunk) => (answer = (answer + chunk).slice(-8000)));
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const told = progressOf(line);
      if (told) progress(told.step, told.done, told.total);
      else notes = `${notes}${line}\n`.slice(-8000);
    });
  }
  const { code, fault } = await ended;
  if (code !== 0) throw new Stop(`xuewei ${words.join(' ')} failed:\n${fault ?? (notes || answer)}`.trimEnd());
  return answer.trim();
}

/** The exit code of a process that ended with `code` or by `signal`, as a shell would say it. */
export function exitCodeOf({ code, signal }) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/** Runs a person's command with the terminal (or pipes) as they are, and returns its exit code. */
export async function runForPerson({ record, environment, words }) {
  const { ended } = record.start(`xuewei ${words.join(' ')}`, process.execPath, [CLI, ...words], {
    env: environment,
    stdio: 'inherit',
    attached: true,
  });
  return exitCodeOf(await ended);
}
