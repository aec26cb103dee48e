import { addWorkingDays, type WorkCalendar } from '../../domain/kernel/working-days';
import type { PlainDate } from '../../domain/kernel/plain-date';

/** Working days in which material must be supplied once it was asked for (P15); later the case counts as withdrawn. */
const WORKING_DAYS = 5;

/** The season's calendar; a later published notice of holidays replaces it. */
const CALENDAR_2027: WorkCalendar = { daysOff: ['2027-06-09'], workDays: [] };

/** The last day to supplement a case that was asked on `askedOn`. */
export const supplementBy = (askedOn: PlainDate): PlainDate => addWorkingDays(askedOn, WORKING_DAYS, CALENDAR_2027);
