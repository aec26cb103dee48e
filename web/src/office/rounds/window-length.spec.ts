import { instantOf, lengthOf } from './window-length';

const calendar = { daysOff: ['2027-06-09'], workDays: ['2027-06-05'] };

describe('the length of a window', () => {
  it('counts both days, and working days by the published calendar', () => {
    expect(lengthOf('2027-06-04T09:00', '2027-06-10T18:00', calendar)).toEqual({ days: 7, workingDays: 5, opensAtWork: true, closesAtWork: true });
  });

  it('says when it closes on a day off', () => {
    expect(lengthOf('2027-06-04T09:00', '2027-06-09T18:00', calendar)).toMatchObject({ closesAtWork: false });
  });

  it('is none while a day is missing or they stand the wrong way round', () => {
    expect(lengthOf('2027-06-04T09:00', undefined, calendar)).toBeNull();
    expect(lengthOf('2027-06-04T09:00', '2027-06-04T09:00', calendar)).toBeNull();
  });

  it('reads what a field holds as the clock of the city', () => {
    expect(instantOf('2027-06-04T09:00')).toBe('2027-06-04T09:00:00+08:00');
    expect(instantOf('')).toBeNull();
  });
});
