import { GRADES } from '../kernel/school-year';
import type { DemandGround } from './demand';
import { outlook, type OutlookGrounds } from './outlook';
import { supplyOf, type SupplySite } from './supply';
import { assumed, withOpenings, type Assumptions } from './what-if';
import type { TalentZone } from './zone-ground';
import { zoneOutlook, type ZoneGrounds } from './zone-outlook';

const site = (more: Partial<SupplySite> = {}): SupplySite => ({
  code: 'N1',
  name: '示例小学',
  authority: 'ZD',
  stage: 'primary',
  status: 'planned',
  current: null,
  planned: 810,
  opensIn: 2030,
  openedOn: {},
  ...more,
});
const demand: DemandGround = {
  countedIn: 2027,
  enrolled: Object.fromEntries(GRADES.map((grade) => [grade, 100])),
  births: { 2022: 100, 2026: 100, 2027: 100, 2028: 100 },
  entering: { K1: 10_000, G1: 10_000, G7: 10_000, G10: 10_000 },
  residents: { 2027: 10_000, 2028: 10_000 },
  perThousand: { primary: 60 },
};
const thresholds = { short: 5, surplus: 20, closure: 50 };
const zone: TalentZone = {
  code: 'Z',
  zh: '片区',
  en: 'zone',
  outline: [],
  housing: [{ zh: '公寓', en: 'flats', households: 1000, point: { lon: 113, lat: 34 } }],
  residents: { 2027: 5_000, 2028: 5_000 },
};
const city: OutlookGrounds = { sites: [site()], demand: new Map([['ZD', demand]]), surveyed: () => 7, thresholds };
const zones: ZoneGrounds[] = [
  {
    zone,
    sites: [site()],
    shared: { entering: demand.entering, perThousand: demand.perThousand },
    perThousandHouseholds: { primary: 200 },
    survey: [{ authority: 'ZD', zone: 'Z', stage: 'primary', schoolYear: 2028, children: 33 }],
    thresholds,
  },
];
const assume = (more: Partial<Assumptions>) => assumed({ outlook: city, zones }, 2027, { openings: new Map(), childrenPercent: 100, talentsPercent: 100, ...more });
const asked = { from: 2028, to: 2028, authorities: ['ZD'], scenario: 'norm' as const };
const inYear = (grounds: OutlookGrounds) => outlook(grounds, asked).find(({ stage }) => stage === 'primary')!;
const inZone = (grounds: readonly ZoneGrounds[]) => zoneOutlook(grounds[0]!, asked).find(({ stage }) => stage === 'primary')!;

describe('a forecast under assumptions', () => {
  it('is the forecast itself while nothing is assumed', () => {
    const { outlook: grounds, zones: same } = assume({});
    expect(inYear(grounds)).toEqual(inYear(city));
    expect(inZone(same)).toEqual(inZone(zones));
  });

  it('has a school from the year assumed, in the column of its status and never among open seats', () => {
    const { outlook: grounds, zones: moved } = assume({ openings: new Map([['N1', 2028]]) });
    expect(inYear(grounds).supply).toMatchObject({ open: 0, planned: 810 });
    expect(inZone(moved).supply).toMatchObject({ open: 0, planned: 810 });
  });

  it('has no seat of a school that is never built, but those already open', () => {
    const never = new Map([['N1', null]]);
    expect(supplyOf(withOpenings([site()], never).sites, 2035)).toMatchObject({ planned: 0, undated: 0 });
    const halfOpen = site({ status: 'building', openedOn: { G1: '2027-09-01' } });
    expect(supplyOf(withOpenings([halfOpen], never).sites, 2035)).toMatchObject({ open: 135, building: 0 });
    const extended = site({ status: 'expanding', current: 540 });
    expect(supplyOf(withOpenings([extended], never).sites, 2035)).toMatchObject({ open: 540, building: 0 });
  });

  it('takes reserved land with a year for a planned school', () => {
    const land = site({ status: 'reserved', opensIn: null });
    expect(supplyOf(withOpenings([land], new Map([['N1', 2030]])).sites, 2030)).toMatchObject({ planned: 810, reserved: 0 });
  });

  it('names codes that no site has', () => {
    expect(withOpenings([site()], new Map([['N9', 2028]])).unknown).toEqual(['N9']);
  });

  it('has more or fewer children of the years that nobody has counted yet', () => {
    const { outlook: grounds, zones: more } = assume({ childrenPercent: 150 });
    expect([inYear(city).children, inYear(grounds).children]).toEqual([600, 900]);
    expect([inZone(zones).children, inZone(more).children]).toEqual([300, 450]);
    expect(grounds.demand.get('ZD')!.births).toEqual({ 2022: 100, 2026: 100, 2027: 150, 2028: 150 });
    expect(grounds.demand.get('ZD')!.residents).toEqual({ 2027: 10_000, 2028: 15_000 });
  });

  it('has more or fewer talents, whose children are part of the same children', () => {
    const { outlook: grounds, zones: more } = assume({ talentsPercent: 200 });
    expect(inZone(zones)).toMatchObject({ homes: 200, surveyed: 33, children: 300 });
    expect(inZone(more)).toMatchObject({ homes: 400, surveyed: 66, children: 300 });
    expect([inYear(grounds).surveyed, inYear(grounds).children]).toEqual([14, 600]);
  });
});
