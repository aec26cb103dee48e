import { addWorkingDays, isWorkingDay, workingDaysUntil } from './working-days';

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

  it('that are left shrink by one each working day, and stand still over a holiday', () => {
    const left = ['2027-06-04', '2027-06-07', '2027-06-08', '2027-06-09', '2027-06-10', '2027-06-11', '2027-06-12', '2027-06-13'];
    expect(left.map((day) => workingDaysUntil(day, '2027-06-12', june))).toEqual([5, 4, 3, 3, 2, 1, 0, 0]);
  });

  it('that are left of a limit are those it was given', () => {
    for (const count of [1, 5, 20])
      expect(workingDaysUntil('2027-06-04', addWorkingDays('2027-06-04', count, june), june)).toBe(count);
  });
});
