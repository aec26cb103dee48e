import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { PoolWhy } from './pool-why.query';
import { SchoolWhy } from './school-why.query';
import { seatSheetActions } from './seat-sheets.access';
import { SheetYearRequest } from './seat-sheets.dto';
import { PoolWhyResponse, SchoolWhyResponse } from './seat-whys.dto';

/** The walk-back of any figure: one call. */
@ApiTags('office')
@Controller('api/office/seats')
export class SeatWhysOfficeController {
  constructor(
    private readonly pools: PoolWhy,
    private readonly schools: SchoolWhy,
  ) {}

  @Get('pools/:id/why')
  @RouteAction(seatSheetActions['seatWhy.read'])
  pool(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<PoolWhyResponse> {
    return this.pools.execute(ctx, id);
  }

  @Get('schools/:id/why')
  @RouteAction(seatSheetActions['seatWhy.read'])
  school(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { schoolYear }: SheetYearRequest,
  ): Promise<SchoolWhyResponse> {
    return this.schools.execute(ctx, id, schoolYear);
  }
}
