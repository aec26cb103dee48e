import { timeLeft, type Due } from './time-left';

const CITY = { daysOff: ['2027-06-09'], workDays: [], today: '2027-06-04', now: '2027-06-04T02:00:00.000Z' };
const left = (due: Due, city: Partial<typeof CITY> = {}): [string, number] => {
  const { kind, days } = timeLeft(due, { ...CITY, ...city });
  return [kind, days];
};

describe('what is left of a deadline', () => {
  it('is told in working days, over a weekend and a published holiday', () => {
    expect(left({ on: '2027-06-10' })).toEqual(['left', 3]);
    expect(left({ at: '2027-06-10T10:00:00.000Z' })).toEqual(['left', 3]);
  });

  it('is told in days where no working day lies between', () => {
    expect(left({ on: '2027-06-06' })).toEqual(['daysOff', 2]);
  });

  it('is today until the last day ends in the city, or the second has passed', () => {
    expect(left({ on: '2027-06-04' })).toEqual(['today', 0]);
    expect(left({ at: '2027-06-04T02:00:00.000Z' }, { now: '2027-06-04T02:00:00.999Z' })).toEqual(['today', 0]);
    expect(left({ at: '2027-06-04T02:00:00.000Z' }, { now: '2027-06-04T02:00:01.000Z' })).toEqual(['overToday', 0]);
  });

  it('counts what it is over, and says that it is over also when no working day has passed', () => {
    expect(left({ on: '2027-06-01' })).toEqual(['over', 3]);
    expect(left({ on: '2027-06-04' }, { today: '2027-06-05', now: '2027-06-05T02:00:00.000Z' })).toEqual(['over', 0]);
  });

  it('goes by the day of the city, not that of the reader', () => {
    expect(left({ at: '2027-06-04T17:00:00.000Z' })).toEqual(['daysOff', 1]); // 01:00 on Saturday there
  });
});
