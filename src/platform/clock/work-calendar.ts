import type { WorkCalendar } from '../../domain/kernel/working-days';
import type { Read } from '../database/transaction';

/** The published calendar of working days; years that were not published yet follow the plain week. */
export async function workCalendar(read: Read): Promise<WorkCalendar> {
  const days = await read.query<{ day: string; worked: number }>('SELECT day, worked FROM calendar_day ORDER BY day');
  const where = (worked: boolean): string[] => days.filter((each) => Boolean(each.worked) === worked).map(({ day }) => day);
  return { daysOff: where(false), workDays: where(true) };
}
