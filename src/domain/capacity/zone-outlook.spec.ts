import fc from 'fast-check';
import { GRADES, STAGES } from '../kernel/school-year';
import { outlook, type Thresholds } from './outlook';
import { SITE_STATUSES } from './site-status';
import { SUPPLY_COLUMNS, supplyOf, type SupplySite } from './supply';
import type { TalentZone } from './zone-ground';
import { ZONE_FORMULAS, zoneOutlook, type ZoneGrounds } from './zone-outlook';

const THRESHOLDS: Thresholds = { short: 5, surplus: 20, closure: 50 };
const site = (more: Partial<SupplySite> = {}): SupplySite => ({
  code: 'S1',
  name: '示例小学',
  authority: 'ZD',
  stage: 'primary',
  status: 'existing',
  current: 1080,
  planned: 1080,
  opensIn: null,
  openedOn: {},
  ...more,
});
const home = (households: number, from?: number) => ({
  zh: '公寓',
  en: 'Flats',
  households,
  point: { lon: 113.8, lat: 34.8 },
  ...(from === undefined ? {} : { from }),
});
const zone = (more: Partial<TalentZone> = {}): TalentZone => ({ code: 'Z', zh: '片区', en: 'Zone', outline: [], housing: [], ...more });
const grounds = (sites: readonly SupplySite[], more: Partial<ZoneGrounds> = {}): ZoneGrounds => ({
  zone: zone(),
  sites,
  shared: { entering: { K1: 9_000, G1: 10_000, G7: 9_900, G10: 6_000 }, perThousand: { primary: 66 } },
  perThousandHouseholds: { primary: 200 },
  survey: [],
  thresholds: THRESHOLDS,
  ...more,
});
const asked = { from: 2027, to: 2027, scenario: 'norm' as const };
const one = (of: ZoneGrounds, ask: Parameters<typeof zoneOutlook>[1] = asked) => {
  const rows = zoneOutlook(of, ask).filter(({ stage }) => stage === 'primary');
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

describe('a talent zone', () => {
  it('has the seats of its sites, and the same ones by the authority whose sites they are', () => {
    const row = one(grounds([site(), site({ code: 'S2', authority: 'A', current: 540 }), site({ code: 'S3', status: 'building', opensIn: 2027 })]));
    expect(row).toMatchObject({ zone: 'Z', schoolYear: 2027, supply: { open: 1620, building: 1080 } });
    expect(row.parts).toEqual([
      { authority: 'A', supply: supplyOf([site({ current: 540 })], 2027) },
      { authority: 'ZD', supply: supplyOf([site(), site({ status: 'building', opensIn: 2027 })], 2027) },
    ]);
  });

  it('counts the children of its own residents', () => {
    const of = grounds([site({ current: 1000 })], { zone: zone({ residents: { 2027: 20_000 } }) });
    expect(one(of)).toMatchObject({ children: 1320, gap: -320, gapOnceBuilt: -320, alert: 'short', homes: null, surveyed: null, talentGap: null });
    expect(one(of, { ...asked, from: 2028, to: 2028 })).toMatchObject({ children: null, gap: null, alert: null });
  });

  it('moves up its own pupils, from the year that counted them', () => {
    const byGrade = Object.fromEntries(GRADES.map((grade) => [grade, 100]));
    const of = grounds([site()], { zone: zone({ pupils: { schoolYear: 2028, byGrade }, births: { 2023: 40 } }) });
    const cohorts = { ...asked, scenario: 'cohorts' as const };
    expect(one(of, cohorts).children).toBeNull();
    expect(one(of, { ...cohorts, from: 2028, to: 2028 }).children).toBe(600);
    expect(one(of, { ...cohorts, from: 2029, to: 2029 }).children).toBe(540);
    expect(one(grounds([site()], { zone: zone({ births: { 2021: 50 } }) }), cohorts).children).toBeNull();
  });

  it('counts children of homes once people live there, and those of the survey that name the zone', () => {
    const survey = [
      { authority: 'ZD', zone: 'Z', stage: 'primary' as const, schoolYear: 2027, children: 120 },
      { authority: 'A', zone: 'Z', stage: 'primary' as const, schoolYear: 2027, children: 30 },
      { authority: 'ZD', zone: 'Y', stage: 'primary' as const, schoolYear: 2027, children: 1000 },
      { authority: 'ZD', stage: 'primary' as const, schoolYear: 2027, children: 1000 },
      { authority: 'ZD', zone: 'Z', stage: 'junior' as const, schoolYear: 2027, children: 1000 },
      { authority: 'ZD', zone: 'Z', stage: 'primary' as const, schoolYear: 2028, children: 300 },
    ];
    const of = grounds([site({ current: 200 })], { survey, zone: zone({ housing: [home(600), home(400, 2027), home(1000, 2028)] }) });
    expect(one(of)).toMatchObject({ homes: 200, surveyed: 150, talentGap: 0, children: null, gap: null, alert: null });
    expect(one(of, { ...asked, from: 2028, to: 2028 })).toMatchObject({ homes: 400, surveyed: 300, talentGap: -200, alert: 'short' });
    expect(one(of, { ...asked, from: 2029, to: 2029 })).toMatchObject({ homes: 400, surveyed: null, talentGap: -200 });
  });

  it('warns of a shortage for talents alone only where nobody knows all children, and of nothing else', () => {
    const housing = [home(5000)];
    expect(one(grounds([site({ current: 500 })], { zone: zone({ housing }) }))).toMatchObject({ talentGap: -500, alert: 'short' });
    const promised = site({ code: 'S2', status: 'soon', current: null, planned: 600, opensIn: 2027 });
    expect(one(grounds([site({ current: 500 }), promised], { zone: zone({ housing }) })).alert).toBe('shortUntilBuilt');
    expect(one(grounds([site({ current: 90_000 })], { zone: zone({ housing }) })).alert).toBeNull();
    expect(one(grounds([site({ current: 500 })], { zone: zone({ housing, residents: { 2027: 5_000 } }) })).alert).toBe('surplus');
    expect(one(grounds([site({ current: 900 })], { zone: zone({ residents: { 2027: 5_000 } }) })).alert).toBe('closure');
  });

  it('names the reserved land inside it that would close its gap', () => {
    const of = grounds([site({ current: 1000 }), site({ code: 'L1', status: 'reserved', planned: 900 })], { zone: zone({ residents: { 2027: 20_000 } }) });
    expect(one(of).reservedToClose).toEqual([{ code: 'L1', name: '示例小学', seats: 900 }]);
  });

  it('has a row for every year of a stage with a site or anybody counted, and none else', () => {
    const rows = zoneOutlook(grounds([site({ stage: 'junior' })], { zone: zone({ housing: [home(10)] }) }), { ...asked, to: 2028 });
    expect(rows.map(({ stage, schoolYear }) => `${stage} ${schoolYear}`)).toEqual(['primary 2027', 'primary 2028', 'junior 2027', 'junior 2028']);
    expect(zoneOutlook(grounds([], { perThousandHouseholds: {} }), asked)).toEqual([]);
    expect(zoneOutlook(grounds([], { zone: zone({ residents: { 2027: 0 } }) }), asked)).toHaveLength(1);
  });

  it('names the formula of every column in both languages', () => {
    expect(Object.keys(ZONE_FORMULAS)).toEqual(['supply', 'children', 'homes', 'surveyed', 'gap', 'talentGap', 'alert']);
    for (const { zh, en } of Object.values(ZONE_FORMULAS)) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[a-z]/);
    }
  });

  it('never has more seats than its authorities, and its parts are its seats, in every column', () => {
    const anySite = fc.record({
      code: fc.stringMatching(/^S[0-9]$/),
      name: fc.constant('S'),
      authority: fc.constantFrom('A', 'B', 'C'),
      stage: fc.constantFrom(...STAGES),
      status: fc.constantFrom(...SITE_STATUSES),
      current: fc.option(fc.nat(2000)),
      planned: fc.option(fc.nat(2000)),
      opensIn: fc.option(fc.integer({ min: 2026, max: 2036 })),
      openedOn: fc.constant({}),
    });
    const anyCity = fc.array(fc.tuple(anySite, fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(anyCity, fc.integer({ min: 2027, max: 2035 }), (city, year) => {
        const ask = { from: year, to: year, scenario: 'norm' as const };
        const sites = city.map(([one]) => one);
        const inside = city.flatMap(([one, within]) => (within ? [one] : []));
        const whole = { sites, demand: new Map(), surveyed: () => 0, thresholds: THRESHOLDS };
        const ofAuthorities = outlook(whole, { ...ask, authorities: ['A', 'B', 'C'] });
        for (const row of zoneOutlook(grounds(inside), ask)) {
          const among = new Set(row.parts.map(({ authority }) => authority));
          const theirs = ofAuthorities.filter(({ authority, stage }) => among.has(authority) && stage === row.stage);
          for (const column of SUPPLY_COLUMNS) {
            const sum = (of: readonly { supply: Readonly<Record<string, number>> }[]) => of.reduce((all, { supply }) => all + supply[column]!, 0);
            expect(row.supply[column]).toBeLessThanOrEqual(sum(theirs));
            expect(sum(row.parts)).toBe(row.supply[column]);
          }
        }
      }),
    );
  });
});
