// Installs the npm packages when what lies in node_modules is not what package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folder.mjs';
import { Stop } from './report.mjs';

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

/**
 * Installs what the lock file says, if that is needed, and returns a line about it. Not by `npm ci`: that refuses a lock
 * file without the optional packages of every other platform, which a mirror for one platform does not have. This way
 * the versions and hashes are those of the lock file all the same, and nothing is written to it.
 */
export async function installPackages({ record, progress = () => {}, root = ROOT }) {
  if (isComplete(root)) return 'up to date';
  progress('npm install');
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { child, ended } = record.start('npm install', 'npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output = (output + chunk).slice(0, 4000)));
  const { code, fault } = await ended;
  if (code !== 0) throw new Stop(`The packages could not be installed:\n${fault ?? output}`);
  if (!isComplete(root))
    throw new Stop('npm installed other packages than package-lock.json names. Remove node_modules and try again.');
  return /added \d+ packages/.exec(output)?.[0] ?? 'installed';
}
