// Installs the npm packages when what lies in node_modules is not what package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folder.mjs';
import { Stop, spell } from './report.mjs';

/** True when npm's own note of what it installed (`node_modules/.package-lock.json`) agrees with the lock file. */
export function agrees(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const present = installed.packages[path];
    if (!present) return wanted.optional === true; // made for another platform
    return present.version === wanted.version && present.integrity === wanted.integrity;
  });
}

function isComplete(root) {
  const note = join(root, 'node_modules', '.package-lock.json'); // npm writes it last, so a cut install has none
  if (!existsSync(note)) return false;
  return agrees(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')), JSON.parse(readFileSync(note, 'utf8')));
}

/** Runs `npm ci` if it is needed and returns a line about it. */
export async function installPackages({ record, progress = () => {}, root = ROOT }) {
  if (isComplete(root)) return 'up to date';
  progress('npm ci');
  const since = performance.now();
  const { child, ended } = record.start('npm ci', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  const { code } = await ended;
  if (code !== 0) throw new Stop(`npm ci failed:\n${output}`);
  return `installed by npm ci in ${spell(performance.now() - since)}`;
}
