import { mayLapse, remindersDue } from './reminders';

describe('reminders before a placement lapses', () => {
  it('reminds five, three and one day before the last day', () => {
    const counts = ['2027-07-10', '2027-07-11', '2027-07-13', '2027-07-15', '2027-07-16'].map((day) => remindersDue(day, '2027-07-16'));
    expect(counts).toEqual([0, 1, 2, 3, 3]);
  });

  it('never lapses on the last day itself', () => {
    expect(mayLapse('2027-07-16', '2027-07-16', 3, 1)).toBe(false);
    expect(mayLapse('2027-07-17', '2027-07-16', 3, 1)).toBe(true);
  });

  it('never lapses without a recorded call or with fewer than three reminders', () => {
    expect(mayLapse('2027-07-20', '2027-07-16', 3, 0)).toBe(false);
    expect(mayLapse('2027-07-20', '2027-07-16', 2, 1)).toBe(false);
  });
});
