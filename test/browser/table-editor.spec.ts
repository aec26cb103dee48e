import type { Browser } from 'playwright-core';
import { demoFile } from '../support/city';
import { openHouse, type House } from './house';
import { inspect } from './inspect';
import { Keyboard } from './keyboard';
import { DESK, openBrowser, signInStaff, visit, type Visitor } from './visitor';

interface Row {
  readonly when: string[];
  readonly en?: string;
}
interface PolicyFile {
  readonly tables: { readonly id: string; readonly rows: readonly Row[] }[];
}

const TABLE = 'scope';
const WORDS = 'class A: anywhere in the city';

describe('the editor of a decision table', () => {
  const policy = JSON.parse(demoFile('policies/sp-2027.json').toString('utf8')) as PolicyFile;
  const before = policy.tables.find(({ id }) => id === TABLE)!.rows;
  let house: House;
  let browser: Browser;
  let visitor: Visitor;
  let draftId: string;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse('open'), openBrowser()]);
    visitor = await visit(browser, house, DESK, await signInStaff(browser, house, 'policy'));
    const { csrfToken } = (await (await visitor.context.request.get('/api/session')).json()) as { csrfToken: string };
    const begun = await visitor.context.request.post('/api/office/policies/drafts', {
      data: { policy },
      headers: { 'x-csrf-token': csrfToken },
    });
    ({ id: draftId } = (await begun.json()) as { id: string });
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.goTo(`/office/policies/drafts/${draftId}/tables/${TABLE}`);
  }, 300_000);
  afterAll(async () => {
    await visitor.leave();
    await browser.close();
    await house.stop();
  });

  const rowsNow = async (): Promise<readonly Row[]> => {
    const draft = (await (await visitor.context.request.get(`/api/office/policies/drafts/${draftId}`)).json()) as {
      policy: PolicyFile;
    };
    return draft.policy.tables.find(({ id }) => id === TABLE)!.rows;
  };
  /** Waits until the service has the rows like this. */
  const kept = async (like: (rows: readonly Row[]) => boolean): Promise<void> => {
    for (const until = performance.now() + 20_000; performance.now() < until;) {
      if (like(await rowsNow())) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`the service has not kept it: ${JSON.stringify(await rowsNow()).slice(0, 600)}`);
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await visitor.page.keyboard.press(key);
  };

  it('is worked in with nothing but the keyboard: to a cell, into it, back by undo, and copied as in a spreadsheet', async () => {
    const keyboard = new Keyboard(visitor.page);
    await keyboard.goTo('[role=gridcell]');
    await press('Control+Home', 'End', 'F2', 'Control+A');
    await visitor.page.keyboard.insertText(WORDS);
    await press('Enter');
    await kept((rows) => rows[0]!.en === WORDS);
    await press('Control+z');
    await kept((rows) => rows[0]!.en === before[0]!.en);
    await press('Control+y');
    await kept((rows) => rows[0]!.en === WORDS);
    await press('Control+Home', 'End', 'Control+c', 'ArrowDown', 'Control+v');
    await kept((rows) => rows[1]!.en === WORDS);
    expect((await rowsNow()).length).toBe(before.length);
  }, 120_000);

  it('keeps what was done when the page is loaded anew, and reads well in the light', async () => {
    await visitor.page.reload();
    await visitor.page.getByRole('gridcell', { name: WORDS }).first().waitFor();
    expect(await inspect(visitor, 'table-editor', { forEverybody: false })).toEqual([]);
  }, 60_000);

  it('lets the keyboard out again', async () => {
    const keyboard = new Keyboard(visitor.page);
    await keyboard.goTo('[role=gridcell]');
    await press('Escape', 'Tab');
    expect(await visitor.page.evaluate("document.activeElement?.closest('[role=grid]') === null")).toBe(true);
  }, 60_000);
});
