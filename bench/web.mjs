// The pages on a slow device, beside a page with nothing to it in the same run: first paint, the answer to a press, typing in a policy
// of 200 rows, scrolling a table of 2,000. Every figure is taken in turn with its bare counterpart; ratios are of these pairs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findOrInstallBrowser } from '../tools/steps/browser.mjs';
import { serveBarePages } from './bare-pages.mjs';
import { median } from './figures.mjs';
import { FIRST_PAINT, WATCH_HEADING, WATCH_KEYS, presses, scrolling } from './in-page.mjs';
import { end, freePort, root, serve, shell } from './service.mjs';

const SLOWER = 4;
const NOW = '2027-05-20T10:00:00+08:00';
const SIZE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const GROWN = 11; // the table of the demo policy that is grown: 享受范围
const MOST_OPERATIONS = 500;
const DEED_MS = 300_000; // 500 rows are inserted with one deed, on a machine that may be busy
const { password } = JSON.parse(readFileSync(join(root, 'demo/staff.json'), 'utf8'));
const POLICY = JSON.parse(readFileSync(join(root, 'demo/policies/sp-2027.json'), 'utf8'));

const round = (value) => Number(value.toFixed(1));
const p95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];

/** Ours and bare in turn; the medians of both in milliseconds, the ratio of medians, and how far pairs lie apart. */
async function beside(rounds, ours, bare) {
  await ours();
  await bare();
  const pairs = [];
  for (let at = 0; at < rounds; at += 1) pairs.push([await ours(), await bare()]);
  const [oursMs, bareMs] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
  const ratios = pairs.map(([one, other]) => one / other);
  return {
    oursMs: round(oursMs),
    bareMs: round(bareMs),
    ratio: round(median(ratios)),
    ratioMin: round(Math.min(...ratios)),
    ratioMax: round(Math.max(...ratios)),
    rounds,
  };
}

async function slowPage(context) {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** A first visit: nothing kept, nothing compiled. */
async function firstVisit(browser, url, state, viewport) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', storageState: state });
  await context.addInitScript(WATCH_HEADING);
  const page = await slowPage(context);
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  const { paint, heading } = await page.evaluate(FIRST_PAINT);
  const bytes = await page.evaluate(
    "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, one) => sum + one.encodedBodySize, 0)",
  );
  await context.close();
  return { paint, heading: heading ?? paint, kb: round(bytes / 1000) };
}

async function firstPaint(browser, rounds, { base, bare }, [name, path, state, viewport]) {
  let kb = 0;
  const headings = [];
  const line = await beside(
    rounds,
    async () => {
      const visit = await firstVisit(browser, base + path, state, viewport);
      kb = visit.kb;
      headings.push(visit.heading);
      return visit.paint;
    },
    async () => (await firstVisit(browser, `${bare}/`, undefined, viewport)).paint,
  );
  return {
    line: `first paint, ${name} : an empty page`,
    ...line,
    headingMs: round(median(headings)),
    scriptKb: kb,
    slower: SLOWER,
  };
}

async function pressing(browser, rounds, { base, bare }) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  const [ours, empty] = [await slowPage(context), await slowPage(context)];
  await ours.goto(`${base}/`);
  await ours.locator('.x-settings button[aria-pressed]').waitFor();
  await empty.goto(`${bare}/`);
  const press = (page) => async () => {
    await page.bringToFront();
    return median(await page.evaluate(presses('button[aria-pressed]', 7)));
  };
  const line = await beside(rounds, press(ours), press(empty));
  await context.close();
  return { line: 'a press of 大字 to its picture : the same of a bare button', ...line, slower: SLOWER };
}

async function signIn(browser, base, login) {
  const context = await browser.newContext({ baseURL: base });
  const { code } = await (await context.request.get('/api/open/development/authenticator', { params: { login } })).json();
  const answer = await context.request.post('/api/open/sign-in/staff', { data: { login, password, totp: code } });
  if (!answer.ok()) throw new Error(await answer.text());
  const { csrfToken } = await answer.json();
  return { context, csrfToken };
}

const CODES = JSON.parse(readFileSync(join(root, 'demo/authorities.json'), 'utf8')).authorities.map(({ code }) => code);

/** The row of that number, unlike every other: class by stage by the authorities that are asked and of registration. */
function rowOf(number) {
  const [talentClass, stage] = [['A', 'B', 'C', 'D'][number % 4], ['primary', 'junior', 'kindergarten'][(number >> 2) % 3]];
  const place = Math.floor(number / 12);
  const [asked, registered] = [CODES[place % CODES.length], CODES[Math.floor(place / CODES.length) % CODES.length]];
  const when = [`= ${talentClass}`, `= ${stage}`, `= ${asked}`, `= ${registered}`, 'any', 'any', 'any', 'any'];
  return { clause: 'P5', when, then: ['pass', null], zh: `第${number}行`, en: `row ${number}` };
}

/** A draft of the demo policy whose table of scopes has `rows` rows; gives the address of its editor. */
async function draftOf({ context, csrfToken }, rows) {
  const deed = async (path, data) => {
    const answer = await context.request.post(path, { data, headers: { 'x-csrf-token': csrfToken }, timeout: DEED_MS });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const drafts = '/api/office/policies/drafts';
  const { id, ...begun } = await deed(drafts, { policy: { ...POLICY, id: `BENCH-${rows}` } });
  let { revision } = begun;
  for (let have = POLICY.tables[GROWN].rows.length; have < rows; have += MOST_OPERATIONS) {
    const operations = Array.from({ length: Math.min(MOST_OPERATIONS, rows - have) }, (_, at) => ({
      do: 'insert',
      at: `/tables/${GROWN}/rows/0`,
      value: rowOf(have + at),
    }));
    ({ revision } = await deed(`${drafts}/${id}/operations`, { revision, operations }));
  }
  return `/office/policies/drafts/${id}/tables/${POLICY.tables[GROWN].id}`;
}

async function typing(browser, rounds, { base, bare }, editor, state) {
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN', storageState: state });
  const [ours, plain] = [await slowPage(context), await slowPage(context)];
  await ours.goto(base + editor);
  const cell = ours.locator('[role=gridcell]').last();
  await cell.waitFor();
  await plain.goto(`${bare}/input`);
  for (const page of [ours, plain]) await page.evaluate(WATCH_KEYS);
  const type = (page, field) => async () => {
    await page.bringToFront();
    await field.click();
    await page.evaluate('void (window.keyDelays = [])');
    for (const letter of 'typed in one cell of the table') await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    const delays = await page.evaluate('window.keyDelays');
    await page.keyboard.press('Escape');
    return p95(delays);
  };
  const line = await beside(rounds, type(ours, cell), type(plain, plain.locator('input')));
  await context.close();
  return { line: 'a key to its picture (19 of 20 keys), policy table of 200 rows : a bare input', ...line, slower: SLOWER };
}

async function scrollTable(browser, rounds, { base, bare }, editor, state) {
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN', storageState: state });
  const [ours, plain] = [await slowPage(context), await slowPage(context)];
  await ours.goto(base + editor);
  await ours.locator('[role=gridcell]').first().waitFor();
  await plain.goto(`${bare}/table?rows=2000&columns=12`);
  const scroll = (page) => async () => {
    await page.bringToFront();
    return p95(await page.evaluate(scrolling(60, 240)));
  };
  const line = await beside(rounds, scroll(ours), scroll(plain));
  await context.close();
  return { line: 'a picture while scrolling (19 of 20 pictures), table of 2,000 rows : a bare table', ...line, slower: SLOWER };
}

async function measure(browser, at, rounds) {
  const officer = await signIn(browser, at.base, 'policy');
  const state = await officer.context.storageState();
  const pages = [
    ['everybody', '/', undefined, PHONE],
    ['a family', '/family', undefined, PHONE],
    ['an office', '/office/desk', state, SIZE],
  ];
  const results = [];
  for (const page of pages) results.push(await firstPaint(browser, rounds, at, page));
  results.push(await pressing(browser, rounds, at));
  results.push(await typing(browser, rounds, at, await draftOf(officer, 200), state));
  results.push(await scrollTable(browser, rounds, at, await draftOf(officer, 2000), state));
  return results;
}

/** `--rounds N` pairs of each (7). */
export async function web(args) {
  const rounds = args.includes('--rounds') ? Number(args[args.indexOf('--rounds') + 1]) : 7;
  shell('demo', 'load');
  shell('clock', 'set', NOW);
  const [port, barePort] = [await freePort(), await freePort()];
  const service = await serve('dist/src/main.js', port, '/health/ready');
  const empty = await serveBarePages(barePort);
  const { file } = await findOrInstallBrowser();
  const browser = await chromium.launch({
    executablePath: file,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const sizes = JSON.parse(readFileSync(join(root, 'dist/web/sizes.json'), 'utf8'));
    const at = { base: `http://localhost:${port}`, bare: `http://localhost:${barePort}` };
    return [{ line: 'script of each audience, compressed', ...sizes }, ...(await measure(browser, at, rounds))];
  } finally {
    await browser.close();
    empty.closeAllConnections();
    empty.close();
    await end(service);
  }
}
