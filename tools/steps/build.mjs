// Compiles the service into dist/, the verifier into one file and the pages into dist/web beside it, when their sources differ from those of the last build.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BUNDLE, bundle } from './bundle.mjs';
import { PAGES } from './pages.mjs';
import { ROOT, waitForLock } from './folder.mjs';
import { Stop } from './report.mjs';

const SOURCES = ['config', 'migrations', 'src'];
const PAGE_SOURCES = ['docs/openapi.json', 'web'];
const SETTINGS = [
  'nest-cli.json',
  'package-lock.json',
  'tools/steps/bundle.mjs',
  'tools/steps/pages.mjs',
  'tsconfig.build.json',
  'tsconfig.json',
];
/** Written by the build itself. */
const MADE = ['web/src/api/schema.d.ts'];
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'); // the compiler writes them into pipes too
const STAMP = join('dist', '.sources');

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A hash over the names and bytes of everything that the build reads. */
export function hashOfSources(root) {
  const hash = createHash('sha256');
  for (const file of [...SOURCES, ...PAGE_SOURCES, ...SETTINGS].flatMap((name) => filesUnder(join(root, name)))) {
    if (MADE.includes(relative(root, file))) continue;
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function isCurrent(root, hash) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(join(root, BUNDLE)) && existsSync(join(root, PAGES));
}

/** Removes outputs whose source is gone: entities and migrations are found by their file names in dist/. */
export function prune(root) {
  for (const file of SOURCES.flatMap((name) => filesUnder(join(root, 'dist', name)))) {
    const source = join(root, relative(join(root, 'dist'), file)).replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts');
    if (!existsSync(source)) rmSync(file);
  }
}

/** Runs one program of the build; null when it went well, else what it said. */
async function run(record, root, name, args) {
  const { child, ended } = record.start(name, process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output = (output + chunk).slice(-8000)));
  const { code } = await ended;
  return code === 0 ? null : `The ${name} failed:\n${output.replace(COLOURS, '')}`;
}

/** Builds if it is needed and returns a line about it. Two launchers of one work tree build one after the other. */
export async function build({ record, progress = () => {}, root = ROOT }) {
  const release = await waitForLock(`${root}/dist`, () => progress('waiting for another build of this folder'));
  try {
    const hash = hashOfSources(root);
    if (isCurrent(root, hash)) return 'unchanged';
    progress('service and pages');
    const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    const made = await Promise.all([
      run(record, root, 'build', [nest, 'build']),
      run(record, root, 'pages', [join(root, 'tools', 'steps', 'pages.mjs')]), // a process of its own: Vite changes its environment
    ]);
    const faults = made.filter((fault) => fault !== null);
    if (faults.length > 0) throw new Stop(faults.join('\n'));
    prune(root);
    progress('verifier');
    await bundle(root).catch(({ message }) => {
      throw new Stop(`The verifier could not be made one file:\n${message}`);
    });
    writeFileSync(join(root, STAMP), hash);
    return 'compiled';
  } finally {
    release();
  }
}
