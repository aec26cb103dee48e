import { Injectable } from '@nestjs/common';
import { isPlainDate } from '../../domain/kernel/plain-date';
import { Audit } from '../audit/audit';
import type { Context } from '../context/context';
import { UnitOfWork } from '../database/unit-of-work';
import { CalendarDayEntity } from './calendar-day.entity';
import { clockErrors } from './clock.errors';

/** The notice of a year's holidays: weekdays off, and weekend days that are worked in their place. */
export interface YearCalendar {
  readonly year: number;
  readonly daysOff: readonly string[];
  readonly workDays: readonly string[];
}

const isDays = (value: unknown): value is string[] => Array.isArray(value) && value.every((day) => typeof day === 'string');

function isYearCalendar(value: unknown): value is YearCalendar {
  if (typeof value !== 'object' || value === null) return false;
  const { year, daysOff, workDays } = value as Partial<YearCalendar>;
  return Number.isInteger(year) && isDays(daysOff) && isDays(workDays);
}

/** Keeps the calendar of one year in place of the one kept before; time limits counted from now on go by it. */
@Injectable()
export class PublishCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: Context, calendar: unknown): Promise<{ year: number; days: number }> {
    if (!isYearCalendar(calendar)) throw clockErrors.notACalendar();
    const { year, daysOff, workDays } = calendar;
    const days = [...daysOff, ...workDays];
    const wrong = days.find((day, at) => !isPlainDate(day) || !day.startsWith(`${year}-`) || days.indexOf(day) !== at);
    if (wrong !== undefined) throw clockErrors.badDay({ day: wrong, year });
    return this.work.write(ctx, async (tx) => {
      await tx.execute('DELETE FROM calendar_day WHERE day BETWEEN ? AND ?', [`${year}-01-01`, `${year}-12-31`]);
      await tx.insert(
        CalendarDayEntity,
        days.map((day) => ({ day, worked: workDays.includes(day) })),
      );
      await this.audit.record(tx, ctx, {
        action: 'calendar.publish',
        subject: { type: 'calendar', id: String(year) },
        details: { daysOff: [...daysOff], workDays: [...workDays] },
      });
      return { year, days: days.length };
    });
  }
}
