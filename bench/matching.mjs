// The match of a packed market in memory, and its certificate, alternating with a bare C++ deferred acceptance where one is given.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { median } from './figures.mjs';
import { fnv1a, readPacked } from './packed.mjs';

const require = createRequire(import.meta.url);
const { DeferredAcceptance } = require('../dist/src/domain/matching/deferred-acceptance.js');
const { schoolAt } = require('../dist/src/domain/matching/market.js');
const { Seats } = require('../dist/src/domain/matching/seats.js');
const { stabilityOf } = require('../dist/src/domain/matching/stability.js');

/** Turns, each of some runs in a row of ours and then of the reference, after turns that only warm up. */
const TURNS = 7;
const WARM_UP = 2;
/** Runs in a row: more of a small market, whose single run is too short to time. */
const runsInARow = (students) => Math.max(3, Math.min(300, Math.ceil(1_000_000 / students)));

export const round = (value, digits = 2) => Number(value.toFixed(digits));

export const option = (args, name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

/** The market of `--instance FILE`; without one that can be read the command is refused in one line. */
export function packedMarket(args) {
  const file = option(args, '--instance');
  try {
    if (file === undefined) throw new Error('--instance FILE is needed: a packed market');
    return readPacked(file);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

export function timed(work) {
  const since = performance.now();
  const result = work();
  return { ms: performance.now() - since, result };
}

/** A match of `market` over and over in the same memory; each run yields the position of the wish met for every student. */
export function matcher(market) {
  const seats = new Seats(market.seats, market, market.prefs.wishers);
  const asking = new DeferredAcceptance(market.prefs, seats);
  const run = () => {
    asking.clear();
    asking.enterAll(() => true);
    asking.settle();
    return asking.met();
  };
  return Object.assign(run, { seats });
}

/** Writes the school of every student, -1 unplaced, into `place`. */
export function placeAll(market, met, place) {
  for (let i = 0; i < place.length; i += 1) place[i] = met[i] < 0 ? -1 : schoolAt(market.prefs, met[i]);
}

/** Peak memory of this process. */
export const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1024);

/** Throws unless the placement is feasible, stable and the best stable one. */
export function certified({ feasible, first, second, studentOptimal }) {
  const blocking = first.wishes.length + (second?.wishes.length ?? 0);
  if (!feasible || blocking > 0 || studentOptimal !== true) throw new Error('not certified');
}

function runReference(binary, file, runs) {
  const done = spawnSync(binary, [file, String(runs), '--batch'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${binary}: ${done.stderr || done.stdout || done.error}`);
  return JSON.parse(done.stdout);
}

/** `--instance FILE [--reference BINARY] [--json]` */
export function matching(args) {
  const binary = option(args, '--reference');
  const { students, schools, choices, market } = packedMarket(args);
  const runs = runsInARow(students);
  const run = matcher(market);
  const figures = { match: [], certificate: [], reference: [], check: [] };
  const place = new Int32Array(students);
  let hash;
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    const matches = Array.from({ length: runs }, () => timed(run));
    placeAll(market, matches.at(-1).result, place);
    const checks = Array.from({ length: runs }, () => timed(() => stabilityOf(market, place)));
    certified(checks.at(-1).result);
    const reference = binary && runReference(binary, option(args, '--instance'), runs);
    hash = fnv1a(place);
    if (reference && reference.hash !== hash) throw new Error(`the reference gives ${reference.hash}, we give ${hash}`);
    if (turn < 0) continue;
    figures.match.push(median(matches.map(({ ms }) => ms)));
    figures.certificate.push(median(checks.map(({ ms }) => ms)));
    if (reference) {
      figures.reference.push(reference.da_ms_med);
      figures.check.push(reference.verify_ms);
    }
  }
  const matchMs = median(figures.match);
  const certificateMs = median(figures.certificate);
  const against = binary && {
    referenceMs: round(median(figures.reference)),
    ratio: round(median(figures.match.map((ms, turn) => ms / figures.reference[turn]))),
    referenceCheckMs: round(median(figures.check)),
    certificateRatio: round(median(figures.certificate.map((ms, turn) => ms / figures.check[turn]))),
  };
  return {
    students,
    schools,
    choices,
    matchMs: round(matchMs, 3),
    certificateMs: round(certificateMs, 3),
    peakMb: peakMb(),
    hash,
    ...against,
  };
}
