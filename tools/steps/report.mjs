// Tells a person what the launcher does: one line a step with its time, a bar while a long one runs.

/** A fault that needs words, not a stack: the launcher prints the message and ends with `code`. */
export class Stop extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

const NAME_WIDTH = 11;
const DETAIL_WIDTH = 56;
const BAR_WIDTH = 24;
const PLAIN_INTERVAL_MS = 10_000;

/** Milliseconds as a person reads them: `0.4 s`, `12.0 s`, `3 min 05 s`. */
export function spell(ms) {
  const seconds = ms / 1000;
  if (seconds < 100) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A bar of fixed width for `done` of `total`; a total of 0 or less gives none. */
export function bar(done, total, width = BAR_WIDTH) {
  if (!(total > 0)) return '';
  const share = Math.min(1, Math.max(0, done / total));
  const full = Math.round(share * width);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/**
 * A reporter. `quiet` prints nothing but failures. On a terminal the running step is redrawn in place;
 * elsewhere (a log file, a pipe) a long step says where it stands every ten seconds.
 */
export function createReport({ quiet = false, stream = process.stdout, clock = () => performance.now() } = {}) {
  stream.on('error', () => {}); // the terminal may go away while the servers are being stopped
  const begun = clock();
  const live = !quiet && stream.isTTY === true;
  const line = (text) => {
    if (!quiet) stream.write(`${text}\n`);
  };

  async function step(name, work) {
    const label = name.padEnd(NAME_WIDTH);
    const since = clock();
    let state = '';
    let plainAt = since;
    const draw = () => {
      if (live) stream.write(`\r\x1b[2K  ${label} ${state ? `${state} ` : ''}${spell(clock() - since)}`);
      else if (clock() - plainAt >= PLAIN_INTERVAL_MS) {
        plainAt = clock();
        line(`  ${label} … ${state ? `${state} ` : ''}${spell(clock() - since)}`);
      }
    };
    const timer = quiet ? undefined : setInterval(draw, live ? 200 : 1000);
    const progress = (text, done, total) => {
      state = total > 0 ? `${bar(done, total)} ${text} ${done}/${total}` : text;
    };
    const finish = (detail) => {
      clearInterval(timer);
      if (live) stream.write('\r\x1b[2K');
      return `  ${label} ${detail.padEnd(DETAIL_WIDTH)} ${spell(clock() - since).padStart(8)}`;
    };
    try {
      const detail = (await work(progress)) ?? 'done';
      line(finish(detail));
      return detail;
    } catch (fault) {
      const failed = finish('failed');
      if (quiet) process.stderr.write(`${failed}\n`);
      else line(failed);
      throw fault;
    }
  }

  return { line, step, elapsed: () => spell(clock() - begun) };
}

/** Runs a launcher to its exit code; a `Stop` is told in its own words, anything else with its stack. */
export async function conclude(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (fault) {
    process.stderr.write(fault instanceof Stop ? `\n${fault.message}\n` : `\n${fault?.stack ?? fault}\n`);
    process.exitCode = fault instanceof Stop ? fault.code : 1;
  }
}
