// When a school is reminded of its seat sheet, for schools and the planners who wait for them.
import { daysBetween, type PlainDate } from '../kernel/plain-date';

/** Days before the last day on which a school is reminded. */
export const SHEET_REMINDER_DAYS_LEFT = [5, 3, 1] as const;

/** How many reminders should stand recorded on a day, given the day of the deadline. */
export const sheetRemindersDue = (today: PlainDate, closesOn: PlainDate): number =>
  SHEET_REMINDER_DAYS_LEFT.filter((days) => daysBetween(today, closesOn) <= days).length;
