import type { Browser, Page } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoFile } from '../support/city';
import { openHouse, type House } from './house';
import {
  DESK,
  openBrowser,
  PHONE,
  settle,
  signInFamily,
  signInStaff,
  visit,
  type Look,
  type SignedIn,
  type Visitor,
} from './visitor';

const PICTURES = join(__dirname, '../../docs/pictures');
/** A phone as far down as the placement and its verdict. */
const TALL = { ...PHONE, height: 1120 };
const WIDE = { ...DESK, height: 820 };
const FAMILY = '19900000001';
const TABLE = 'scope';
/** Signs four lines, each of another grade or school: lines of one school stand in the order of their numbers, drawn by lot. */
const SIGNER = 'GX';

/** Numbers of cases are drawn by lot: in a picture they are counted, so that taking it again gives the same. */
const COUNT_CASES = `(() => {
  const seen = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    node.data = node.data.replace(/ZZ2027-\\d{8}/g, (number) => {
      if (!seen.has(number)) seen.set(number, 'ZZ2027-' + String(seen.size + 1).padStart(8, '0'));
      return seen.get(number);
    });
})()`;

/** The pictures of the README, taken from a finished season by `npm run screenshots`. */
describe('the pictures of the README', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    [house, browser] = await Promise.all([openHouse('finished'), openBrowser()]);
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  const someone = (look: Partial<Look>, signedIn: SignedIn): Promise<Visitor> =>
    visit(browser, house, { language: 'zh', theme: 'light', ...look }, signedIn);
  const take = async (page: Page, name: string): Promise<void> => {
    await settle(page);
    await page.mouse.move(0, 0);
    await page.evaluate(COUNT_CASES);
    await page.screenshot({ path: join(PICTURES, `${name}.png`), caret: 'hide' });
  };

  it('show a family its case with the placement', async () => {
    const { page, goTo, leave } = await someone(TALL, await signInFamily(browser, house, FAMILY));
    await goTo('/family');
    await page.locator('a[href^="/family/cases/"]').first().click();
    await page.locator('#placement').waitFor();
    await take(page, 'family-case');
    await leave();
  }, 60_000);

  it('show a planner the seats of the year', async () => {
    const { page, goTo, leave } = await someone(WIDE, await signInStaff(browser, house, 'planner'));
    await goTo('/office/seats/table?authority=410105');
    await take(page, 'seat-table');
    await leave();
  }, 60_000);

  it('show a policy officer a decision table', async () => {
    const { page, context, goTo, leave } = await someone(WIDE, await signInStaff(browser, house, 'policy'));
    const { csrfToken } = (await (await context.request.get('/api/session')).json()) as { csrfToken: string };
    const begun = await context.request.post('/api/office/policies/drafts', {
      data: { policy: JSON.parse(demoFile('policies/sp-2027.json').toString('utf8')) as object },
      headers: { 'x-csrf-token': csrfToken },
    });
    const { id } = (await begun.json()) as { id: string };
    await goTo(`/office/policies/drafts/${id}/tables/${TABLE}`);
    await page.getByRole('gridcell').first().waitFor();
    await page.getByText('检查没有发现错误').first().waitFor();
    await take(page, 'policy-table');
    await leave();
  }, 60_000);

  it('show the joint session its table', async () => {
    const { page, goTo, leave } = await someone(WIDE, await signInStaff(browser, house, 'officer.ZZ'));
    await goTo('/office/rounds');
    const round = await page.getByRole('table').locator('a[href^="/office/rounds/"]').first().getAttribute('href');
    await goTo(`${round}?tab=proposal&authority=${SIGNER}`);
    await page.getByRole('row').nth(1).waitFor();
    await take(page, 'joint-session');
    await leave();
  }, 60_000);
});
