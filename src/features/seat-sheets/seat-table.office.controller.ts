import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { seatSheetActions } from './seat-sheets.access';
import { SeatTableRequest } from './seat-sheets.dto';
import { SeatTableResponse } from './seat-table.dto';
import { SeatTable } from './seat-table.query';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 学位核定表 of a season: a table to read, and the same as a workbook. */
@ApiTags('office')
@Controller('api/office/seats/table')
export class SeatTableOfficeController {
  constructor(private readonly table: SeatTable) {}

  @Get()
  @RouteAction(seatSheetActions['seatSheet.readOffice'])
  @ApiOkResponse({ type: SeatTableResponse })
  rows(@Ctx() ctx: Context, @Query() request: SeatTableRequest): Promise<SeatTableResponse> {
    return this.table.execute(ctx, request);
  }

  @Get('workbook')
  @RouteAction(seatSheetActions['seatSheet.readOffice'])
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(@Ctx() ctx: Context, @Query() request: SeatTableRequest): Promise<StreamableFile> {
    return new StreamableFile(await this.table.workbook(ctx, request), { type: XLSX, disposition: 'attachment; filename="seats.xlsx"' });
  }
}
