// The project's TypeScript, loaded into this process: each file either as it stands or with the switches of its mutants.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const { transformSync } = require('@swc/core');
const root = resolve(import.meta.dirname, '../..');
const { transform } = require('../../jest.config.js');
const [, swc] = transform['^.+\\.ts$'];

/** Stryker's function that notes which mutants a test passes: wanted once, and slow. */
const COUNTING = /function stryCov_\w+\(\) \{/;

const isOurs = (path) => path.startsWith(root) && path.endsWith('.ts');
/** What a mutant changes; specs, fixtures and proofs are loaded anew for each spec file, as Jest does. */
const isProduct = (path) => path.startsWith(join(root, 'src')) && !/\.(spec|fixture)\.ts$/.test(path);

export class Code {
  #compiled = new Map();
  #switched = () => false;
  #counts = false;

  /** `sandbox` is the folder where the files with switches are. */
  constructor(sandbox) {
    require.extensions['.ts'] = (module, path) => module._compile(this.#read(path, sandbox), path);
    require('fast-check');
    require.cache[require.resolve('fast-check')].exports = require('./fewer-runs.js');
  }

  #read(path, sandbox) {
    const copy = join(sandbox, relative(root, path));
    const from = this.#switched(path) && existsSync(copy) ? copy : path;
    const key = `${this.#counts} ${from}`;
    if (!this.#compiled.has(key)) {
      const text = readFileSync(from, 'utf8');
      const code = this.#counts ? text : text.replace(COUNTING, (head) => `${head} return;`);
      this.#compiled.set(key, transformSync(code, { ...swc, sourceMaps: false, filename: path, swcrc: false }).code);
    }
    return this.#compiled.get(key);
  }

  /** Everything is loaded anew from here on; only the files that `switched` names carry their switches, which count who passes where told to. */
  startAgain(switched, { counts = false } = {}) {
    this.#switched = switched;
    this.#counts = counts;
    this.#forget(isOurs);
  }

  load(file) {
    return require(join(root, file));
  }

  /** A spec file with its own fixtures, none of them shared with another; what the mutants change stays loaded. */
  loadSpec(file) {
    this.#forget((path) => isOurs(path) && !isProduct(path));
    return this.load(file);
  }

  #forget(which) {
    for (const path of Object.keys(require.cache)) if (which(path)) delete require.cache[path];
  }
}
