import fc from 'fast-check';
import { GRADES, STAGES } from '../kernel/school-year';
import { cohortsIn, demandOf, SCENARIO_FORMULAS, SCENARIOS, type DemandGround } from './demand';
import { outlook, type OutlookGrounds } from './outlook';
import { SITE_STATUSES } from './site-status';
import { supplyOf, type SupplySite } from './supply';

const site = (more: Partial<SupplySite> = {}): SupplySite => ({
  code: 'S1',
  name: '示例小学',
  authority: '410105',
  stage: 'primary',
  status: 'existing',
  current: 1080,
  planned: 1080,
  opensIn: null,
  openedOn: {},
  ...more,
});
const ground = (more: Partial<DemandGround> = {}): DemandGround => ({
  countedIn: 2027,
  enrolled: Object.fromEntries(GRADES.map((grade) => [grade, 100])),
  births: { 2022: 90, 2023: 80, 2024: 70, 2025: 60 },
  entering: { K1: 9_000, G1: 10_000, G7: 9_900, G10: 6_000 },
  residents: { 2027: 50_000, 2028: 52_000 },
  perThousand: { primary: 66 },
  ...more,
});

describe('the seats of a year', () => {
  it('are open only at existing and expanding sites, as they are', () => {
    const sites = [
      site(),
      site({ status: 'expanding', current: 540, planned: 1080, opensIn: 2028 }),
      site({ status: 'building', current: null, planned: 810, opensIn: 2027 }),
      site({ status: 'closing', current: 400 }),
    ];
    expect(supplyOf(sites, 2027)).toEqual({ open: 1620, building: 810, soon: 0, planned: 0, undated: 0, reserved: 0 });
    expect(supplyOf(sites, 2028)).toMatchObject({ open: 1620, building: 1350 });
  });

  it('stand apart where nobody said from when, and where there is land alone', () => {
    const sites = [site({ status: 'soon', current: null, planned: 900 }), site({ status: 'reserved', current: null, planned: 720, opensIn: 2027 })];
    expect(supplyOf(sites, 2035)).toEqual({ open: 0, building: 0, soon: 0, planned: 0, undated: 900, reserved: 720 });
  });

  it('never fall from year to year, and are never negative', () => {
    const any = fc.record({
      code: fc.constant('S'),
      name: fc.constant('S'),
      authority: fc.constant('A'),
      stage: fc.constantFrom(...STAGES),
      status: fc.constantFrom(...SITE_STATUSES),
      current: fc.option(fc.nat(2000)),
      planned: fc.option(fc.nat(2000)),
      opensIn: fc.option(fc.integer({ min: 2026, max: 2036 })),
      openedOn: fc.constant({}),
    });
    fc.assert(
      fc.property(fc.array(any), fc.integer({ min: 2026, max: 2035 }), (sites, year) => {
        const [now, then] = [supplyOf(sites, year), supplyOf(sites, year + 1)];
        for (const column of Object.keys(now) as (keyof typeof now)[]) {
          expect(now[column]).toBeGreaterThanOrEqual(0);
          expect(then[column]).toBeGreaterThanOrEqual(now[column]);
        }
        expect(now.open).toBe(then.open);
      }),
    );
  });
});

describe('the children of a year', () => {
  it('are those counted in the year counted', () => {
    expect(demandOf(ground(), 'primary', 2027, 'cohorts')).toBe(600);
  });

  it('move up a grade a year, and enter by the shares', () => {
    const cohorts = cohortsIn(ground({ enrolled: Object.fromEntries(GRADES.map((grade, at) => [grade, 100 + at])) }), 2028);
    expect(cohorts).toMatchObject({ K1: 54, K2: 100, K3: 101, G1: 90, G2: 103, G6: 107, G7: 107, G8: 109, G10: 67, G12: 113 });
  });

  it('are unknown, not none, where a figure is missing', () => {
    expect(demandOf(ground(), 'kindergarten', 2029, 'cohorts')).toBeNull();
    expect(demandOf(ground({ enrolled: {} }), 'senior', 2027, 'cohorts')).toBeNull();
    expect(demandOf(ground(), 'senior', 2027, 'norm')).toBeNull();
  });

  it('are residents times the norm per thousand by the other scenario', () => {
    expect(demandOf(ground(), 'primary', 2028, 'norm')).toBe(3432);
  });

  it('come with the formula of each scenario in both languages', () => {
    expect(Object.keys(SCENARIO_FORMULAS)).toEqual([...SCENARIOS]);
    expect(SCENARIO_FORMULAS.norm).toEqual({ zh: '常住人口 × 千人指标 ÷ 1000', en: 'residents × children per thousand ÷ 1000' });
    expect(SCENARIO_FORMULAS.cohorts.zh).toContain('小班 = 三年前出生数 × 入园率');
    expect(SCENARIO_FORMULAS.cohorts.en).toContain('K1 = births three years before × share entering');
  });

  it('cannot be told of a year before the count', () => {
    expect(() => cohortsIn(ground(), 2026)).toThrow(new RangeError('no cohorts before 2027'));
  });
});

describe('an outlook', () => {
  const asked = { from: 2027, to: 2027, authorities: ['410105'], scenario: 'cohorts' as const };
  const grounds = (sites: SupplySite[], more: Partial<OutlookGrounds> = {}): OutlookGrounds => ({
    sites,
    demand: new Map([['410105', ground()]]),
    surveyed: () => 7,
    thresholds: { short: 5, surplus: 20, closure: 50 },
    ...more,
  });
  const primary = (sites: SupplySite[]) => outlook(grounds(sites), asked).find(({ stage }) => stage === 'primary')!;

  it('sets seats beside children and says how many are missing', () => {
    expect(primary([site({ current: 500 })])).toMatchObject({ children: 600, surveyed: 7, gap: -100, alert: 'short' });
  });

  it('tells a gap that building closes from one that it does not', () => {
    const built = primary([site({ current: 500 }), site({ code: 'S2', status: 'building', current: null, planned: 200, opensIn: 2027 })]);
    expect(built).toMatchObject({ gap: -100, gapOnceBuilt: 100, alert: 'shortUntilBuilt' });
  });

  it('warns exactly beyond the threshold', () => {
    expect(primary([site({ current: 570 })]).alert).toBeNull();
    expect(primary([site({ current: 569 })]).alert).toBe('short');
    expect(primary([site({ current: 720 })]).alert).toBeNull();
    expect(primary([site({ current: 721 })]).alert).toBe('surplus');
    expect(primary([site({ current: 1200 })]).alert).toBe('surplus');
    expect(primary([site({ current: 1201 })]).alert).toBe('closure');
  });

  it('names the reserved land that would close a gap, largest first and no more than needed', () => {
    const land = (code: string, planned: number) => site({ code, status: 'reserved', current: null, planned });
    const { reservedToClose } = primary([site({ current: 100 }), land('L1', 100), land('L2', 400), land('L3', 300)]);
    expect(reservedToClose.map(({ code }) => code)).toEqual(['L2', 'L3']);
    expect(primary([site({ current: 600 }), land('L1', 100)]).reservedToClose).toEqual([]);
  });

  it('counts what is soon to be built and what is planned once it stands, and neither promises without a year nor land', () => {
    const more = (['soon', 'planned', 'building', 'reserved'] as const).map((status, at) =>
      site({ code: `N${at}`, status, current: null, planned: 10 ** at, opensIn: status === 'reserved' ? null : 2027 }),
    );
    const undated = site({ code: 'U', status: 'soon', current: null, planned: 50_000 });
    expect(primary([site({ current: 500 }), ...more, undated])).toMatchObject({ gap: -100, gapOnceBuilt: 11, alert: 'shortUntilBuilt', reservedToClose: [] });
    expect(primary([site({ current: 489 }), ...more, undated])).toMatchObject({ gap: -111, gapOnceBuilt: 0, reservedToClose: [] });
    expect(primary([site({ current: 488 }), ...more, undated])).toMatchObject({ gapOnceBuilt: -1, reservedToClose: [{ code: 'N3', seats: 1000 }] });
  });

  it('offers land of one size by its code, and none that has no seats', () => {
    const land = (code: string, planned: number | null) => site({ code, status: 'reserved', current: null, planned });
    const { reservedToClose } = primary([site({ current: 0 }), land('B', 100), land('A', 100), land('C', 0), land('D', null)]);
    expect(reservedToClose).toEqual([
      { code: 'A', name: '示例小学', seats: 100 },
      { code: 'B', name: '示例小学', seats: 100 },
    ]);
  });

  it('warns of nothing where there is neither seat nor child, and of closing where nobody comes', () => {
    expect(primary([site({ current: 0, planned: 0 })]).alert).toBe('short');
    const nobody = { demand: new Map([['410105', ground({ enrolled: Object.fromEntries(GRADES.map((grade) => [grade, 0])) })]]) };
    const empty = outlook(grounds([site({ current: 0, planned: 0 })], nobody), asked).find(({ stage }) => stage === 'primary')!;
    expect(empty.alert).toBeNull();
    const idle = outlook(grounds([site({ current: 1 })], nobody), asked).find(({ stage }) => stage === 'primary')!;
    expect(idle.alert).toBe('closure');
  });

  it('leaves out what has neither site nor children, and the gap where children are unknown', () => {
    const rows = outlook(grounds([site()], { demand: new Map() }), { ...asked, authorities: ['410105', 'ZD'] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ stage: 'primary', children: null, gap: null, alert: null });
  });
});
