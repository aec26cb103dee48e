import * as fc from 'fast-check';
import type { Grade } from '../kernel/school-year';
import type { LayoutSite } from './layout-ceiling';
import { estimatedEntrySeats, poolSeats, type EnrolmentFigures } from './seats-of-year';
import { SITE_STATUSES } from './site-status';

const site = (more: Partial<LayoutSite> = {}): LayoutSite => ({
  code: 'S1',
  status: 'existing',
  stage: 'primary',
  current: { classes: 24 },
  planned: { classes: 24 },
  openedOn: {},
  ...more,
});
const enrolment = (more: Partial<EnrolmentFigures> = {}): EnrolmentFigures => ({
  classes: 4,
  classSize: 45,
  planned: 180,
  catchment: 160,
  preferential: 3,
  enrolled: null,
  ...more,
});
const ask = (grade: Grade, sites: LayoutSite[], figures: EnrolmentFigures | null) =>
  poolSeats({ schoolYear: 2027, grade, sites, enrolment: figures });
const codes = (pool: { grounds: readonly { code: string }[] }) => pool.grounds.map(({ code }) => code);

describe('seats of an entry grade', () => {
  it('are classes times class size, and vacant is what the committed intake leaves', () => {
    expect(ask('G1', [site()], enrolment())).toMatchObject({ entrySeats: 180, committed: 163, vacancies: 17 });
  });

  it('holds no more seats than the layout plan gives', () => {
    const pool = ask('G1', [site()], enrolment({ classes: 6, planned: 270 }));
    expect(pool.entrySeats).toBe(180);
    expect(pool.grounds).toContainEqual({ code: 'LAYOUT_CEILING', value: 4, insteadOf: 6 });
  });

  it('never fills a class above the norm', () => {
    const pool = ask('G1', [site()], enrolment({ classSize: 48, planned: 192 }));
    expect(pool.entrySeats).toBe(180);
    expect(codes(pool)).toContain('CLASS_SIZE_NORM');
  });

  it('offers no more than the authority planned', () => {
    expect(ask('G1', [site()], enrolment({ planned: 170 })).entrySeats).toBe(170);
  });

  it('gives nothing without an enrolment plan, and marks what the layout would give as an estimate only', () => {
    expect(ask('G1', [site()], null)).toMatchObject({ entrySeats: 0, vacancies: 0 });
    expect(estimatedEntrySeats([site()], 2027, 'G1')).toBe(180);
  });

  it('leaves no vacancy while the committed intake is unknown', () => {
    expect(ask('G1', [site()], enrolment({ catchment: null }))).toMatchObject({ committed: 180, vacancies: 0 });
  });

  it.each(SITE_STATUSES.filter((status) => status !== 'existing' && status !== 'expanding'))(
    'gives no seat at a site that is %s',
    (status) => {
      expect(ask('G1', [site({ status })], enrolment())).toMatchObject({ entrySeats: 0, vacancies: 0 });
      expect(ask('G3', [site({ status })], enrolment({ enrolled: 100 })).vacancies).toBe(0);
    },
  );

  it('counts an extension only from its confirmed opening', () => {
    const expanding = site({ status: 'expanding', current: { classes: 12 }, planned: { classes: 24 } });
    expect(ask('G1', [expanding], enrolment()).entrySeats).toBe(90);
    expect(ask('G1', [{ ...expanding, openedOn: { G1: '2027-09-02' } }], enrolment()).entrySeats).toBe(90);
    expect(ask('G1', [{ ...expanding, openedOn: { G1: '2027-09-01' } }], enrolment()).entrySeats).toBe(180);
  });

  it('adds up the campuses of a school', () => {
    expect(ask('G1', [site({ current: { classes: 12 } }), site({ current: { classes: 12 } })], enrolment()).entrySeats).toBe(180);
  });

  it('counts a kindergarten by its youngest band', () => {
    const bands = { classes: 12, byGrade: { K1: 4, K2: 4, K3: 4 } };
    const kindergarten = site({ stage: 'kindergarten', current: bands, planned: bands });
    expect(ask('K1', [kindergarten], enrolment({ classSize: 25, planned: 100, catchment: 90 }))).toMatchObject({
      entrySeats: 100,
      vacancies: 7,
    });
  });

  it('keeps a sum for all stages together as the ceiling of them all', () => {
    const shared = (entryClasses: number) =>
      site({
        stage: 'junior',
        status: 'expanding',
        current: null,
        planned: { classes: 12 },
        shared: { classes: 30, others: [{ stage: 'senior', entryClasses }] },
      });
    const junior = enrolment({ classSize: 50, planned: 200 });
    expect(ask('G7', [shared(6)], junior).entrySeats).toBe(200);
    expect(ask('G7', [shared(8)], junior).entrySeats).toBe(100);
  });
});

describe('vacancies of another grade', () => {
  it('are classes times class size less the enrolled pupils', () => {
    expect(ask('G4', [site()], enrolment({ planned: null, enrolled: 174 }))).toMatchObject({ entrySeats: 0, vacancies: 6 });
  });

  it('are none where classes are full beyond the norm, or where nobody counted', () => {
    expect(ask('G4', [site()], enrolment({ enrolled: 200 })).vacancies).toBe(0);
    expect(ask('G4', [site()], enrolment({ enrolled: null })).vacancies).toBe(0);
  });
});

describe('the reasons of a count', () => {
  const full = (grade: Grade, sites: LayoutSite[], figures: EnrolmentFigures | null) => ask(grade, sites, figures).grounds;

  it('tell of an entry grade every figure that counted, in the order of the count', () => {
    expect(full('G1', [site()], enrolment())).toEqual([
      { code: 'ENROLMENT_CLASSES', value: 4 },
      { code: 'COMMITTED', value: 163 },
    ]);
    expect(full('G1', [site()], enrolment({ classes: 6, classSize: 48, planned: 150, catchment: 149 }))).toEqual([
      { code: 'CLASS_SIZE_NORM', value: 45, insteadOf: 48 },
      { code: 'ENROLMENT_CLASSES', value: 6 },
      { code: 'LAYOUT_CEILING', value: 4, insteadOf: 6 },
      { code: 'PLANNED_BELOW_CLASSES', value: 150, insteadOf: 180 },
      { code: 'COMMITTED', value: 150, insteadOf: 152 },
    ]);
    expect(full('G1', [site()], enrolment({ classSize: null, planned: null, preferential: null }))).toEqual([
      { code: 'ENROLMENT_CLASSES', value: 4 },
      { code: 'COMMITTED_UNKNOWN', value: null },
    ]);
    expect(full('G1', [site()], null)).toEqual([{ code: 'ENROLMENT_MISSING', value: null }]);
  });

  it('tell of any other grade its classes, and its pupils or why none counted', () => {
    expect(full('G4', [site()], enrolment({ enrolled: 174 }))).toEqual([
      { code: 'ENROLMENT_CLASSES', value: 4 },
      { code: 'ENROLLED', value: 174 },
    ]);
    expect(full('G4', [site()], enrolment({ enrolled: null }))).toEqual([
      { code: 'ENROLMENT_CLASSES', value: 4 },
      { code: 'ENROLLED_UNKNOWN', value: null },
    ]);
    expect(ask('G4', [], enrolment({ enrolled: 100 }))).toEqual({
      entrySeats: 0,
      committed: 100,
      vacancies: 0,
      grounds: [
        { code: 'ENROLMENT_CLASSES', value: 4 },
        { code: 'LAYOUT_MISSING', value: 0 },
      ],
    });
    expect(ask('G4', [site({ status: 'planned' })], enrolment())).toMatchObject({ committed: 0 });
    expect(full('G4', [site({ status: 'planned' })], enrolment())).toContainEqual({ code: 'SITE_NOT_OPEN', value: 0 });
  });

  it('name the figure that is no count', () => {
    expect(() => ask('G1', [site()], enrolment({ planned: -1 }))).toThrow('planned is no count: -1');
    expect(ask('G1', [site()], enrolment({ classes: 0 })).entrySeats).toBe(0);
  });

  it('estimate an entry grade only', () => {
    expect(estimatedEntrySeats([site()], 2027, 'G2')).toBe(0);
  });
});

describe('for whatever figures', () => {
  const count = fc.integer({ min: 0, max: 400 });
  const figures = fc.record({
    classes: fc.integer({ min: 0, max: 30 }),
    classSize: fc.option(fc.integer({ min: 20, max: 60 })),
    planned: fc.option(count),
    catchment: fc.option(count),
    preferential: fc.option(count),
    enrolled: fc.option(count),
  });
  const openedOn = fc.dictionary(
    fc.constantFrom<Grade>('G1', 'G2', 'G3'),
    fc.constantFrom('2026-09-01', '2027-09-01', '2027-09-02', '2028-09-01'),
  );
  const sites = fc.array(
    fc
      .record({
        openedOn,
        status: fc.constantFrom(...SITE_STATUSES),
        classes: fc.integer({ min: 0, max: 60 }),
        more: fc.integer({ min: 0, max: 30 }),
      })
      .map(({ status, classes, more, openedOn: opened }) =>
        site({ status, current: { classes }, planned: { classes: classes + more }, openedOn: opened }),
      ),
    { maxLength: 3 },
  );

  it('committed and vacancies of an entry grade make up its seats', () => {
    fc.assert(
      fc.property(sites, figures, (layout, plan) => {
        const pool = ask('G1', layout, plan);
        expect(pool.committed + pool.vacancies).toBe(pool.entrySeats);
        expect(pool.entrySeats).toBeLessThanOrEqual(estimatedEntrySeats(layout, 2027, 'G1'));
        expect(pool.vacancies).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('more classes never give fewer seats', () => {
    fc.assert(
      fc.property(sites, figures, fc.constantFrom<Grade>('G1', 'G2'), (layout, plan, grade) => {
        const before = ask(grade, layout, plan);
        const after = ask(grade, layout, { ...plan, classes: plan.classes + 1 });
        expect(after.entrySeats).toBeGreaterThanOrEqual(before.entrySeats);
        expect(after.vacancies).toBeGreaterThanOrEqual(before.vacancies);
      }),
    );
  });

  it('no seat comes from land that is planned or reserved, nor from a site under construction before its recorded day', () => {
    fc.assert(
      fc.property(sites, figures, fc.constantFrom<Grade>('G1', 'G2'), (layout, plan, grade) => {
        const open = layout.filter(({ status, openedOn: opened }) => {
          if (status === 'building') return (opened[grade] ?? '9999') <= '2027-09-01';
          return status === 'existing' || status === 'expanding';
        });
        const [all, of] = [ask(grade, layout, plan), ask(grade, open, plan)];
        expect([all.entrySeats, all.vacancies]).toEqual([of.entrySeats, of.vacancies]);
      }),
    );
  });

  it('one more recorded opening never gives fewer seats, and none in a grade that it does not name', () => {
    fc.assert(
      fc.property(sites, figures, fc.constantFrom<Grade>('G1', 'G2'), fc.nat(2), (layout, plan, grade, at) => {
        const withOpening = layout.map((one, index) =>
          index === at ? { ...one, openedOn: { ...one.openedOn, [grade]: '2027-09-01' } } : one,
        );
        const other: Grade = grade === 'G1' ? 'G2' : 'G1';
        expect(ask(grade, withOpening, plan).entrySeats).toBeGreaterThanOrEqual(ask(grade, layout, plan).entrySeats);
        expect(ask(grade, withOpening, plan).vacancies).toBeGreaterThanOrEqual(ask(grade, layout, plan).vacancies);
        expect(ask(other, withOpening, plan).vacancies).toBe(ask(other, layout, plan).vacancies);
      }),
    );
  });

  it('a larger layout plan never gives fewer seats', () => {
    fc.assert(
      fc.property(sites, figures, (layout, plan) => {
        const larger = layout.map((one) => ({ ...one, current: { classes: one.current!.classes + 6 }, planned: { classes: one.planned!.classes + 6 } }));
        expect(ask('G1', larger, plan).entrySeats).toBeGreaterThanOrEqual(ask('G1', layout, plan).entrySeats);
      }),
    );
  });

  it('refuses figures that are no counts', () => {
    expect(() => ask('G1', [site()], enrolment({ classes: -1 }))).toThrow(RangeError);
    expect(() => ask('G1', [site()], enrolment({ catchment: 1.5 }))).toThrow(RangeError);
  });
});
