import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { ReportSheet } from './report-sheet.command';
import { seatSheetActions } from './seat-sheets.access';
import { ReportSheetRequest, SheetDeedResponse, SheetYearRequest } from './seat-sheets.dto';
import { SchoolSheetResponse } from './sheet-answers.dto';
import { Sheets } from './sheets.query';

@ApiTags('school')
@Controller('api/school/seat-sheet')
export class SeatSheetsSchoolController {
  constructor(
    private readonly sheets: Sheets,
    private readonly reporting: ReportSheet,
  ) {}

  @Get()
  @RouteAction(seatSheetActions['seatSheet.readSchool'])
  own(@Ctx() ctx: Context, @Query() { schoolYear }: SheetYearRequest): Promise<SchoolSheetResponse> {
    return this.sheets.own(ctx, schoolYear);
  }

  @Post('report')
  @HttpCode(200)
  @RouteAction(seatSheetActions['seatSheet.report'])
  report(@Ctx() ctx: Context, @Body() { schoolYear, lines }: ReportSheetRequest): Promise<SheetDeedResponse> {
    const reported = lines.map(({ grade, classes, classSize, committed, reason, proof }) => ({
      grade,
      classes,
      classSize,
      committed: committed ?? null,
      reason: reason ?? null,
      proof: proof ?? null,
    }));
    return this.reporting.execute(ctx, schoolYear, reported);
  }
}
