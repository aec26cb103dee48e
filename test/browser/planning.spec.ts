import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { readTextWorkbook } from '../../src/platform/files/text-workbook';
import { openHouse, type House } from './house';
import { inspect } from './inspect';
import { DESK, openBrowser, PHONE, settle, signInStaff, visit, type SignedIn, type Visitor } from './visitor';

const number = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-').match(/-?\d+/)![0]);

/** Chooses of a list that opens below a field, by the keyboard: the first option that contains the words. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.locator(field).fill(words);
  await page.locator('.ant-select-item-option-active', { hasText: words }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
}

describe('a planner at the desk', () => {
  let house: House;
  let browser: Browser;
  let planner: SignedIn;
  let visitor: Visitor;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse('open'), openBrowser()]);
    planner = await signInStaff(browser, house, 'planner');
    visitor = await visit(browser, house, { ...DESK, language: 'zh' }, planner);
    await visitor.page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1; };');
  }, 300_000);
  afterAll(async () => {
    await visitor.leave();
    await browser.close();
    await house.stop();
  });
  const open = async (authority: string, stage: string, year: number): Promise<number> => {
    const answer = await visitor.context.request.get('/api/office/planning/outlook', { params: { scenario: 'cohorts', authority } });
    const { rows } = (await answer.json()) as { rows: { schoolYear: number; stage: string; supply: { open: number } }[] };
    return rows.find((row) => row.stage === stage && row.schoolYear === year)!.supply.open;
  };
  const sitesToOpen = async (): Promise<{ school: string; schoolName: string; authority: string; status: string; grades: string[] }[]> =>
    (await visitor.context.request.get('/api/office/plans/openings/sites')).json() as never;

  it('asks what would be if, and hands on the question as a link', async () => {
    const { page } = visitor;
    await visitor.goTo('/office/planning/what-if?stage=primary');
    expect(await page.getByText('还没有假设').count()).toBe(1);
    interface Promised {
      readonly code: string;
      readonly name: string;
      readonly stage: string;
      readonly status: string;
      readonly opensIn: number | null;
    }
    const promised = (await (await visitor.context.request.get('/api/office/planning/sites')).json()) as Promised[];
    const primary = promised.find(({ stage, status, opensIn }) => stage === 'primary' && status === 'soon' && opensIn !== null)!;
    await choose(page, '#add-site', primary.name);
    await page.locator('.x-assumed input').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.locator('.ant-select-item-option', { hasText: '不建' }).waitFor({ state: 'attached' });
    for (let steps = 0; steps < 12 && (await page.locator('.ant-select-item-option-active', { hasText: '不建' }).count()) === 0; steps += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.x-changed').first().waitFor();
    const address = new URL(page.url()).searchParams;
    expect(address.get('sites')).toBe(`${primary.code}@never`);
    const changed = await page.locator('.x-changed').count();
    const other = await visit(browser, house, { ...PHONE, language: 'en', theme: 'dark' }, planner);
    await other.goTo(`/office/planning/what-if?${address.toString()}`);
    await other.page.locator('.x-changed').first().waitFor();
    expect(await other.page.locator('.x-changed').count()).toBe(changed);
    expect(await inspect(other, 'planner-what-if', { forEverybody: false })).toEqual([]);
    await other.leave();
    expect(visitor.takeFaults()).toEqual([]);
  }, 120_000);

  it('takes a whole list away as a workbook, with the columns and rows of the screen and every cell a text', async () => {
    const { page } = visitor;
    await visitor.goTo('/office/plans');
    const shown = await page.locator('.ant-table-tbody .ant-table-row').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出表格' }).first().click()]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const read = await readTextWorkbook(readFileSync(await file.path()), file.suggestedFilename());
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.changed).toEqual([]);
    const [head, ...rows] = read.value.sheets[0]!.rows;
    expect(head![0]).toBe('序号');
    expect(rows).toHaveLength(shown.length);
    for (const [at, row] of rows.entries()) expect(shown[at]).toContain(row[1]);
    expect(visitor.takeFaults()).toEqual([]);
  });

  it('goes from a figure of the forecast to its sites, and from a site to the row of its sheet', async () => {
    const { page } = visitor;
    await visitor.goTo('/office/planning/outlook?stage=junior');
    const figure = page.locator('tbody .ant-table-row').first().getByRole('link').first();
    const seats = number(await figure.innerText());
    await figure.click();
    await settle(page);
    expect(number((await page.getByText('所列校点合计').innerText()).replace('所列校点合计', ''))).toBe(seats);
    const row = page.locator('tbody').last().locator('.ant-table-row').first();
    const name = await row.locator('td').first().innerText();
    await row.getByRole('link').first().click();
    await page.getByRole('button', { name: /显示全部各行/ }).waitFor();
    await page.locator('tbody .ant-table-row').first().waitFor();
    expect(await page.locator('tbody .ant-table-row').count()).toBe(1);
    expect(await page.locator('tbody .ant-table-row td').first().innerText()).toBe(name);
    expect(visitor.takeFaults()).toEqual([]);
  }, 120_000);

  it('records an opening that a second person confirms, and the forecast moves', async () => {
    const { page } = visitor;
    const site = (await sitesToOpen()).find(({ status, grades }) => status === 'building' && grades.includes('G1'))!;
    const before = await open(site.authority, 'primary', 2027);
    await visitor.goTo(`/office/plans/openings?school=${site.school}`);
    await page.getByRole('checkbox', { name: '一年级' }).check();
    await page.locator('#opensOn').fill('2027-09-01');
    await page.keyboard.press('Enter');
    await page.locator('#documentNumber').fill('示教验〔2027〕9号');
    await page.reload();
    await settle(page);
    expect(await page.locator('#documentNumber').inputValue()).toBe('示教验〔2027〕9号');
    await page.locator('main').getByRole('button', { name: /^登\s?记$/ }).click();
    await page.locator('.ant-tag', { hasText: '待另一人确认' }).waitFor();
    expect(await page.getByRole('button', { name: '确认开办' }).count()).toBe(0);
    expect(await inspect(visitor, 'planner-openings', { forEverybody: false })).toEqual([]);
    const second = await visit(browser, house, { ...DESK, language: 'zh' }, await signInStaff(browser, house, 'planner.2'));
    await second.goTo('/office/plans/openings');
    await second.page.getByRole('button', { name: '确认开办' }).click();
    await second.page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await second.page.locator('.ant-tag', { hasText: '待另一人确认' }).waitFor({ state: 'detached' });
    await second.leave();
    expect(await open(site.authority, 'primary', 2027)).toBeGreaterThan(before);
    expect(visitor.takeFaults()).toEqual([]);
  }, 120_000);

  it('prints the whole list that the filter has, not the page on the screen', async () => {
    const { page } = visitor;
    await visitor.goTo('/office/seats/table?stage=primary');
    const answer = await visitor.context.request.get('/api/office/seats/table', { params: { schoolYear: 2027, stage: 'primary' } });
    const { rows } = (await answer.json()) as { rows: { schoolName: string }[] };
    const shown = await page.locator('tbody .ant-table-row').count();
    expect(rows.length).toBeGreaterThan(shown);
    await page.getByRole('button', { name: '打印全部' }).click();
    await page.locator('.x-print-list').waitFor({ state: 'attached' });
    expect(await page.evaluate('window.printed')).toBe(1);
    expect(await page.locator('.x-print-list tbody tr').count()).toBe(rows.length);
    await page.emulateMedia({ media: 'print' });
    expect([await page.locator('.x-print-list').isVisible(), await page.locator('main').isVisible()]).toEqual([true, false]);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    await page.locator('.x-print-list').waitFor({ state: 'detached' });
    expect(visitor.takeFaults()).toEqual([]);
  }, 120_000);

  it('keeps the first column in sight on a phone while a wide table moves sideways', async () => {
    const phone = await visit(browser, house, { ...PHONE, language: 'zh' }, planner);
    await phone.goTo('/office/seats/table?stage=primary');
    const table = phone.page.locator('.ant-table-content').first();
    expect(await table.getAttribute('class')).toContain('x-more');
    const first = table.locator('tbody .ant-table-row td').first();
    const before = (await first.boundingBox())!;
    await phone.page.evaluate("document.querySelector('.ant-table-content').scrollTo(10000, 0)");
    await phone.page.locator('.ant-table-content:not(.x-more)').first().waitFor();
    const after = (await first.boundingBox())!;
    expect(after.x).toBe(before.x);
    expect(after.width).toBeLessThan(PHONE.width / 2);
    await phone.leave();
  }, 60_000);
});
