import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import { STAFF_PASSWORD } from './bare-city';
import type { House } from './house';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  /** Read with a finger instead of a mouse. */
  readonly touch?: boolean;
}
export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1440, height: 900 } as const;
const ORDINARY: Look = { ...PHONE, language: 'zh', theme: 'light' };

/** Four looks in which each size meets both languages and both themes, and each language both themes. */
export const FOUR_LOOKS: readonly Look[] = [
  { ...PHONE, language: 'zh', theme: 'light' },
  { ...PHONE, language: 'en', theme: 'dark' },
  { ...DESK, language: 'zh', theme: 'dark' },
  { ...DESK, language: 'en', theme: 'light' },
];
export const nameOfLook = ({ width, language, theme }: Look): string => `${width}-${language}-${theme}`;

/** Debian's Chromium, without asking anybody outside. */
export function openBrowser(): Promise<Browser> {
  const executablePath = PROGRAMS.find(existsSync);
  if (executablePath === undefined)
    throw new Error('There is no Chromium: run these suites by `npm run test:browser`, which installs it.');
  return chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Somebody with a browser of their own: cookies, language, theme and size. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly look: Look;
  /** What went wrong unasked: errors of scripts and of the console, answers of a broken server. Emptied by whoever reads it. */
  takeFaults(): string[];
  goTo(path: string): Promise<void>;
  leave(): Promise<void>;
}

/** A new visitor, signed in when the cookies of somebody signed in are given. */
export async function visit(
  browser: Browser,
  house: Pick<House, 'base'>,
  look: Partial<Look> = {},
  signedIn?: SignedIn,
): Promise<Visitor> {
  const whole = { ...ORDINARY, ...look };
  const context = await browser.newContext({
    baseURL: house.base,
    viewport: { width: whole.width, height: whole.height },
    locale: whole.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'America/New_York', // the times of the city are told wherever the reader is
    colorScheme: whole.theme,
    reducedMotion: 'reduce',
    hasTouch: whole.touch ?? false,
    ...(signedIn === undefined ? {} : { storageState: signedIn }),
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  return {
    context,
    page,
    look: whole,
    takeFaults: () => faults.splice(0),
    goTo: async (path) => {
      await page.goto(path);
      await settle(page);
    },
    leave: () => context.close(),
  };
}

/** Waits until a page has what it asked for and nothing moves; a line that stays open for progress is not waited for. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  await page
    .locator('h1')
    .first()
    .waitFor({ timeout: 20_000 })
    .catch(() => {
      throw new Error(`${page.url()} shows no heading`);
    });
  const waiting = page.locator('.x-loading, .ant-spin-spinning');
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' });
  await page.evaluate(
    `Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)))`,
  );
}

/** The cookies of somebody signed in. */
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

const demand = async (answer: { ok(): boolean; text(): Promise<string> }, what: string): Promise<void> => {
  if (!answer.ok()) throw new Error(`${what}: ${await answer.text()}`);
};

/** Signs a member of staff in past the page, as the page does it. */
export async function signInStaff(browser: Browser, house: Pick<House, 'base'>, login: string): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL: house.base });
  const code = await context.request.get('/api/open/development/authenticator', { params: { login } });
  await demand(code, `authenticator of ${login}`);
  const { code: totp } = (await code.json()) as { code: string };
  await demand(
    await context.request.post('/api/open/sign-in/staff', { data: { login, password: STAFF_PASSWORD, totp } }),
    `sign-in of ${login}`,
  );
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Messages that the development inbox holds for a telephone, the latest first. */
async function messagesFor(context: BrowserContext, phone: string): Promise<{ text: string; sentAt: string }[]> {
  const inbox = await context.request.get('/api/open/development/messages', { params: { phone } });
  return ((await inbox.json()) as { messages: { text: string; sentAt: string }[] }).messages;
}

/** Asks for a code and waits until the worker has sent it; one that was sent before is no longer good. */
async function codeFor(context: BrowserContext, phone: string): Promise<string> {
  const before = (await messagesFor(context, phone))[0]?.sentAt;
  await demand(await context.request.post('/api/open/sign-in/code', { data: { phone } }), `code for ${phone}`);
  for (const until = performance.now() + 20_000; performance.now() < until;) {
    const latest = (await messagesFor(context, phone))[0];
    const code = latest?.sentAt === before ? undefined : /\d{6}/.exec(latest?.text ?? '')?.[0];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no code reached ${phone}`);
}

/** Signs a family in past the page. */
export async function signInFamily(browser: Browser, house: Pick<House, 'base'>, phone: string): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL: house.base });
  await demand(
    await context.request.post('/api/open/sign-in/family', { data: { phone, code: await codeFor(context, phone) } }),
    `sign-in of ${phone}`,
  );
  const state = await context.storageState();
  await context.close();
  return state;
}
