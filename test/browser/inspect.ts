import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neverWordsIn } from '../support/never-words';
import { KEPT } from './house';
import { nameOfLook, settle, type Visitor } from './visitor';

const AXE = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** `modes.adjusted`: what a page shows in place of a text that it does not have. */
const KEY = /^[a-z]\w*(\.\w+)+$/;

interface Violation {
  readonly id: string;
  readonly nodes: { readonly html: string; readonly any: { readonly message: string }[] }[];
}

/**
 * Looks at the page that a visitor has before them and says what is wrong with it, a sentence each: what axe finds, what stands out
 * to the side, errors of the console, and on a page for families or everybody a word that never stands there or a text that is missing. Leaves a picture.
 */
export async function inspect(
  visitor: Visitor,
  name: string,
  { forEverybody }: { readonly forEverybody: boolean },
): Promise<string[]> {
  const { page, look } = visitor;
  await settle(page);
  await page.screenshot({ path: join(KEPT, name, `${nameOfLook(look)}.png`), fullPage: true });
  const beyond = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as { violations: Violation[] };
  const text = forEverybody ? await page.locator('body').innerText() : '';
  const keys = text.split('\n').filter((line) => KEY.test(line.trim()));
  return [
    ...visitor.takeFaults(),
    ...(beyond > 0 ? [`scrolls sideways by ${beyond} px`] : []),
    ...violations.map(
      ({ id, nodes }) => `axe ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message ?? ''}`,
    ),
    ...keys.map((key) => `shows a key where words should stand: ${key}`),
    ...neverWordsIn(text).map((word) => `says ${word}`),
  ].map((fault) => `${name} at ${nameOfLook(look)}: ${fault}`);
}
