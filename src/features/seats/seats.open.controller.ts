import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { OpenSeats } from './open-seats.query';
import { seatActions } from './seats.access';
import { OpenSeatsResponse, SeatYearRequest } from './seats.dto';

@ApiTags('open')
@Controller('api/open/seats')
export class SeatsOpenController {
  constructor(private readonly seats: OpenSeats) {}

  /** Seats of a year by authority and stage; fewer than five received children are not counted. */
  @Get()
  @RouteAction(seatActions['seats.readTotals'])
  @ApiOkResponse({ type: OpenSeatsResponse })
  totals(@Ctx() ctx: Context, @Query() { schoolYear }: SeatYearRequest): Promise<OpenSeatsResponse> {
    return this.seats.execute(ctx, schoolYear);
  }
}
