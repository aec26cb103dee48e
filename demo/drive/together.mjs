// Doing many things at once, and waiting for the service to have done its part.
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from './trouble.mjs';

const AT_ONCE = 12;
const POLL_MS = 250;
const STANDSTILL_MS = 120_000;

/** Runs `work` for every item, a dozen at a time, in the items' order; answers stand in that order too. */
export async function forEach(items, work, progress = () => {}, atOnce = AT_ONCE) {
  const answers = new Array(items.length);
  let next = 0;
  let done = 0;
  const hand = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      answers[at] = await work(items[at]);
      done += 1;
      progress(done, items.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, hand));
  return answers;
}

/**
 * Asks until `look` gives a number of things left that is zero. Gives up when that number has not fallen for two minutes.
 */
export async function untilNoneLeft(what, look, progress = () => {}) {
  let least = Infinity;
  let since = performance.now();
  for (;;) {
    const left = await look();
    progress(left);
    if (left === 0) return;
    if (left < least) {
      least = left;
      since = performance.now();
    }
    if (performance.now() - since > STANDSTILL_MS) throw new Trouble(`${what}: ${left} left, and no progress for two minutes`);
    await pause(POLL_MS);
  }
}
