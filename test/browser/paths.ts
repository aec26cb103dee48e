import type { Visitor } from './visitor';

/** An address as a shape: two cases are one page. */
export const shapeOf = (path: string): string =>
  path
    .replace(/[?#].*$/, '')
    .split('/')
    .map((part) => (/\d/.test(part) && !/^[a-z-]+$/.test(part) ? ':one' : part))
    .join('/');

/** Addresses of the same service that the page links to; files of the API are no pages. */
async function linksOn({ page }: Visitor): Promise<string[]> {
  const links = (await page.evaluate("[...document.querySelectorAll('a[href]')].map((link) => link.href)")) as string[];
  const here = new URL(page.url());
  return links
    .map((link) => new URL(link))
    .filter(({ origin, pathname }) => origin === here.origin && !/^\/(api|assets|health)\//.test(pathname))
    .map(({ pathname, search }) => pathname + search);
}

/**
 * Follows links from the first addresses and gives one address of each shape, in the order they were found. Only addresses under
 * `within` are followed, so that everybody stays in their own house.
 */
export async function pagesFrom(visitor: Visitor, first: readonly string[], within: RegExp): Promise<string[]> {
  const found = new Map<string, string>();
  const waiting = [...first];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const shape = shapeOf(path);
    if (found.has(shape)) continue;
    found.set(shape, path);
    await visitor.goTo(path);
    waiting.push(...(await linksOn(visitor)).filter((link) => within.test(link)));
  }
  visitor.takeFaults();
  return [...found.values()];
}
