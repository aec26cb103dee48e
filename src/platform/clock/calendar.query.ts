import { Injectable } from '@nestjs/common';
import type { Context } from '../context/context';
import { UnitOfWork } from '../database/unit-of-work';
import type { CalendarResponse } from './calendar.dto';
import { Clock } from './clock';
import { workCalendar } from './work-calendar';

/** The city's day and its working days, so that every page counts a deadline alike and none by the reader's own clock. */
@Injectable()
export class CityCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  ask(ctx: Context): Promise<CalendarResponse> {
    return this.work.read(ctx, async (read) => {
      const now = await read.now();
      const { daysOff, workDays } = await workCalendar(read);
      return { now: now.toISOString(), today: this.clock.dayOf(now), daysOff: [...daysOff], workDays: [...workDays] };
    });
  }
}
