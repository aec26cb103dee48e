// Finds Chromium and a font with Chinese letters on this machine, or installs Debian's packages of them.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { findProgram, installing, mayInstall } from './apt.mjs';
import { Stop } from './report.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FONT = 'fonts-wqy-zenhei'; // the smallest of Debian's that has every letter of the pages
const FONTS = '/usr/share/fonts';

/** Without a Chinese font every page is a page of boxes, and a picture of it shows nothing. */
function hasChineseFont() {
  const list = findProgram(['fc-list']);
  if (list) return execFileSync(list, [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  try {
    return readdirSync(FONTS, { recursive: true }).some((name) => /wqy|cjk|SourceHan/i.test(name));
  } catch {
    return false;
  }
}

function missingPackages() {
  return [...(findProgram(NAMES) ? [] : ['chromium']), ...(hasChineseFont() ? [] : [FONT])];
}

/** What to say when the browser is missing and this process may not install it. */
export function missingBrowserMessage(packages) {
  return [
    `The pages are tried in a real browser. Not found here: ${packages.join(', ')}.`,
    'Install it, then run the same command again:',
    `  sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
    'Suites without a browser run by their paths, for example: npm test -- test/integration',
  ].join('\n');
}

/** Refuses at once, before anything slow, when the browser is missing and this process cannot install it. */
export function requireBrowser() {
  const packages = missingPackages();
  if (packages.length > 0 && !mayInstall()) throw new Stop(missingBrowserMessage(packages));
  return packages;
}

/** The browser to run: { file, detail }. Installs what is missing as root on Debian. */
export async function findOrInstallBrowser(progress = () => {}) {
  const packages = await installing(requireBrowser, missingBrowserMessage, progress);
  const file = findProgram(NAMES);
  if (!file || !hasChineseFont()) throw new Stop(missingBrowserMessage(missingPackages()));
  const name = execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split(' ').slice(0, 2).join(' ');
  return { file, detail: `${name}${packages.length > 0 ? ' (installed)' : ''}` };
}
