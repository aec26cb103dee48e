// Compiles the service into dist/, and the verifier into one file beside it, when their sources differ from those of the last build.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BUNDLE, bundle } from './bundle.mjs';
import { ROOT, waitForLock } from './folder.mjs';
import { Stop } from './report.mjs';

const SOURCES = ['config', 'migrations', 'src'];
const SETTINGS = ['nest-cli.json', 'package-lock.json', 'tools/steps/bundle.mjs', 'tsconfig.build.json', 'tsconfig.json'];
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
  for (const file of [...SOURCES, ...SETTINGS].flatMap((name) => filesUnder(join(root, name)))) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function isCurrent(root, hash) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(join(root, BUNDLE));
}

/** Removes outputs whose source is gone: entities and migrations are found by their file names in dist/. */
export function prune(root) {
  for (const file of SOURCES.flatMap((name) => filesUnder(join(root, 'dist', name)))) {
    const source = join(root, relative(join(root, 'dist'), file)).replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts');
    if (!existsSync(source)) rmSync(file);
  }
}

/** Builds if it is needed and returns a line about it. Two launchers of one work tree build one after the other. */
export async function build({ record, progress = () => {}, root = ROOT }) {
  const release = await waitForLock(`${root}/dist`, () => progress('waiting for another build of this folder'));
  try {
    const hash = hashOfSources(root);
    if (isCurrent(root, hash)) return 'unchanged';
    progress('nest build');
    const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    const { child, ended } = record.start('build', process.execPath, [nest, 'build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output = (output + chunk).slice(-8000)));
    const { code } = await ended;
    if (code !== 0) throw new Stop(`The build failed:\n${output.replace(COLOURS, '')}`);
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
