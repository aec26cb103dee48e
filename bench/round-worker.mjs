// The process that the round-path benchmark measures: the service's own commands seal a round and complete its run, as a worker would.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { measureLoop } from './loop-delay.mjs';
import { root } from './service.mjs';

const require = createRequire(`${root}/bench/`);
const { NestFactory } = require('@nestjs/core');
const { AppModule } = require('../dist/src/app.module.js');
const { OffLoop } = require('../dist/src/platform/queues/off-loop.js');
const { RoundFilesRepository } = require('../dist/src/features/rounds/round-files.repository.js');
const { RoundsRepository } = require('../dist/src/features/rounds/rounds.repository.js');
const rounds = (file, name) => require(`../dist/src/features/rounds/${file}.js`)[name];

const taken = {};
let stages = {};
const note = (name, since) => (taken[name] = (taken[name] ?? 0) + performance.now() - since);

/** Adds up how long the calls of a method take, by the name that `of` gives a call. */
function watch(owner, method, of) {
  const plain = owner.prototype[method];
  owner.prototype[method] = async function watched(...args) {
    const since = performance.now();
    try {
      return await plain.apply(this, args);
    } finally {
      note(of(...args), since);
    }
  };
}

watch(OffLoop, 'ask', ({ ask }) => `thread ${ask}`);
const plainAsk = OffLoop.prototype.ask;
OffLoop.prototype.ask = async function asked(question) {
  const answer = await plainAsk.call(this, question);
  if (question.ask === 'match') stages = answer.millis;
  return answer;
};
watch(RoundFilesRepository, 'keep', (_tx, _run, file) => `keep ${file}`);
watch(RoundsRepository, 'insertLines', () => 'insert lines');
watch(rounds('complete-run.command', 'CompleteRun'), 'keepLines', () => 'write back');

const ZZ = { sessionId: 'bench', authorityCode: 'ZZ', authorityCodes: ['ZZ'], cityCode: 'ZZ', schoolId: null };
const as = (role) => ({
  principal: { kind: 'account', accountId: randomUUID(), roles: [role], ...ZZ },
  requestId: 'bench',
  address: null,
  language: 'en',
});
const megabytes = () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024);
const forgetPeak = () => writeFileSync('/proc/self/clear_refs', '5');

const app = await NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false });
const get = (token) => app.get(token, { strict: false });
const { MoveClock } = require('../dist/src/platform/clock/move-clock.command.js');
const { UnitOfWork } = require('../dist/src/platform/database/unit-of-work.js');
const { seedCommitment } = require('../dist/src/domain/placement/seed-parts.js');

/** One stage with its time, its peak memory and how late the event loop was. */
async function stage(work) {
  forgetPeak();
  const endLoop = measureLoop();
  const since = performance.now();
  const answer = await work();
  return { answer, ms: Math.round(performance.now() - since), peakMb: megabytes(), loopDelayMs: endLoop() };
}

const holders = { bureau: as('case-officer'), supervision: as('supervision') };
const officer = as('case-officer');
const { id } = await get(rounds('open-round.command', 'OpenRound')).execute(officer, {
  schoolYear: 2027,
  kind: 'main',
  authorities: ['ZZ'],
  lottery: {
    parts: Object.entries(holders).map(([role, { principal }]) => ({ role, zh: role, en: role, enteredBy: principal.roles[0] })),
    substitute: { zh: '示例', en: 'sample' },
  },
});
const opening = (role) => ({ text: `bench ${role}`, nonce: '0123456789abcdef' });
for (const [role, ctx] of Object.entries(holders))
  await get(rounds('commit-seed-part.command', 'CommitSeedPart')).execute(
    ctx,
    id,
    role,
    seedCommitment('2027-main', role, opening(role)),
  );
await get(MoveClock).set(officer, new Date('2027-06-30T01:00:00Z'));

const idleMb = megabytes();
const sealing = await stage(() => get(rounds('seal-round.command', 'SealRound')).execute(officer, id));
const sealParts = { ...taken };
for (const name of Object.keys(taken)) delete taken[name];
for (const [role, ctx] of Object.entries(holders))
  await get(rounds('open-seed-part.command', 'OpenSeedPart')).execute(ctx, id, role, opening(role));
await get(rounds('run-round.command', 'RunRound')).execute(as('reviewer'), id);
const round = await get(UnitOfWork).read(officer, (read) => get(RoundsRepository).byId(read, id));
const system = { principal: { kind: 'system', name: 'rounds.match' }, requestId: 'bench', address: null, language: 'en' };
const running = await stage(() => get(rounds('complete-run.command', 'CompleteRun')).execute(system, round.currentRunId));
const after = await get(UnitOfWork).read(officer, (read) => get(RoundsRepository).run(read, round.currentRunId));
await app.close();

const seconds = (ms) => Number(((ms ?? 0) / 1000).toFixed(2));
const inThread = (sealParts['thread begin'] ?? 0) + (sealParts['thread add'] ?? 0) + (sealParts['thread build'] ?? 0);
const filed = (sealParts['keep instance'] ?? 0) + (sealParts['keep entrants'] ?? 0);
process.stdout.write(
  JSON.stringify({
    runId: round.currentRunId,
    lines: running.answer.lines,
    certificate: JSON.parse(after.certificate),
    idleMb,
    seal: {
      seconds: seconds(sealing.ms),
      rowsSeconds: seconds(sealing.ms - inThread - filed),
      handOverSeconds: seconds(sealParts['thread add']),
      buildAndHashSeconds: seconds(sealParts['thread build']),
      keepFilesSeconds: seconds(filed),
      peakMb: sealing.peakMb,
      loopDelayMs: sealing.loopDelayMs,
    },
    run: {
      seconds: seconds(running.ms),
      readFilesSeconds: seconds(taken['thread take']),
      inThreadSeconds: seconds(taken['thread match']),
      stages: Object.fromEntries(Object.entries(stages).map(([stage, ms]) => [`${stage}Seconds`, seconds(ms)])),
      keepOutcomeSeconds: seconds(taken['keep outcome']),
      writeBackSeconds: seconds(taken['write back']),
      insertLinesSeconds: seconds(taken['insert lines']),
      peakMb: running.peakMb,
      loopDelayMs: running.loopDelayMs,
    },
    linesPerSecond: Math.round(running.answer.lines / (taken['write back'] / 1000)),
  }),
);
process.exit(0);
