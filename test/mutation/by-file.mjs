// What a mutation run says: each mutant that nobody noticed, and the score of each file as soon as its last mutant was tried.
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const SAID = { Survived: 'survived', NoCoverage: 'no test ', Timeout: 'time out' };
const since = performance.now();

export const minutes = () => ((performance.now() - since) / 60_000).toFixed(1);

const of = (mutants, ...statuses) => mutants.filter(({ status }) => statuses.includes(status));

export const scoreOf = (mutants) => {
  const killed = of(mutants, 'Killed').length;
  return (100 * killed) / Math.max(1, killed + of(mutants, 'Survived', 'NoCoverage').length);
};

export const sum = (mutants) =>
  `${of(mutants, 'Killed').length} killed, ${of(mutants, 'Survived', 'NoCoverage').length} alive (${of(mutants, 'NoCoverage').length} without a test), ` +
  `${of(mutants, 'Timeout').length} timed out, ${of(mutants, 'CompileError', 'RuntimeError').length} invalid`;

const pathOf = (fileName) => fileName.slice(fileName.indexOf('src/domain'));

function where({ fileName, location, mutatorName, replacement }) {
  const { line, column } = location.start;
  return `${pathOf(fileName)}:${line + 1}:${column + 1} ${mutatorName}: ${(replacement ?? '').replace(/\s+/g, ' ')}`;
}

class ByFile {
  #left = new Map();
  #tried = new Map();

  onMutationTestingPlanReady({ mutantPlans }) {
    for (const { mutant } of mutantPlans) this.#left.set(mutant.fileName, (this.#left.get(mutant.fileName) ?? 0) + 1);
  }

  onMutantTested(mutant) {
    const { fileName } = mutant;
    const tried = [...(this.#tried.get(fileName) ?? []), mutant];
    this.#tried.set(fileName, tried);
    if (tried.length < this.#left.get(fileName)) return;
    for (const each of tried.filter(({ status }) => status in SAID))
      process.stdout.write(`${SAID[each.status]} ${where(each)}\n`);
    process.stdout.write(`${pathOf(fileName)}: ${sum(tried)}: ${scoreOf(tried).toFixed(1)} % (${minutes()} minutes so far)\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'by-file', ByFile)];
