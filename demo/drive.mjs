#!/usr/bin/env node
// Carries the demo city's season through a running service, over HTTP as real families, clerks, officers and schools would.
//   node demo/drive.mjs --base http://127.0.0.1:PORT   (see demo/drive/arguments.mjs)
// Ends with a table and with a second opinion on every figure; exit 1 when anything differs, 2 when the season cannot go on.
import { writeFileSync } from 'node:fs';
import { answerRound, lapseRound, receiveRound } from './drive/answering.mjs';
import { readArguments } from './drive/arguments.mjs';
import { ceremonyFaults, checkFiles, compareStates, fetchFiles, finalStates } from './drive/checking.mjs';
import { Client } from './drive/client.mjs';
import { SeasonClock } from './drive/command-line.mjs';
import { Family } from './drive/family.mjs';
import { decideRound, fileRound } from './drive/filing.mjs';
import { prepareLoad } from './drive/load.mjs';
import { adjustRound, commitSeed, fixPlacements, runRound, signRound } from './drive/running.mjs';
import { SeasonOffice } from './drive/season-office.mjs';
import { firstOf, readDemo } from './drive/selection.mjs';
import { Staff } from './drive/staff.mjs';
import { Stages } from './drive/stages.mjs';
import { differencesOf, missingIn, summarise, tableOf } from './drive/summary.mjs';
import { untilNoneLeft } from './drive/together.mjs';
import { Trouble } from './drive/trouble.mjs';

const season = readDemo('season.json');

async function open({ base, families, load }) {
  const now = await new Client(base, '10.7.0.1').get(`/api/open/seasons/${season.schoolYear}`);
  if (now.schools.length === 0 || now.windows.length === 0)
    throw new Trouble('The service has no demo city: run `xuewei demo load` first.');
  const staff = new Staff(base, readDemo('staff.json'));
  const desk = { staff, office: new SeasonOffice(staff), clock: new SeasonClock(now.now), stages: new Stages(), differences: [] };
  const shipped = readDemo('families-2027.json');
  const records = families === null ? shipped : firstOf(shipped, families);
  if (load > 0) await loadMore(desk, records, load);
  return { desk, records };
}

async function loadMore(desk, records, load) {
  if ((await desk.office.round('main')).state !== 'open' || desk.clock.now > Date.parse(season.rounds[0].filing[0].until))
    throw new Trouble('--load needs a city in which the main round has not closed: npm run demo -- --fresh --load N');
  await desk.stages.run('load', 'register', async () => {
    records.push(...(await prepareLoad(load)));
    return `${load} more families, their certificates in the register`;
  });
}

/** One round from the first application to the last child received; `upToRun` stops at the proposal. */
async function carry(desk, rules, families, upToRun) {
  if ((await desk.office.round(rules.kind)).state === 'open') {
    await commitSeed(desk, rules);
    await fileRound(desk, rules, families);
    await decideRound(desk, rules, families);
    await fixPlacements(desk, rules, families);
  }
  await runRound(desk, rules);
  if (upToRun) return;
  await adjustRound(desk, rules, families);
  await signRound(desk, rules);
  await answerRound(desk, rules, families);
  await lapseRound(desk, rules);
  await receiveRound(desk, rules, families);
  await untilNoneLeft('drafts', () => desk.office.cases(rules.kind, ['draft']));
}

const throughputOf = (stages, families) => {
  const filing = stages.filter(({ stage }) => /: file at/.test(stage)).reduce((sum, { seconds }) => sum + seconds, 0);
  const deciding = stages.filter(({ stage }) => /: verdicts/.test(stage)).reduce((sum, { seconds }) => sum + seconds, 0);
  const rate = (seconds) => Math.round((families / seconds) * 10) / 10;
  return { families, filedPerSecond: rate(filing), decidedPerSecond: rate(filing + deciding) };
};

/** Table, second opinions, exit code. */
async function conclude({ base, json, files: keepIn }, desk, records, { kinds, finished, whole }) {
  const { stages, differences } = desk;
  let result;
  await stages.run('check', 'second opinion', async () => {
    const files = await fetchFiles(desk, kinds);
    const checks = await checkFiles(files, season, keepIn);
    const taking = records.filter(({ round }) => kinds.includes(round));
    const states = compareStates(taking, season, files, await finalStates(season.schoolYear), finished);
    const summary = await summarise(desk, season.schoolYear, kinds);
    differences.push(...states.differences, ...differencesOf(summary, states.expected, finished));
    if (whole) differences.push(...missingIn(summary, states.expected));
    differences.push(...ceremonyFaults(await new Client(base, '10.7.0.1').get('/api/open/rounds'), files));
    for (const [kind, { ok, faults }] of Object.entries(checks))
      if (!ok) differences.push(...faults.map((fault) => `check ${kind}: ${fault}`));
    result = { summary, expected: states.expected, checks };
    return `${Object.keys(checks).length} rounds and ${states.expected.lines.length} cases looked at by programs of their own`;
  });
  stages.line('');
  for (const line of tableOf(result.summary, result.expected, stages.taken)) stages.line(line);
  stages.line('');
  for (const [kind, { ok, totals }] of Object.entries(result.checks)) {
    const { students, placed, fixed } = totals;
    stages.line(
      `  verifier, ${kind}: ${ok ? 'sound' : 'NOT SOUND'} (${students} students, ${placed} placed, ${fixed} fixed lines)`,
    );
  }
  stages.line(`  verdicts and ends: ${differences.length === 0 ? 'every case as planted' : `${differences.length} differences`}`);
  for (const difference of differences) stages.line(`    - ${difference}`);
  if (json !== null) {
    const { summary, expected, checks } = result;
    writeFileSync(
      json,
      `${JSON.stringify({ summary, expected: expected.totals, checks, stages: stages.taken, differences }, null, 2)}\n`,
    );
  }
  return differences.length === 0 ? 0 : 1;
}

async function main(words) {
  const options = readArguments(words);
  const { desk, records } = await open(options);
  const families = records.map((record) => new Family(options.base, record));
  const upToRun = options.load > 0;
  const kinds = upToRun ? ['main'] : season.rounds.map(({ kind }) => kind);
  try {
    for (const rules of season.rounds.filter(({ kind }) => kinds.includes(kind))) {
      const own = families.filter(({ record }) => record.round === rules.kind);
      await carry(desk, rules, own, upToRun);
    }
  } finally {
    desk.clock.close();
  }
  const code = await conclude(options, desk, records, {
    kinds,
    finished: !upToRun,
    whole: !upToRun && options.families === null,
  });
  if (upToRun) {
    const {
      families: n,
      filedPerSecond,
      decidedPerSecond,
    } = throughputOf(desk.stages.taken, records.filter(({ round }) => round === 'main').length);
    desk.stages.line(
      `\n  throughput: ${n} families, ${filedPerSecond} filed a second (sign-in included), ${decidedPerSecond} decided a second`,
    );
  }
  return code;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  process.stderr.write(`\n${fault instanceof Trouble ? fault.message : fault.stack}\n`);
  process.exitCode = 2;
}
