import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../access/route-action';
import type { Context } from '../context/context';
import { Ctx } from '../http/request-context';
import { calendarActions } from './calendar.access';
import { CalendarResponse } from './calendar.dto';
import { CityCalendar } from './calendar.query';

@ApiTags('open')
@Controller('api/open/calendar')
export class CalendarOpenController {
  constructor(private readonly calendar: CityCalendar) {}

  /** What day it is in the city, and which days are worked. */
  @Get()
  @RouteAction(calendarActions['calendar.read'])
  read(@Ctx() ctx: Context): Promise<CalendarResponse> {
    return this.calendar.ask(ctx);
  }
}
