import type { Browser } from 'playwright-core';
import { openHouse, type House } from './house';
import { Crowd, type Looks } from './season/crowd';
import { answerPlacements, FAMILIES, fileApplication, readVerdicts, receiveChild } from './season/families';
import { agreeOnSeats, planTheYear, SCHOOL } from './season/plan-and-seats';
import { adjust, commitToSeed, fixBeforeRun, sealAndRun, sign } from './season/round';
import { DESK, openBrowser, PHONE } from './visitor';

const VARIANTS: readonly (Looks & { readonly how: string })[] = [
  {
    how: 'families on the telephone and staff at a desk, in Chinese',
    families: { ...PHONE, language: 'zh', theme: 'light' },
    staff: { ...DESK, language: 'zh', theme: 'light' },
  },
  {
    how: 'families at a desk and staff on the telephone, in English and in the dark',
    families: { ...DESK, language: 'en', theme: 'dark' },
    staff: { ...PHONE, language: 'en', theme: 'dark' },
  },
];

describe('one season through all faces', () => {
  let house: House;
  let browser: Browser;
  beforeEach(async () => {
    [house, browser] = await Promise.all([openHouse('open'), openBrowser()]);
  }, 300_000);
  afterEach(async () => {
    await browser.close();
    await house.stop();
  });

  /** Names of the schools that the season offers. */
  const schoolNames = async (): Promise<ReadonlyMap<string, string>> => {
    const season = (await (await fetch(`${house.base}/api/open/seasons/2027`)).json()) as {
      schools: { code: string; name: string }[];
    };
    return new Map(season.schools.map(({ code, name }) => [code, name]));
  };

  /** The whole way, by what people do on pages. */
  const carry = async (crowd: Crowd): Promise<void> => {
    await planTheYear(crowd);
    await agreeOnSeats(crowd);
    await commitToSeed(crowd);
    const names = await schoolNames();
    const received = await fileApplication(crowd, FAMILIES.received, names, true);
    const declining = await fileApplication(crowd, FAMILIES.declining, names, false);
    await fileApplication(crowd, FAMILIES.refused, names, false);
    await readVerdicts(crowd);
    await fixBeforeRun(crowd, declining);
    await house.xuewei('clock', 'set', '2027-06-30T09:00:00+08:00');
    await sealAndRun(crowd);
    await adjust(crowd, received);
    await house.xuewei('clock', 'set', '2027-07-06T09:00:00+08:00');
    await sign(crowd);
    await answerPlacements(crowd);
    await receiveChild(crowd, SCHOOL.code);
  };

  it.each(VARIANTS)(
    'goes from the plan to the received child by nothing but its pages: $how',
    async ({ families, staff }) => {
      const faults: string[] = [];
      const crowd = new Crowd(browser, house, { families, staff }, faults);
      await carry(crowd).catch(async (fault: unknown) => {
        await crowd.keepSight();
        throw fault;
      });
      expect(faults).toEqual([]);
    },
    900_000,
  );
});
