import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { ApproveSheet } from './approve-sheet.command';
import { ExtendSheet } from './extend-sheet.command';
import { OpenSheets } from './open-sheets.command';
import { ReturnSheet } from './return-sheet.command';
import { seatSheetActions } from './seat-sheets.access';
import {
  ExtendSheetRequest,
  OpenedSheetsResponse,
  OpenSheetsRequest,
  ReturnSheetRequest,
  SheetDeedResponse,
  SheetListRequest,
} from './seat-sheets.dto';
import { SheetResponse, SheetsPageResponse } from './sheet-answers.dto';
import { Sheets } from './sheets.query';

@ApiTags('office')
@Controller('api/office/seat-sheets')
export class SeatSheetsOfficeController {
  constructor(
    private readonly sheets: Sheets,
    private readonly opening: OpenSheets,
    private readonly approval: ApproveSheet,
    private readonly returning: ReturnSheet,
    private readonly extension: ExtendSheet,
  ) {}

  @Post()
  @HttpCode(200)
  @RouteAction(seatSheetActions['seatSheet.open'])
  open(@Ctx() ctx: Context, @Body() { schoolYear, authority, closesAt }: OpenSheetsRequest): Promise<OpenedSheetsResponse> {
    return this.opening.execute(ctx, { schoolYear, authority, closesAt: new Date(closesAt) });
  }

  @Get()
  @RouteAction(seatSheetActions['seatSheet.readOffice'])
  list(@Ctx() ctx: Context, @Query() request: SheetListRequest): Promise<SheetsPageResponse> {
    return this.sheets.list(ctx, request);
  }

  @Get(':id')
  @RouteAction(seatSheetActions['seatSheet.readOffice'])
  one(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<SheetResponse> {
    return this.sheets.one(ctx, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @RouteAction(seatSheetActions['seatSheet.approve'])
  approve(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<SheetDeedResponse> {
    return this.approval.execute(ctx, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @RouteAction(seatSheetActions['seatSheet.return'])
  return(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, note, closesAt }: ReturnSheetRequest,
  ): Promise<SheetDeedResponse> {
    return this.returning.execute(ctx, id, { reason, note, closesAt: closesAt === undefined ? null : new Date(closesAt) });
  }

  @Post(':id/extend')
  @HttpCode(200)
  @RouteAction(seatSheetActions['seatSheet.extend'])
  extend(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { closesAt }: ExtendSheetRequest,
  ): Promise<SheetDeedResponse> {
    return this.extension.execute(ctx, id, new Date(closesAt));
  }
}
