import type { Page } from 'playwright-core';

const MOST_STEPS = 150;

/** What has the focus, and whether one can see that it has. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  return { seen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none', tag: one.outerHTML.slice(0, 120) };
})()`;

/** Somebody who uses nothing but the keyboard. Every place the focus comes to on the way must show that it is there. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until an element that matches has the focus. */
  async goTo(selector: string): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await this.page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`))
        return this.demandSeen();
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  /** Goes to a field and writes into it, in place of what stood there. */
  async write(selector: string, text: string): Promise<void> {
    await this.goTo(selector);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text); // as an input method does it
  }

  /** Goes to a list of choices and presses the arrow until this one is chosen. */
  async choose(selector: string, value: string): Promise<void> {
    await this.goTo(selector);
    const list = this.page.locator(selector);
    await this.page.keyboard.press('Home');
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if ((await list.inputValue()) === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${selector} offers no ${value}`);
  }

  /** Goes to a button or link by its name and presses it. */
  async press(name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    const exact = typeof name === 'string';
    const wanted = this.page.getByRole('button', { name, exact }).or(this.page.getByRole('link', { name, exact }));
    await wanted.first().waitFor();
    const here = wanted.and(this.page.locator(':focus'));
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if ((await here.count()) > 0) {
        await this.demandSeen();
        return this.page.keyboard.press(key);
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${String(name)}`);
  }

  private async demandSeen(): Promise<void> {
    const focused = (await this.page.evaluate(FOCUSED)) as { seen: boolean; tag: string } | null;
    if (focused !== null && !focused.seen) throw new Error(`nobody sees that this has the focus: ${focused.tag}`);
  }
}
