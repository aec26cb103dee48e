// Tries mutants in one process that stays: what they change is loaded once, and a spec file in milliseconds.
//
// A spec file's own loading (fixtures, what its describe blocks work out) counts as its first sentence. Sentences are tried from quick to
// slow, and no further than the first failure. One that runs on for ever is broken off.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { Code } from './code.mjs';
import { sentencesOf } from './sentences.mjs';

const PATIENCE_MS = 4_000;
const PATIENCE_FACTOR = 8;
const LOADS = 'loads';
/** Specs beside the file that is changed find most out: they come as early as if they took so much less. */
const BESIDE = 20;

const root = resolve(import.meta.dirname, '../..');
const stryker = (globalThis.__stryker__ ??= {});
const tries = new Script('globalThis.tries()');
const idOf = (file, name) => `${file} ${name}`;

/** What the work throws or its promise is refused with, undefined where all is well; `{ endless: true }` after `timeout` ms. */
async function failureOf(work, timeout) {
  try {
    globalThis.tries = work;
    await tries.runInThisContext({ timeout });
    return undefined;
  } catch (error) {
    return error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? { endless: true } : { message: String(error?.message ?? error) };
  }
}

class SpecRunner {
  static inject = ['options'];
  #specs;
  #tooSlow;
  #product;
  #code;
  #usual;
  #loaded;

  constructor({ specs, product, tooSlow }) {
    this.#specs = specs;
    this.#tooSlow = tooSlow;
    this.#product = product;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.#code = new Code(process.cwd());
  }

  /** Twice: once with the switches of all mutants, to see which sentence meets which, once as things stand, for the times. */
  async dryRun() {
    this.#code.startAgain((path) => this.#product.some((file) => path === join(root, file)), { counts: true });
    await this.#tryAll();
    const mutantCoverage = stryker.mutantCoverage;
    this.#code.startAgain(() => false);
    const tests = await this.#tryAll();
    writeFileSync('usual.json', JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async #tryAll() {
    const tests = [];
    const attempt = async (id, work) => {
      stryker.currentTestId = id;
      const since = performance.now();
      const failure = await failureOf(work);
      const timeSpentMs = performance.now() - since;
      stryker.currentTestId = undefined;
      const outcome = failure ? { status: TestStatus.Failed, failureMessage: failure.message } : { status: TestStatus.Success };
      tests.push({ id, name: id, timeSpentMs, ...outcome });
    };
    for (const file of this.#product) this.#code.load(file);
    for (const file of this.#specs) {
      let sentences = [];
      await attempt(idOf(file, LOADS), () => void (sentences = this.#sentencesOf(file)));
      for (const { name, body } of sentences) await attempt(idOf(file, name), body);
    }
    return tests;
  }

  #sentencesOf(file) {
    return sentencesOf(() => this.#code.loadSpec(file)).filter(({ name }) => !this.#tooSlow.some((part) => name.includes(part)));
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    this.#usual ??= JSON.parse(readFileSync('usual.json', 'utf8'));
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.hitLimit = hitLimit;
    const isStatic = mutantActivation === 'static';
    if (isStatic || this.#loaded !== activeMutant.fileName) this.#code.startAgain((path) => path === activeMutant.fileName);
    this.#loaded = isStatic ? undefined : activeMutant.fileName;
    const failure = await failureOf(() => this.#product.forEach((file) => this.#code.load(file)), 10_000);
    stryker.activeMutant = activeMutant.id;
    const result = failure
      ? { id: LOADS, ...failure }
      : await this.#firstFailure(new Set(testFilter ?? Object.keys(this.#usual)), dirname(activeMutant.fileName));
    stryker.activeMutant = undefined;
    const nrOfTests = 1;
    if (!result) return { status: MutantRunStatus.Survived, nrOfTests };
    if (result.endless || stryker.hitCount > stryker.hitLimit) {
      this.#loaded = undefined;
      return { status: MutantRunStatus.Timeout };
    }
    return { status: MutantRunStatus.Killed, killedBy: [result.id], failureMessage: result.message, nrOfTests };
  }

  async #firstFailure(wanted, folder) {
    const waiting = [];
    for (const file of this.#specs) {
      const haste = dirname(join(root, file)) === folder ? BESIDE : 1;
      const add = (id, work) => waiting.push({ id, work, usual: this.#usual[id] ?? 0, turn: (this.#usual[id] ?? 0) / haste });
      const isWanted = ({ name }) => wanted.has(idOf(file, LOADS)) || wanted.has(idOf(file, name));
      if (![...wanted].some((id) => id.startsWith(`${file} `))) continue;
      add(idOf(file, LOADS), () => {
        for (const { name, body } of this.#sentencesOf(file).filter(isWanted)) add(idOf(file, name), body);
      });
    }
    while (waiting.length > 0) {
      const next = waiting.reduce((quickest, each) => (each.turn < quickest.turn ? each : quickest));
      waiting.splice(waiting.indexOf(next), 1);
      const failure = await failureOf(next.work, Math.round(PATIENCE_MS + PATIENCE_FACTOR * next.usual));
      if (failure) return { id: next.id, ...failure };
    }
    return undefined;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner)];
