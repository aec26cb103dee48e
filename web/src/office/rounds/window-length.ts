// How long a window is, in days of the city and in working days.
import { isWorkingDay, type WorkCalendar } from '../../../../src/domain/kernel/working-days';
import { addDays, type PlainDate } from '../../../../src/domain/kernel/plain-date';
import { columnInstant } from '../../lib/times';

/** What a field of a date and a time holds: 2027-05-10T09:00, by the city's clock. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const CITY = '+08:00';
const LONGEST = 400;

/** The instant that a field holds; null while it holds none. */
export const instantOf = (local: string | undefined): string | null => (local !== undefined && LOCAL.test(local) ? `${local.slice(0, 16)}:00${CITY}` : null);

/** What a field shows of an instant. */
export const localOf = (instant: string): string => columnInstant(instant).replace(' ', 'T');

export interface WindowLength {
  readonly days: number;
  readonly workingDays: number;
  /** False when it opens or closes on a day on which nobody is at the desk. */
  readonly opensAtWork: boolean;
  readonly closesAtWork: boolean;
}

/** Both days count; null when one is missing or they stand the wrong way round. */
export function lengthOf(opens: string | undefined, closes: string | undefined, calendar: WorkCalendar): WindowLength | null {
  if (instantOf(opens) === null || instantOf(closes) === null || opens! >= closes!) return null;
  const [first, last] = [opens!.slice(0, 10) as PlainDate, closes!.slice(0, 10) as PlainDate];
  let [days, workingDays] = [0, 0];
  for (let day = first; day <= last && days < LONGEST; day = addDays(day, 1)) {
    days += 1;
    if (isWorkingDay(day, calendar)) workingDays += 1;
  }
  return { days, workingDays, opensAtWork: isWorkingDay(first, calendar), closesAtWork: isWorkingDay(last, calendar) };
}
