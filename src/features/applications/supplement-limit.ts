import { addWorkingDays, type WorkCalendar } from '../../domain/kernel/working-days';
import type { PlainDate } from '../../domain/kernel/plain-date';

/** Working days in which material must be supplied once it was asked for (P15); later the case counts as withdrawn. */
const WORKING_DAYS = 5;

/** The last day to supplement a case that was asked on `askedOn`, by the published calendar. */
export const supplementBy = (askedOn: PlainDate, calendar: WorkCalendar): PlainDate =>
  addWorkingDays(askedOn, WORKING_DAYS, calendar);
