// Working days with 调休: what the clocks of notices and supplements count, for families and desks.
import { addDays, type PlainDate } from './plain-date';

/** The published calendar: weekdays that are off, weekend days that are worked. */
export interface WorkCalendar {
  readonly daysOff: readonly PlainDate[];
  readonly workDays: readonly PlainDate[];
}

const weekday = (date: PlainDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** True for a working day by the calendar. */
export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): boolean {
  if (calendar.workDays.includes(date)) return true;
  const weekend = weekday(date) === 0 || weekday(date) === 6;
  return !weekend && !calendar.daysOff.includes(date);
}

/** The `count`-th working day after `date` (the day itself does not count): the last day of a time limit. */
export function addWorkingDays(date: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The working days that follow `from`, up to and with `to`: what is left of a time limit. 0 when none does. */
export function workingDaysUntil(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
