// Verdicts of SP-2027's largest table in memory, with and without a trace, beside the zen engine, json-rules-engine and a hand-written function.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { byHand, jsonRules, largestTable, plainFacts, zenDecision } from './eligibility-table.mjs';
import { median } from './figures.mjs';

const require = createRequire(import.meta.url);
const { compilePolicy, readPolicy, askTable, traceTable } = require('../dist/src/domain/eligibility/index.js');
const { AuthorityTree } = require('../dist/src/domain/kernel/authority.js');

const TURNS = 7;
const SLICE_MS = 250;
const CHILDREN = 512;

const demo = (path) => JSON.parse(readFileSync(new URL(`../demo/${path}`, import.meta.url), 'utf8'));

/** Numbers below `n`, the same in every run (mulberry32). */
function draws(seed) {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** Children of all classes and stages, living and working anywhere, each asked for at one authority. */
function someChildren(tree) {
  const draw = draws(2027);
  const codes = tree.codes();
  const place = () => codes[draw(codes.length)];
  const homes = () => Array.from({ length: draw(3) }, place);
  const one = (values) => values[draw(values.length)];
  return Array.from({ length: CHILDREN }, () => {
    const authority = place();
    const near = () => (draw(3) === 0 ? authority : place());
    return new Map([
      ['talent.class', one(['A', 'B', 'C', 'C', 'D', 'D', 'D', null])],
      ['request.stage', one(['kindergarten', 'primary', 'primary', 'junior', 'senior'])],
      ['request.authority', authority],
      ['child.hukouAuthority', draw(2) === 0 ? null : near()],
      ['residence.owned', homes()],
      ['residence.rented', homes()],
      ['residence.talentFlat', draw(4) === 0 ? [near()] : []],
      ['employer.authority', near()],
    ]);
  });
}

/** Pieces a second of one slice of time, `work` doing one child. */
function rate(children, work) {
  let done = 0;
  const since = performance.now();
  do {
    for (let at = 0; at < 256; at += 1) work(children[(done + at) % children.length]);
    done += 256;
  } while (performance.now() - since < SLICE_MS);
  return (done / (performance.now() - since)) * 1000;
}

async function rateAsync(children, work) {
  let done = 0;
  const since = performance.now();
  do await work(children[done++ % children.length]);
  while (performance.now() - since < SLICE_MS);
  return (done / (performance.now() - since)) * 1000;
}

function ours() {
  const policy = readPolicy(demo('policies/sp-2027.json')).value;
  const tree = new AuthorityTree(demo('authorities.json').authorities);
  const compiled = compilePolicy(policy, tree).value;
  return { compiled, tree, table: largestTable(compiled), groups: policy.groups };
}

/** Throws where the engines do not agree: a faster wrong answer is none. */
async function agreed(children, answers) {
  for (const child of children) {
    const rows = await Promise.all(Object.values(answers).map((answer) => answer(child)));
    if (new Set(rows).size !== 1)
      throw new Error(`rows ${JSON.stringify(rows)} of ${Object.keys(answers)} for ${JSON.stringify(child.plain)}`);
  }
}

/** One core; every engine in turn in one run. */
export async function eligibility() {
  const { ZenEngine } = await import('@gorules/zen-engine');
  const { Engine } = require('json-rules-engine');
  const { tree, table, groups } = ours();
  const children = someChildren(tree).map((facts) => ({ read: (key) => facts.get(key), plain: plainFacts(facts) }));
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(zenDecision(table, groups))));
  const rules = new Engine(jsonRules(table, groups), { allowUndefinedFacts: true });
  const zen = async ({ plain }) => Number((await decision.evaluate(plain)).result.row);
  const zenTraced = async ({ plain }) => (await decision.evaluate(plain, { trace: true })).trace;
  const json = async ({ plain }) => {
    const { events } = await rules.run(plain);
    return Math.min(...events.map(({ type }) => Number(type)));
  };
  const verdict = ({ read }) => askTable(table, table.rows, read).deciding[0].number;
  const traced = ({ read }) => traceTable(table, table.rows, read).length;
  const hand = ({ plain }) => byHand(plain);
  await agreed(children, { ours: verdict, traced, zen, json, hand });

  const figures = { verdict: [], traced: [], zen: [], zenTraced: [], json: [], hand: [] };
  for (let turn = -1; turn < TURNS; turn += 1) {
    const one = {
      verdict: rate(children, verdict),
      traced: rate(children, traced),
      hand: rate(children, hand),
      zen: await rateAsync(children, zen),
      zenTraced: await rateAsync(children, zenTraced),
      json: await rateAsync(children, json),
    };
    if (turn >= 0) for (const [name, value] of Object.entries(one)) figures[name].push(value);
  }
  const ratio = (name, to) => Number(median(figures[name].map((value, turn) => value / figures[to][turn])).toFixed(2));
  return {
    table: table.id,
    rows: table.rows.length,
    columns: table.rows[0].cells.length,
    perSecond: Object.fromEntries(Object.entries(figures).map(([name, values]) => [name, Math.round(median(values))])),
    verdictsToZen: ratio('verdict', 'zen'),
    tracesToZenTraces: ratio('traced', 'zenTraced'),
    verdictsToJsonRules: ratio('verdict', 'json'),
    verdictsToHandWritten: ratio('verdict', 'hand'),
  };
}
