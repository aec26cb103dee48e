// Small arithmetic of benchmarks: medians, alternating rounds, and the processor time of a process.
import { readFileSync } from 'node:fs';

/** The middle value. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const round = (value, digits = 2) => Number(value.toFixed(digits));

/** Runs ours and bare in turn, `rounds` times after `warmUps` of each that are not counted; rates are per second. */
export async function alternate(rounds, ours, bare, warmUps = 1) {
  for (let at = 0; at < warmUps; at += 1) {
    await ours();
    await bare();
  }
  const rates = { ours: [], bare: [] };
  for (let at = 0; at < rounds; at += 1) {
    rates.ours.push(await ours());
    rates.bare.push(await bare());
  }
  const pairs = rates.ours.map((rate, at) => rate / rates.bare[at]);
  return {
    oursPerSecond: round(median(rates.ours), 0),
    barePerSecond: round(median(rates.bare), 0),
    ratio: round(median(pairs)),
    ratioMin: round(Math.min(...pairs)),
    ratioMax: round(Math.max(...pairs)),
    rounds,
  };
}

/** Runs `total` pieces of work with `width` at once; gives pieces per second. */
export async function throughput(total, width, work) {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let at = next++; at < total; at = next++) await work(at);
    }),
  );
  return (total / (performance.now() - started)) * 1000;
}

const TICKS_PER_SECOND = 100;

/** Processor time that a process has used, user and system, in milliseconds (Linux). */
export function cpuMillis(pid) {
  const [, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = rest.split(' ').slice(11, 13).map(Number);
  return ((user + system) * 1000) / TICKS_PER_SECOND;
}
