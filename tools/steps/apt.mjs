// Programs of this machine: finds them on the path, or installs Debian's packages of them.
import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { waitForLock } from './folder.mjs';
import { Stop } from './report.mjs';

const POLICY = '/usr/sbin/policy-rc.d';
const POLICY_ASIDE = '/usr/sbin/policy-rc.d.before-xuewei';
const POLICY_TEXT = '#!/bin/sh\n# Put here by Xuewei while it installs packages; removed right after.\nexit 101\n';
const LISTS = '/var/lib/apt/lists';

/** The full path of the first of `names` that can be run; servers live in sbin, which a user's PATH may lack. */
export function findProgram(names, path = process.env.PATH ?? '') {
  const folders = [...path.split(delimiter), '/usr/local/sbin', '/usr/sbin', '/usr/local/bin', '/usr/bin'];
  for (const name of names) {
    for (const folder of folders.filter(Boolean)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here
      }
    }
  }
  return null;
}

/** True when this process can install Debian's packages: root, with apt-get. */
export const mayInstall = () => process.getuid() === 0 && findProgram(['apt-get']) !== null;

/** Takes our own policy away again, also one that an install left which was killed half-way. */
function restorePolicy() {
  if (existsSync(POLICY) && readFileSync(POLICY, 'utf8') === POLICY_TEXT) rmSync(POLICY);
  if (existsSync(POLICY_ASIDE)) renameSync(POLICY_ASIDE, POLICY);
}

/** Keeps a package's own service from starting while `work` runs: the servers here are private ones of a folder. */
async function withoutServiceStart(work) {
  const refuses = existsSync(POLICY) && spawnSync(POLICY, ['redis-server', 'start'], { stdio: 'ignore' }).status === 101;
  if (refuses) return work();
  if (existsSync(POLICY)) renameSync(POLICY, POLICY_ASIDE);
  writeFileSync(POLICY, POLICY_TEXT);
  chmodSync(POLICY, 0o755);
  try {
    return await work();
  } finally {
    restorePolicy();
  }
}

function listsAreEmpty() {
  return !existsSync(LISTS) || !readdirSync(LISTS).some((file) => /_Packages(\.|$)/.test(file));
}

function aptGet(args) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=180', ...args], {
      detached: true, // dpkg must not be cut short by Ctrl-C
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (fault) => resolve({ ok: false, output: String(fault) }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function install(packages, whatElse, progress) {
  const install = ['install', '--no-install-recommends', ...packages];
  await withoutServiceStart(async () => {
    if (listsAreEmpty()) {
      progress('reading package lists');
      await aptGet(['update']);
    }
    progress(`installing ${packages.join(', ')}`);
    let outcome = await aptGet(install);
    if (!outcome.ok) {
      progress('reading package lists again'); // old lists name versions that the mirror has dropped
      await aptGet(['update']);
      progress(`installing ${packages.join(', ')}`);
      outcome = await aptGet(install);
    }
    if (!outcome.ok) {
      throw new Stop(`apt-get could not install ${packages.join(', ')}:\n${outcome.output}\n\n${whatElse}`);
    }
  });
}

/**
 * Installs what `missing()` names, one launcher of this machine at a time, and returns these names. `whatElse(packages)`
 * says what a person can do when it fails; `missing` throws when this process may not install.
 */
export async function installing(missing, whatElse, progress) {
  const release = await waitForLock('install of Debian packages', () => progress('waiting for another installation'));
  try {
    if (process.getuid() === 0) restorePolicy();
    const packages = missing();
    if (packages.length > 0) await install(packages, whatElse(packages), progress);
    return packages;
  } finally {
    release();
  }
}
