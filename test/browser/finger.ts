import type { CDPSession, Locator, Page } from 'playwright-core';

/** What is dragged says so. */
const TAKEN = 'main [aria-pressed="true"]';
/** Less would be a finger that trembles. */
const FIRST_MOVE = 8;
const STEPS = 10;

type Touch = 'touchStart' | 'touchMove' | 'touchEnd';
const send = (line: CDPSession, type: Touch, points: readonly { x: number; y: number }[]) =>
  line.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });

/** Drags one thing onto another with a finger: real touch events, as the browser gives them on a telephone. */
export async function dragByFinger(page: Page, from: Locator, onto: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await onto.boundingBox()];
  if (start === null || end === null) throw new Error('nothing to touch is in sight');
  const x = start.x + start.width / 2;
  const y = start.y + start.height / 2;
  const line = await page.context().newCDPSession(page);
  await send(line, 'touchStart', [{ x, y }]);
  await send(line, 'touchMove', [{ x, y: y + FIRST_MOVE }]);
  await page.locator(TAKEN).first().waitFor();
  for (let step = 1; step <= STEPS; step += 1)
    await send(line, 'touchMove', [{ x, y: y + ((end.y + end.height / 2 - y) * step) / STEPS }]);
  await send(line, 'touchEnd', []);
  await line.detach();
}
