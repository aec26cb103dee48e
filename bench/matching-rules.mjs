// The same packed market without rules and with them in the same run, and what else a round computes for every child, line by line.
import { createRequire } from 'node:module';
import { median } from './figures.mjs';
import { matcher, packedMarket, peakMb, placeAll, round, timed } from './matching.mjs';
import { withRules } from './rules.mjs';

const require = createRequire(import.meta.url);
const matching = (name) => require(`../dist/src/domain/matching/${name}.js`);
const { canonicalHash } = require('../dist/src/domain/kernel/canonical-json.js');
const { Explainer } = matching('explanation');
const { instanceHash } = matching('instance-hash');
const { draws } = matching('lottery');
const { leafHash, merkleLevels, merkleRoot, NO_SALT } = matching('merkle');
const { marketOf } = matching('named-market');
const { stabilityOf } = matching('stability');

const TURNS = 7;
const WARM_UP = 2;
/** Families whose lines are held in memory at once. */
const AT_ONCE = 10_000;

/** `--instance FILE [--json]` */
export function* matchingRules(args) {
  const packed = packedMarket(args);
  const { students } = packed;
  const instance = withRules(packed);
  const each = (line, ms) => ({ line, students, ms: round(ms), perChildUs: round((1000 * ms) / students, 3), peakMb: peakMb() });

  const { ms: drawMs } = timed(() => draws(instance));
  yield each('draws', drawMs);
  const { ms: rankMs, result: market } = timed(() => marketOf(instance));
  yield each('ranking', rankMs);
  const { run, figures } = compareRuns(packed.market, market);
  yield { line: 'match', students, ...figures, peakMb: peakMb() };
  const place = new Int32Array(students);
  placeAll(market, run.met, place);
  const { ms: certificateMs, result: stability } = timed(() => stabilityOf(market, place, { first: run, second: run }));
  if (!stability.feasible || stability.first.wishes.length > 0) throw new Error('not certified');
  yield each('certificate', certificateMs);
  const { ms: instanceMs } = timed(() => instanceHash(instance));
  yield each('instanceHash', instanceMs);
  const placements = Object.create(null);
  instance.students.forEach(({ id }, i) => (placements[id] = place[i] < 0 ? null : instance.schools[place[i]].id));
  const { ms: outcomeMs } = timed(() => canonicalHash(placements));
  yield each('outcomeHash', outcomeMs);
  const { explainMs, merkleMs } = linesAndTree(market, run, placements);
  yield each('explanations', explainMs);
  yield each('merkle', merkleMs);
}

/** Runs without and with rules in turn. */
function compareRuns(plain, ruled) {
  const runs = { plain: matcher(plain), ruled: matcher(ruled) };
  const ms = { plain: [], ruled: [] };
  let last;
  for (let turn = -WARM_UP; turn < TURNS; turn += 1)
    for (const kind of ['plain', 'ruled']) {
      const { ms: spent, result } = timed(runs[kind]);
      if (turn >= 0) ms[kind].push(spent);
      last = result;
    }
  const figures = {
    plainMs: round(median(ms.plain)),
    rulesMs: round(median(ms.ruled)),
    ratio: round(median(ms.ruled.map((spent, turn) => spent / ms.plain[turn]))),
  };
  return { run: { met: last, seats: runs.ruled.seats }, figures };
}

/** Explains every child and hashes its line, a crowd at a time, then builds the tree: the lines of a large round never stand together. */
function linesAndTree(market, run, placements) {
  const { students } = market.instance;
  const leaves = new Uint8Array(32 * students.length);
  const { ms, result: explainer } = timed(() => new Explainer(market, market.prefs, run, () => true));
  let explainMs = ms;
  let merkleMs = 0;
  for (let from = 0; from < students.length; from += AT_ONCE) {
    const crowd = students.slice(from, from + AT_ONCE);
    const explained = timed(() => crowd.map((_, k) => explainer.explain(from + k)));
    const hashed = timed(() =>
      crowd.forEach(({ id }, k) => {
        const line = { student: id, school: placements[id], explanations: explained.result[k], salt: NO_SALT };
        leaves.set(leafHash(line), 32 * (from + k));
      }),
    );
    explainMs += explained.ms;
    merkleMs += hashed.ms;
  }
  const tree = timed(() => merkleRoot(merkleLevels(leaves)));
  return { explainMs, merkleMs: merkleMs + tree.ms };
}
