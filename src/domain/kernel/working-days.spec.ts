import { addWorkingDays, isWorkingDay } from './working-days';

const june = { daysOff: ['2027-06-09'], workDays: ['2027-06-12'] };

describe('working days', () => {
  it('count a supplement asked for on Friday 2027-06-04 to Monday 2027-06-14 over a holiday', () => {
    expect(addWorkingDays('2027-06-04', 5, { ...june, workDays: [] })).toBe('2027-06-14');
  });

  it('count a Saturday that is worked in exchange (调休)', () => {
    expect(isWorkingDay('2027-06-12', june)).toBe(true);
    expect(addWorkingDays('2027-06-04', 5, june)).toBe('2027-06-12');
  });

  it('never count the day itself, nor a weekend', () => {
    expect(addWorkingDays('2027-06-04', 1, june)).toBe('2027-06-07');
    expect(isWorkingDay('2027-06-06', june)).toBe(false);
  });
});
