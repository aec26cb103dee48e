import { sheetRemindersDue } from './sheet-reminders';

describe('reminders of a seat sheet', () => {
  it('fall due five, three and one day before the deadline, and never more', () => {
    const days = ['2027-04-24', '2027-04-25', '2027-04-26', '2027-04-27', '2027-04-28', '2027-04-29', '2027-04-30', '2027-05-02'];
    expect(days.map((day) => sheetRemindersDue(day, '2027-04-30'))).toEqual([0, 1, 1, 2, 2, 3, 3, 3]);
  });
});
