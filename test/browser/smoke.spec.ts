import type { Browser } from 'playwright-core';
import { STAFF_PASSWORD } from './bare-city';
import { openHouse, type House } from './house';
import { inspect } from './inspect';
import { DESK, openBrowser, PHONE, visit, type Visitor } from './visitor';

jest.setTimeout(60_000); // a browser beside other suites on two cores

/** The short set that `npm test` runs: the built pages are served, a member of staff gets in, and both sizes can be read. */
describe('the pages in a browser', () => {
  let house: House;
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse('bare'), openBrowser()]);
  }, 120_000);
  afterEach(() => visitor.leave());
  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  it('show everybody on a telephone where to go, and take the keyboard there', async () => {
    visitor = await visit(browser, house, PHONE);
    await visitor.goTo('/');
    expect(await inspect(visitor, 'home', { forEverybody: true })).toEqual([]);
    await visitor.page.keyboard.press('Tab');
    expect(await visitor.page.locator(':focus').innerText()).toBe('跳到正文');
  });

  it('let a member of staff in from the first page, in English at a desk, to an office that shows its own rooms', async () => {
    visitor = await visit(browser, house, { ...DESK, language: 'en' });
    await visitor.goTo('/sign-in?login=officer.ZZ');
    expect(await inspect(visitor, 'staff-sign-in', { forEverybody: true })).toEqual([]);
    const { page } = visitor;
    await page.locator('#password').fill(STAFF_PASSWORD);
    const shown = /\d{6}/.exec(await page.locator('#totp-hint', { hasText: /\d{6}/ }).innerText())![0];
    await page.locator('#totp').fill(shown);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/office\//);
    expect(await page.getByRole('navigation').getByRole('link').count()).toBeGreaterThan(1);
    expect(await inspect(visitor, 'office', { forEverybody: false })).toEqual([]);
  });

  it('say what is wrong with a password instead of losing what was typed', async () => {
    visitor = await visit(browser, house, { ...PHONE, theme: 'dark' });
    const { page } = visitor;
    await visitor.goTo('/sign-in');
    await page.locator('#login').fill('officer.ZZ');
    await page.locator('#password').fill('another password');
    await page.locator('#totp').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
    expect(await page.locator('#login').inputValue()).toBe('officer.ZZ');
    expect(
      (await inspect(visitor, 'staff-sign-in-refused', { forEverybody: true })).filter((fault) => !/status of 401/.test(fault)),
    ).toEqual([]);
  });
});
