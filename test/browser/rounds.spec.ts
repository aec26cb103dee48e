import type { Browser, Page } from 'playwright-core';
import { demoFamilies, formOf } from '../journeys/season';
import { openHouse, type House } from './house';
import { inspect } from './inspect';
import { DESK, openBrowser, settle, signInFamily, signInStaff, visit, type SignedIn, type Visitor } from './visitor';

const ROUND = /\/office\/rounds\/[0-9a-f-]{36}/;

const HOME = '410105';
const family = demoFamilies().find(({ round, channel, request, plan }) => round === 'main' && channel === 'online' && request.authority === HOME && request.grade === 'G1' && plan.verdict === 'ELIGIBLE' && plan.fixed === null)!;

/** A round is carried by the people whose turn it is, each in a browser of their own. */
describe('a round in a browser, from its announcement to the query of a school', () => {
  let house: House;
  let browser: Browser;
  let round: string;
  let parents: SignedIn | undefined;
  /** Six digits are good for one sign-in, so that each signs in once until the clock moves on. */
  const signedIn = new Map<string, SignedIn>();
  const faults: string[] = [];
  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse('open'), openBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  /** Does something as a member of staff; what was wrong with the page afterwards is kept. */
  async function as(login: string, path: string, name: string, deed: (page: Page) => Promise<void>, look: Partial<Visitor['look']> = DESK): Promise<void> {
    const session = signedIn.get(login) ?? (await signInStaff(browser, house, login));
    signedIn.set(login, session);
    const visitor = await visit(browser, house, look, session);
    await visitor.goTo(path);
    await deed(visitor.page);
    await settle(visitor.page);
    const found = await inspect(visitor, name, { forEverybody: false });
    faults.push(...found.filter((fault) => !/status of 4\d\d/.test(fault))); // a refusal is part of the play
    await visitor.leave();
  }
  /** What the family does on its telephone, past the page. */
  async function asFamily<T>(method: 'get' | 'post', path: string, data?: object): Promise<T> {
    parents ??= await signInFamily(browser, house, family.phone);
    const context = await browser.newContext({ baseURL: house.base, storageState: parents });
    const { csrfToken } = (await (await context.request.get('/api/session')).json()) as { csrfToken: string };
    const answer = await context.request[method](path, { headers: { 'x-csrf-token': csrfToken }, ...(data && { data }) });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    const told = (await answer.json()) as T;
    await context.close();
    return told;
  }
  async function moveClock(to: string): Promise<void> {
    await house.xuewei('clock', 'set', to);
    signedIn.clear();
    parents = undefined;
  }
  const confirm = (page: Page): Promise<void> => page.locator('.ant-modal-footer .ant-btn-primary').click();
  const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) }).last().click(); // two letters stand apart on a button
  const closed = (page: Page): Promise<void> => page.locator('.ant-modal').waitFor({ state: 'hidden' });

  it('begins with an announcement whose faults stand beside what was typed', async () => {
    await as('officer.ZZ', '/office/rounds/announce?schoolYear=2028', 'round-announce', async (page) => {
      await page.locator('#opening_parts_1_role').fill('Bureau!');
      await press(page, '公布批次');
      await page.getByRole('alert').first().waitFor();
      expect(await page.locator('#opening_parts_1_role_help').innerText()).toContain('小写字母');
      await page.reload();
      await page.locator('#opening_parts_1_role').waitFor();
      expect(await page.locator('#opening_parts_1_role').inputValue()).toBe('Bureau!');
      await page.locator('#opening_parts_1_role').fill('supervision');
      await page.locator('#opening_authorities').click();
      await page.keyboard.type('郑州市');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await press(page, '公布批次');
      await page.waitForURL(ROUND);
      await page.getByText('还没有设置申请时间').waitFor();
    });
  }, 120_000);

  it('sets the times in which applications are taken, and says how many working days that is', async () => {
    await as('officer.ZZ', '/office/rounds/windows?schoolYear=2028', 'round-windows', async (page) => {
      await page.locator('#opensAt').fill('2028-05-10T09:00');
      await page.locator('#closesAt').fill('2028-05-10T08:00');
      await press(page, '公布申请时间');
      await page.getByText('截止时间须晚于开始时间').waitFor();
      await page.locator('#closesAt').fill('2028-05-19T18:00');
      await page.getByText('10 天，其中 8 个工作日').first().waitFor();
      await press(page, '公布申请时间');
      await page.locator('.x-note-good').waitFor();
      expect(await page.getByRole('cell', { name: '2028-05-10 09:00' }).count()).toBeGreaterThan(10);
    });
  }, 120_000);

  it('takes a family’s application', async () => {
    await asFamily('post', '/api/family/applications', { ...formOf(family), submit: true });
  }, 60_000);

  it('takes the commitments of two roles, whose words stay with them', async () => {
    for (const [login, words] of [['officer.ZZ', '黄河之水'], ['supervision', '嵩山之石']] as const)
      await as(login, '/office/rounds', `round-commit-${login}`, async (page) => {
        await page.getByRole('link', { name: '2027 年首批', exact: true }).click();
        await page.waitForURL(ROUND);
        round = new URL(page.url()).pathname;
        await press(page, '提交承诺');
        await page.locator('#commit-text').fill(words);
        await page.locator('#commit-nonce').fill(`${login.replace(/[^a-z]/gi, '')}00000000000000000000`.slice(0, 20));
        await Promise.all([page.waitForEvent('download'), press(page, '保存原话和随机码')]);
        await confirm(page);
        await closed(page);
        await page.getByText('已承诺').first().waitFor();
      });
  }, 180_000);

  it('is sealed after the last day, and opened on the same day by who committed', async () => {
    await moveClock('2027-06-30T09:00:00+08:00');
    await as('officer.ZZ', round, 'round-sealed', async (page) => {
      await press(page, '封存');
      await confirm(page);
      await closed(page);
      await page.getByText('已封存').first().waitFor();
    });
    for (const [login, words] of [['officer.ZZ', '黄河之水'], ['supervision', '嵩山之石']] as const)
      await as(login, round, `round-open-${login}`, async (page) => {
        await press(page, '公开');
        await page.locator('#text').fill('别的话');
        await page.locator('#nonce').fill(`${login.replace(/[^a-z]/gi, '')}00000000000000000000`.slice(0, 20));
        await confirm(page);
        await page.getByText('与公布的承诺值不一致').waitFor();
        expect(await page.locator('#text').inputValue()).toBe('别的话');
        await page.locator('#text').fill(words);
        await confirm(page);
        await closed(page);
        await page.getByText('已公开').first().waitFor();
      });
  }, 240_000);

  it('has the part that was never committed replaced by two officers who enter the same, and runs', async () => {
    await moveClock('2027-07-01T22:00:00+08:00');
    const enter = async (page: Page, value: string): Promise<void> => {
      await page.locator('#substitute').fill(value);
      await page.locator('#drawnOn').fill('2027-07-01');
      await confirm(page);
    };
    await as('reviewer.ZZ', round, 'round-replace-first', async (page) => {
      await press(page, '录入替代值');
      await enter(page, '03 11 19 24 28 33 + 07');
      await closed(page);
      await page.getByRole('cell', { name: '待第二人录入' }).waitFor();
    });
    await as('signatory.ZZ', round, 'round-replace-second', async (page) => {
      await press(page, '录入替代值');
      await enter(page, '03 11 19 24 28 33 + 08');
      await page.getByText('与第一位经办人录入的公开值不一致').waitFor();
      await enter(page, '03 11 19 24 28 33 + 07');
      await closed(page);
      await page.getByRole('cell', { name: '替代值已由两人录入一致' }).waitFor();
    });
    await as('reviewer.ZZ', round, 'round-run', async (page) => {
      await press(page, '测算');
      await confirm(page);
      await page.getByText('会商、审签中').first().waitFor({ timeout: 60_000 });
    });
  }, 240_000);

  it('lays the sheet before the joint session, and is signed with a day that lies ahead', async () => {
    await as('officer.ZZ', `${round}?tab=proposal`, 'round-sheet', async (page) => {
      await page.locator('.x-sheet-group', { hasText: '金水区' }).waitFor();
      expect(await page.locator('.x-sheet tbody tr').count()).toBe(2);
    });
    await as(`signatory.${HOME}`, '/office', 'round-sign', async (page) => {
      await page.getByRole('link', { name: /测算方案待审签/ }).click();
      await press(page, '审签');
      await page.locator('#documentNumber').fill('示教基函〔2027〕1号');
      await page.locator('#answerOn').fill('2027-06-01');
      await confirm(page);
      await page.getByText('家长确认截止日须在今天之后').waitFor();
      expect(await page.locator('#documentNumber').inputValue()).toBe('示教基函〔2027〕1号');
      await page.locator('#answerOn').fill('2027-07-16');
      await confirm(page);
      await closed(page);
      await page.getByRole('cell', { name: '示教基函〔2027〕1号' }).waitFor();
    });
  }, 240_000);

  it('is answered by the family, queried by the school, and the query is settled from the desk', async () => {
    const issued = (): Promise<object[]> => house.database.query('SELECT id FROM placement LIMIT 1');
    for (const until = performance.now() + 30_000; (await issued()).length === 0 && performance.now() < until;);
    const [placement] = await asFamily<{ id: string; school: string }[]>('get', '/api/family/placements');
    await asFamily('post', `/api/family/placements/${placement!.id}/answer`, { answer: 'accept' });
    await as(`school.${placement!.school}`, '/school/children', 'school-query', async (page) => {
      await page.getByRole('button', { name: '反馈疑义' }).first().click();
      await confirm(page);
      await closed(page);
    });
    await as(`officer.${HOME}`, '/office', 'query-settled', async (page) => {
      await page.getByRole('link', { name: /学校反馈疑义，等待处理/ }).click();
      await press(page, '处理反馈');
      await page.getByText('身份信息不符').last().waitFor();
      await page.getByText('核实无误，由学校接收').click();
      await confirm(page);
      await closed(page);
      await page.getByRole('search').getByRole('button', { name: '清除筛选' }).click();
      await page.getByRole('cell', { name: '家长同意 · 待学校接收' }).waitFor();
    });
    expect(faults).toEqual([]);
  }, 240_000);
});
