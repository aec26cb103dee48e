import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { LedgerCheck } from './ledger-check.query';
import { ReturnedSeatsReport } from './returned-seats.query';
import { SeatList } from './seat-list.query';
import { seatActions } from './seats.access';
import {
  LedgerCheckResponse,
  ReturnDayRequest,
  ReturnDayResponse,
  ReturnedSeatsResponse,
  SeatsPageResponse,
  SeatsRequest,
  SeatYearRequest,
} from './seats.dto';
import { SetReturnDay } from './set-return-day.command';

@ApiTags('office')
@Controller('api/office/seats')
export class SeatsOfficeController {
  constructor(
    private readonly seats: SeatList,
    private readonly returned: ReturnedSeatsReport,
    private readonly returnDay: SetReturnDay,
    private readonly check: LedgerCheck,
  ) {}

  @Get()
  @RouteAction(seatActions['seats.read'])
  @ApiOkResponse({ type: SeatsPageResponse })
  list(@Ctx() ctx: Context, @Query() request: SeatsRequest): Promise<SeatsPageResponse> {
    return this.seats.execute(ctx, request);
  }

  @Get('returned')
  @RouteAction(seatActions['seats.read'])
  @ApiOkResponse({ type: [ReturnedSeatsResponse] })
  returnedSeats(@Ctx() ctx: Context, @Query() { schoolYear }: SeatYearRequest): Promise<ReturnedSeatsResponse[]> {
    return this.returned.execute(ctx, schoolYear);
  }

  @Put('return-day')
  @RouteAction(seatActions['seats.setReturnDay'])
  setReturnDay(@Ctx() ctx: Context, @Body() body: ReturnDayRequest): Promise<ReturnDayResponse> {
    return this.returnDay.execute(ctx, body);
  }

  @Get('ledger')
  @RouteAction(seatActions['seats.check'])
  ledger(@Ctx() ctx: Context): Promise<LedgerCheckResponse> {
    return this.check.execute(ctx);
  }
}
