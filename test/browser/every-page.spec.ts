import type { Browser } from 'playwright-core';
import { demoFamilies } from '../journeys/season';
import { openHouse, type House } from './house';
import { inspect } from './inspect';
import { pagesFrom, shapeOf } from './paths';
import { DESK, FOUR_LOOKS, openBrowser, signInFamily, signInStaff, visit, type SignedIn } from './visitor';

/** Who looks: where they begin, and what is theirs. Pages that only a button leads to are named here; all others are found by links. */
interface Reader {
  readonly who: string;
  readonly login?: string;
  readonly phone?: string;
  readonly first: readonly string[];
  readonly within: RegExp;
  /** The page is for a family or everybody, and keeps to their words. */
  readonly forEverybody: boolean;
}

const OPEN = /^\/($|policy|seats|check|sign-in|rounds)/;
const FORM = ['', '/child', '/relation', '/home', '/wishes', '/summary'].map((step) => `/family/apply${step}`);

/** One family for each end that a case can come to. */
const families = Object.values(
  Object.fromEntries(
    demoFamilies()
      .filter(({ round }) => round === 'main')
      .reverse()
      .map((family) => [family.plan.verdict, family]),
  ),
);

const staff = (login: string, first = '/office', within = /^\/office/): Reader => ({
  who: login,
  login,
  first: [first],
  within,
  forEverybody: false,
});

const READERS: readonly Reader[] = [
  { who: 'everybody', first: ['/', '/family/self-check', '/family/sign-in', '/family/nowhere'], within: OPEN, forEverybody: true },
  ...families.slice(0, 5).map(({ key, phone }, at): Reader => ({
    who: `family ${key}`,
    phone,
    first: ['/family', ...(at === 0 ? FORM : [])],
    within: /^\/family/,
    forEverybody: true,
  })),
  staff('officer.ZZ'),
  staff('officer.410102'),
  staff('reviewer.ZZ'),
  staff('signatory.ZZ'),
  staff('clerk.ZZ'),
  staff('policy'),
  staff('planner'),
  staff('operator'),
  staff('auditor'),
  staff('supervision'),
  staff('talent'),
  staff('school.YE-002', '/school', /^\/school/),
];

describe('every page that a link leads to', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse('finished'), openBrowser()]);
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  const signInOf = async ({ login, phone }: Reader): Promise<SignedIn | undefined> => {
    if (login !== undefined) return signInStaff(browser, house, login);
    return phone === undefined ? undefined : signInFamily(browser, house, phone);
  };

  it.each(READERS)(
    'can be read by $who at both sizes, in both languages and in the dark',
    async (reader) => {
      const signedIn = await signInOf(reader);
      const scout = await visit(browser, house, DESK, signedIn);
      const paths = await pagesFrom(scout, reader.first, reader.within);
      await scout.leave();
      expect(paths.length).toBeGreaterThan(0);
      const faults: string[] = [];
      for (const look of FOUR_LOOKS) {
        const visitor = await visit(browser, house, look, signedIn);
        for (const path of paths) {
          await visitor.goTo(path);
          const name = `${reader.who}${shapeOf(path)}`.replace(/[/:]+/g, '-').replace(/[^\w.-]+/g, '_');
          faults.push(...(await inspect(visitor, name, reader)));
        }
        await visitor.leave();
      }
      expect(faults).toEqual([]);
    },
    900_000,
  );
});
