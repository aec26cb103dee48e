import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { SeatList } from './seat-list.query';
import { seatActions } from './seats.access';
import { SeatsPageResponse, SeatsRequest } from './seats.dto';

@ApiTags('office')
@Controller('api/office/seats')
export class SeatsOfficeController {
  constructor(private readonly seats: SeatList) {}

  @Get()
  @RouteAction(seatActions['seats.read'])
  @ApiOkResponse({ type: SeatsPageResponse })
  list(@Ctx() ctx: Context, @Query() request: SeatsRequest): Promise<SeatsPageResponse> {
    return this.seats.execute(ctx, request);
  }
}
