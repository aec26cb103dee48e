import { aboveNorm, asReported, confirms, filledFrom, type SheetFigures } from './seat-sheet';
import { poolSeats, type EnrolmentFigures } from './seats-of-year';
import type { LayoutSite } from './layout-ceiling';

const site: LayoutSite = {
  code: 'S1',
  status: 'existing',
  stage: 'primary',
  current: { classes: 24 },
  planned: { classes: 24 },
  openedOn: {},
};
const entry: EnrolmentFigures = { classes: 4, classSize: 45, planned: 170, catchment: 150, preferential: 3, enrolled: null };
const other: EnrolmentFigures = {
  classes: 4,
  classSize: null,
  planned: null,
  catchment: null,
  preferential: null,
  enrolled: 160,
};
const seats = (plan: EnrolmentFigures, grade: 'G1' | 'G4' = 'G1', classSizeAllowed: number | null = null) =>
  poolSeats({ schoolYear: 2027, grade, sites: [site], enrolment: plan, classSizeAllowed });

describe('a seat sheet', () => {
  it('begins with the plan of an entry grade: classes, class size, catchment and preferential together', () => {
    expect(filledFrom('G1', entry, seats(entry), null)).toEqual({ classes: 4, classSize: 45, committed: 153 });
  });

  it('begins with the classes that count, where the layout plan gives fewer', () => {
    const six = { ...entry, classes: 6 };
    expect(filledFrom('G1', six, seats(six), null).classes).toBe(4);
  });

  it('begins with the norm where the plan says none or more, and with more where two persons allowed it', () => {
    const large = { ...entry, classSize: 48 };
    expect(filledFrom('G4', other, seats(other, 'G4'), null).classSize).toBe(45);
    expect(filledFrom('G1', large, seats(large), null).classSize).toBe(45);
    expect(filledFrom('G1', large, seats(large), 47).classSize).toBe(47);
    expect(filledFrom('G1', large, seats(large), 50).classSize).toBe(48);
    expect(filledFrom('G1', { ...entry, classSize: 40 }, seats(entry), 50).classSize).toBe(40);
  });

  it('leaves open what the plan does not know', () => {
    expect(filledFrom('G1', { ...entry, catchment: null }, seats(entry), null).committed).toBeNull();
    expect(filledFrom('G1', { ...entry, preferential: null }, seats(entry), null).committed).toBeNull();
    expect(filledFrom('G4', { ...other, enrolled: null }, seats(other, 'G4'), null).committed).toBeNull();
  });

  it('begins with the pupils of any other grade', () => {
    expect(filledFrom('G4', other, seats(other, 'G4'), null)).toEqual({ classes: 4, classSize: 45, committed: 160 });
  });

  it('is confirmed only by the very same three figures', () => {
    const filled: SheetFigures = { classes: 4, classSize: 45, committed: 153 };
    expect(confirms(filled, { ...filled })).toBe(true);
    expect(confirms(filled, { ...filled, classes: 5 })).toBe(false);
    expect(confirms(filled, { ...filled, classSize: 44 })).toBe(false);
    expect(confirms(filled, { ...filled, committed: null })).toBe(false);
  });
});

describe('the seats that follow from a report', () => {
  const filled = filledFrom('G1', entry, seats(entry), null);

  it('are those of the plan when the school confirms', () => {
    const counted = seats(asReported('G1', entry, filled, filled));
    expect(counted).toMatchObject({ entrySeats: 170, committed: 153, vacancies: 17 });
  });

  it('keep the planned number while classes and size are the plan’s, and drop it with them', () => {
    expect(asReported('G1', entry, filled, { ...filled, committed: 160 })).toEqual({ ...entry, catchment: 160, preferential: 0 });
    expect(asReported('G1', entry, filled, { ...filled, classes: 3 })).toMatchObject({ classes: 3, planned: null });
    expect(asReported('G1', entry, filled, { ...filled, classSize: 40 })).toMatchObject({ classSize: 40, planned: null });
  });

  it('leave no vacancy while the school does not know its catchment', () => {
    const unknown = asReported('G1', entry, filled, { ...filled, committed: null });
    expect(unknown).toMatchObject({ catchment: null, preferential: null });
    expect(seats(unknown).vacancies).toBe(0);
  });

  it('never pass the layout plan, whatever is reported', () => {
    expect(seats(asReported('G1', entry, filled, { classes: 9, classSize: 45, committed: 0 })).entrySeats).toBe(180);
  });

  it('are the vacancies of any other grade', () => {
    const report = { classes: 4, classSize: 44, committed: 150 };
    const figures = asReported('G4', other, { classes: 4, classSize: 45, committed: 160 }, report);
    expect(figures).toEqual({ classes: 4, classSize: 44, planned: null, catchment: null, preferential: null, enrolled: 150 });
    expect(seats(figures, 'G4')).toMatchObject({ committed: 150, vacancies: 26 });
  });
});

describe('a class above the norm', () => {
  it('needs the leave of two persons, up to the size they allowed', () => {
    expect(aboveNorm('G1', 45, null)).toBe(false);
    expect(aboveNorm('G1', 46, null)).toBe(true);
    expect(aboveNorm('G1', 46, 47)).toBe(false);
    expect(aboveNorm('G1', 48, 47)).toBe(true);
    expect(aboveNorm('G7', 50, 10)).toBe(false);
  });

  it('counts with that leave only, and says so', () => {
    const large = { ...entry, classSize: 48, planned: null };
    expect(seats(large)).toMatchObject({ entrySeats: 180 });
    expect(seats(large, 'G1', 47)).toMatchObject({ entrySeats: 188 });
    expect(seats(large, 'G1', 47).grounds.slice(0, 2)).toEqual([
      { code: 'CLASS_SIZE_NORM', value: 47, insteadOf: 48 },
      { code: 'CLASS_SIZE_OVERRIDE', value: 47, insteadOf: 45 },
    ]);
    expect(seats(large, 'G1', 50).grounds[0]).toEqual({ code: 'CLASS_SIZE_OVERRIDE', value: 48, insteadOf: 45 });
    expect(seats(entry, 'G1', 50).entrySeats).toBe(170);
    expect(seats({ ...entry, planned: null }, 'G1', 30).entrySeats).toBe(180);
  });
});
