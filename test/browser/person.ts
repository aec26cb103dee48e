import type { Locator, Page } from 'playwright-core';
import { inspect } from './inspect';
import { settle, type Visitor } from './visitor';
import { wordsOf, type Say } from './words';

const PATIENCE = 30_000;
const MOST_CHOICES = 40;

/** A name as antd writes it on a button: two Chinese letters stand apart there. */
const asWritten = (name: string): string | RegExp =>
  /^[\u4e00-\u9fff]{2}$/.test(name) ? new RegExp(`^${name[0]} ?${name[1]}$`) : name;

/** Somebody at a screen who knows the words of the pages, presses what is offered, and notes whatever is wrong with a page. */
export class Person {
  readonly page: Page;
  readonly say: Say;

  constructor(
    readonly visitor: Visitor,
    /** Reads only pages for families and everybody. */
    private readonly forEverybody: boolean,
    private readonly faults: string[],
  ) {
    this.page = visitor.page;
    this.say = wordsOf(visitor.look.language);
    this.page.setDefaultTimeout(PATIENCE);
  }

  /** A button or link by the key of its words; `name` where the words are no text of the pages. */
  button(key: string, values?: Readonly<Record<string, string | number>>, within: Page | Locator = this.page): Locator {
    return this.named(this.say(key, values), within);
  }

  named(name: string, within: Page | Locator = this.page): Locator {
    const options = { name: asWritten(name), exact: true };
    return within.getByRole('button', options).or(within.getByRole('link', options)).first();
  }

  async press(key: string, values?: Readonly<Record<string, string | number>>): Promise<void> {
    await this.button(key, values).click();
    await settle(this.page);
  }

  async follow(name: string): Promise<void> {
    await this.named(name).click();
    await settle(this.page);
  }

  /** Enters a room of the bureau or the school by its navigation, which a narrow screen keeps behind a button. */
  async room(key: string): Promise<void> {
    const link = this.page
      .getByRole('navigation', { name: this.say('kit:rooms') })
      .getByRole('link', { name: this.say(key), exact: true });
    if (!(await link.isVisible())) await this.page.getByRole('button', { name: this.say('kit:rooms') }).click();
    const path = await link.getAttribute('href');
    await link.click();
    await this.page.waitForURL((url) => url.pathname.startsWith(path!));
    await settle(this.page);
  }

  /** The dialog that is open, by staff's kit or the families' own. */
  get dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }

  /** Presses a button of the open dialog and waits until the dialog is gone: the service has done it. */
  async confirm(key: string): Promise<void> {
    const { dialog } = this;
    await this.button(key, undefined, dialog).click();
    await dialog.waitFor({ state: 'hidden' });
    await settle(this.page);
  }

  /** Presses a deed that may ask beside itself whether one is sure, and waits until it is no longer offered. */
  async pressSurely(key: string): Promise<void> {
    const asked = this.named(this.say(key), this.page.locator('.ant-popconfirm'));
    const offered = this.button(key, undefined, this.page.locator('main'));
    await offered.click();
    const isGone = offered.waitFor({ state: 'detached' });
    if (await Promise.race([asked.waitFor().then(() => true), isGone.then(() => false)])) await asked.click();
    await isGone;
    await settle(this.page);
  }

  /** Chooses from a list of antd's the first that shows these words, as the keyboard does it: by writing, where one may, else down the list. */
  async pick(label: string, words: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByRole('combobox', { name: this.say(label) });
    await field.press('ArrowDown');
    if (await field.isEditable()) await field.fill(words);
    const active = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active');
    await active.waitFor();
    for (let step = 0; step < MOST_CHOICES; step += 1) {
      if ((await active.getAttribute('title'))?.includes(words)) return field.press('Enter');
      await field.press('ArrowDown');
    }
    throw new Error(`no choice of ${words}`);
  }

  /** Waits until the page says this, asking it anew: what workers do arrives by itself, but not on a page that is open. */
  async untilSaid(text: string): Promise<void> {
    const found = this.page.getByText(text, { exact: true }).first();
    for (const until = performance.now() + PATIENCE; performance.now() < until;) {
      if (await found.isVisible()) return;
      await this.page.reload();
      await settle(this.page);
    }
    throw new Error(`${this.page.url()} never says ${text}`);
  }

  /** Looks at the page before them: a picture of it, and everything that is wrong with it. */
  async look(name: string): Promise<void> {
    this.faults.push(...(await inspect(this.visitor, `season-${name}`, { forEverybody: this.forEverybody })));
  }

  leave(): Promise<void> {
    return this.visitor.leave();
  }
}
