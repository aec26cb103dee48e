// When an unanswered placement is reminded and when it lapses, for families and the officers who call them.
import { daysBetween, type PlainDate } from '../kernel/plain-date';
import { REMINDER_DAYS_LEFT, REMINDERS_BEFORE_LAPSE } from './placement-states';

/** How many reminders should stand recorded on a day, given the last day to answer. */
export function remindersDue(today: PlainDate, answerBy: PlainDate): number {
  const left = daysBetween(today, answerBy);
  return REMINDER_DAYS_LEFT.filter((days) => left <= days).length;
}

/** True when the last day is over, three reminders stand recorded and a call was made. */
export function mayLapse(today: PlainDate, answerBy: PlainDate, reminders: number, calls: number): boolean {
  return daysBetween(answerBy, today) > 0 && reminders >= REMINDERS_BEFORE_LAPSE && calls > 0;
}
