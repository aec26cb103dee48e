import fc from 'fast-check';
import { gradesOf, STAGES, type Grade } from '../kernel/school-year';
import { hasOpenedBy, openedSeats } from './opened-seats';
import { SITE_STATUSES } from './site-status';
import { supplyOf, type SupplySite } from './supply';

const site = (more: Partial<SupplySite> = {}): SupplySite => ({
  code: 'S1',
  name: '示例小学',
  authority: '410105',
  stage: 'primary',
  status: 'building',
  current: null,
  planned: 1080,
  opensIn: 2028,
  openedOn: {},
  ...more,
});

describe('the seats of grades that are recorded open', () => {
  it('are their share of the stage, by the norm class size of each grade', () => {
    expect(openedSeats('primary', 1080, { G1: '2027-09-01' }, 2027)).toBe(180);
    expect(openedSeats('kindergarten', 270, { K1: '2027-09-01', K3: '2027-09-01' }, 2027)).toBe(180);
  });

  it('are open from the first of September on which they are, and not one day late', () => {
    expect(openedSeats('primary', 1080, { G1: '2027-09-02' }, 2027)).toBe(0);
    expect(openedSeats('primary', 1080, { G1: '2027-09-02' }, 2028)).toBe(180);
    expect(hasOpenedBy({ G1: '2027-09-01' }, 'primary', 2027)).toBe(true);
    expect(hasOpenedBy({ G1: '2027-09-01' }, 'junior', 2027)).toBe(false);
  });

  it('count as open in the forecast, and the promise is less by them', () => {
    const opened = site({ openedOn: { G1: '2027-09-01' } });
    expect(supplyOf([opened], 2027)).toEqual({ open: 180, building: 0, soon: 0, planned: 0, undated: 0, reserved: 0 });
    expect(supplyOf([opened], 2028)).toMatchObject({ open: 180, building: 900 });
    expect(supplyOf([site({ openedOn: { G1: '2027-09-01' }, opensIn: null })], 2027)).toMatchObject({ open: 180, undated: 900 });
  });

  it('are those of the extension alone where a school is extended', () => {
    const extended = site({ status: 'expanding', current: 540, opensIn: null, openedOn: { G1: '2027-09-01', G2: '2028-09-01' } });
    expect(supplyOf([extended], 2027)).toMatchObject({ open: 540 + 90, undated: 450 });
    expect(supplyOf([extended], 2028)).toMatchObject({ open: 540 + 180, undated: 360 });
  });

  it('are none at a site that a record cannot open', () => {
    for (const status of SITE_STATUSES.filter((one) => one !== 'building' && one !== 'expanding'))
      expect(supplyOf([site({ status, openedOn: { G1: '2020-09-01' } })], 2030)).toEqual(supplyOf([site({ status })], 2030));
  });

  it('make no seat more or less of what is promised, whatever is recorded', () => {
    const anyRecord = fc.constantFrom(...STAGES).chain((stage) =>
      fc.record({
        stage: fc.constant(stage),
        seats: fc.nat(3000),
        grades: fc.subarray([...gradesOf(stage)]),
        year: fc.integer({ min: 2027, max: 2035 }),
      }),
    );
    fc.assert(
      fc.property(anyRecord, ({ stage, seats, grades, year }) => {
        const openedOn = Object.fromEntries(grades.map((grade: Grade) => [grade, '2027-09-01']));
        const supply = supplyOf([site({ stage, planned: seats, opensIn: 2027, openedOn })], year);
        expect(supply.open + supply.building).toBe(seats);
        if (grades.length === gradesOf(stage).length) expect(supply.open).toBe(seats);
      }),
    );
  });
});
