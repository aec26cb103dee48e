// How late a process's event loop is: of the process that imports it, or, started by itself, of one that does nothing else.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const RESOLUTION_MS = 10;
const millis = (nanos) => Number((nanos / 1e6 - RESOLUTION_MS).toFixed(1));

/** Begins to measure; the function that it gives ends it with delays in milliseconds beyond the timer's own interval. */
export function measureLoop() {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return () => {
    histogram.disable();
    return { p50: millis(histogram.percentile(50)), p99: millis(histogram.percentile(99)), max: millis(histogram.max) };
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const end = measureLoop();
  process.stdin.resume();
  process.stdin.once('end', () => process.stdout.write(JSON.stringify(end())));
}
