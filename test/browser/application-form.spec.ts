import type { Browser } from 'playwright-core';
import { dragByFinger } from './finger';
import { fillChild, fillHome, fillIn, fillRelation, fillWishes, formFamilies, type FamilyRecord } from './family-form';
import { openHouse, type House } from './house';
import { inspect } from './inspect';
import { Keyboard } from './keyboard';
import { openBrowser, PHONE, settle, signInFamily, visit, type Look, type Visitor } from './visitor';

/** What a line in a tunnel is like: half a second there and half a second back, a few kilobytes a second. */
const TUNNEL = { offline: false, latency: 500, downloadThroughput: 40_000, uploadThroughput: 15_000 };
const RECEIPT = /\/family\/cases\/[0-9a-f-]{36}\/receipt/;

describe('the application form', () => {
  const families = formFamilies();
  let house: House;
  let browser: Browser;
  let visitor: Visitor;
  let names: ReadonlyMap<string, string>;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse('open'), openBrowser()]);
    const season = (await (await fetch(`${house.base}/api/open/seasons/2027`)).json()) as {
      schools: { code: string; name: string }[];
    };
    names = new Map(season.schools.map(({ code, name }) => [code, name]));
  }, 300_000);
  afterEach(() => visitor.leave());
  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  const begin = async ({ phone }: FamilyRecord, look: Partial<Look> = {}): Promise<Keyboard> => {
    visitor = await visit(browser, house, { ...PHONE, ...look }, await signInFamily(browser, house, phone));
    await visitor.goTo('/family/apply');
    return new Keyboard(visitor.page);
  };
  /** How many applications of the visitor the service has. */
  const kept = async (): Promise<number> => ((await (await visitor.context.request.get('/api/family/applications')).json()) as unknown[]).length;

  it('is filled in and handed in with nothing but the keyboard, and what is missing is said first', async () => {
    const record = families[0]!;
    const keyboard = await begin(record);
    const { page } = visitor;
    expect(await page.locator('.x-note').first().innerText()).toContain('6月10日（周四）18:00 前，还有 14 个工作日');
    await keyboard.press('同意并继续');
    await keyboard.press('下一步');
    expect(await page.evaluate("document.activeElement?.getAttribute('role')")).toBe('alert');
    await keyboard.press('请填写姓名。');
    expect(await page.evaluate('document.activeElement?.id')).toBe('f-child-name');
    expect(await inspect(visitor, 'form-with-faults', { forEverybody: true })).toEqual([]);
    await fillChild(keyboard, record);
    await fillRelation(keyboard, record);
    await fillHome(keyboard, record);
    await fillWishes(keyboard, record, names);
    expect(await page.locator('.x-facts').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining(record.talent.certificate)]),
    );
    expect(await inspect(visitor, 'form-summary', { forEverybody: true })).toEqual([]);
    await keyboard.press('提交申请');
    await page.waitForURL(RECEIPT);
    await settle(page);
    expect(await inspect(visitor, 'receipt', { forEverybody: true })).toEqual([]);
    expect(await kept()).toBe(1);
  }, 120_000);

  it('lets a finger put the wishes into another order', async () => {
    const record = families[3]!;
    const keyboard = await begin(record, { touch: true });
    const { page } = visitor;
    await fillIn(keyboard, record, names);
    await keyboard.press('上一步');
    const wished = (): Promise<string[]> => page.locator('.x-wish-name').allInnerTexts();
    const [first, second] = (await wished()).map((text) => text.replace(/^第 \d+ 意向 /, ''));
    const handles = page.locator('.x-wish-handle');
    await dragByFinger(page, handles.first(), handles.last());
    await page.getByText(`第 1 意向 ${second}`).waitFor();
    expect(await wished()).toEqual([`第 1 意向 ${second}`, `第 2 意向 ${first}`]);
  }, 120_000);

  it('lets a finger choose on the map, and names the school before it is a wish', async () => {
    const record = families[4]!;
    const keyboard = await begin(record, { touch: true });
    const { page } = visitor;
    await keyboard.press('同意并继续');
    await fillChild(keyboard, record);
    await fillRelation(keyboard, record);
    await fillHome(keyboard, record);
    await page.getByRole('button', { name: '看示意图' }).tap();
    await page.locator('.x-sketch-box path.leaflet-interactive').first().dispatchEvent('click');
    const offer = page.locator('.leaflet-popup-content');
    await offer.waitFor();
    expect(await inspect(visitor, 'form-map', { forEverybody: true })).toEqual([]);
    const name = (await offer.innerText()).split('\n')[0]!;
    await offer.getByRole('button', { name: `把${name}加入意向` }).tap();
    expect(await page.locator('.x-wish-name').allInnerTexts()).toEqual([`第 1 意向 ${name}`]);
  }, 120_000);

  it('loses nothing when the service falls over in the middle, and is handed in once it is back', async () => {
    const record = families[1]!;
    const keyboard = await begin(record);
    const { page } = visitor;
    await keyboard.press('同意并继续');
    await fillChild(keyboard, record);
    await house.killApi();
    await keyboard.write('#f-guardian-name', record.guardian.name);
    await house.startApi();
    await page.reload();
    await settle(page);
    expect(await page.locator('#f-guardian-name').inputValue()).toBe(record.guardian.name);
    await fillRelation(keyboard, record);
    await fillHome(keyboard, record);
    await fillWishes(keyboard, record, names);
    await house.killApi();
    await keyboard.press('提交申请');
    await page.getByText('已填写的内容还在').first().waitFor({ timeout: 30_000 });
    await house.startApi();
    await keyboard.press('提交申请');
    await page.waitForURL(RECEIPT);
    expect(await kept()).toBe(1);
  }, 180_000);

  it('is handed in once over a slow line that loses every third question and the answer to the deed itself', async () => {
    const record = families[2]!;
    const keyboard = await begin(record);
    const { page } = visitor;
    await (await visitor.context.newCDPSession(page)).send('Network.emulateNetworkConditions', TUNNEL);
    let asked = 0;
    await page.route('**/api/**', (route) =>
      (asked += 1) % 3 === 0 && route.request().method() === 'GET' ? route.abort('connectionreset') : route.fallback(),
    );
    let lost = 0;
    await page.route('**/api/family/applications', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch(); // the service has done it, and the family never hears of it
      return route.abort('connectionreset');
    });
    await fillIn(keyboard, record, names);
    await keyboard.press('提交申请');
    await page.waitForURL(RECEIPT, { timeout: 60_000 });
    expect(lost).toBe(1);
    expect(await kept()).toBe(1);
  }, 180_000);
});
