// How long a deadline is away, counted in the city's working days.
import { daysBetween, plainDateIn, type PlainDate } from '../../../src/domain/kernel/plain-date';
import { workingDaysUntil, type WorkCalendar } from '../../../src/domain/kernel/working-days';
import { ZONE } from './times';

/** A last day, which counts whole, or an instant. */
export type Due = { readonly on: PlainDate } | { readonly at: string };

/** What is left of it; `days` are working days, but for `daysOff`, in which there is none. */
export interface TimeLeft {
  readonly kind: 'left' | 'daysOff' | 'today' | 'overToday' | 'over';
  readonly days: number;
}

export interface CityDay extends WorkCalendar {
  readonly now: string;
  readonly today: PlainDate;
}

export const dayOfDue = (due: Due): PlainDate => ('on' in due ? due.on : plainDateIn(new Date(due.at), ZONE));

/** True when it has passed: a last day at its midnight, an instant after its whole second. */
const isOver = (due: Due, { now, today }: CityDay): boolean =>
  'on' in due ? due.on < today : Math.floor(Date.parse(due.at) / 1000) < Math.floor(Date.parse(now) / 1000);

export function timeLeft(due: Due, city: CityDay): TimeLeft {
  const last = dayOfDue(due);
  if (isOver(due, city))
    return last === city.today ? { kind: 'overToday', days: 0 } : { kind: 'over', days: workingDaysUntil(last, city.today, city) };
  if (last === city.today) return { kind: 'today', days: 0 };
  const days = workingDaysUntil(city.today, last, city);
  return days > 0 ? { kind: 'left', days } : { kind: 'daysOff', days: daysBetween(city.today, last) };
}
