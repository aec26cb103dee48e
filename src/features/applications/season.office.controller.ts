import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { applicationActions } from './applications.access';
import { OfficeWindowsRequest, OfficeWindowsResponse, WindowsRequest, WindowsResponse } from './season.dto';
import { SetWindows } from './set-windows.command';
import { OfficeWindows } from './windows.query';

@ApiTags('office')
@Controller('api/office/windows')
export class SeasonOfficeController {
  constructor(
    private readonly windows: SetWindows,
    private readonly published: OfficeWindows,
  ) {}

  /** When each authority takes applications in a school year, and the calendar of working days. */
  @Get()
  @RouteAction(applicationActions['window.readOffice'])
  of(@Ctx() ctx: Context, @Query() { schoolYear }: OfficeWindowsRequest): Promise<OfficeWindowsResponse> {
    return this.published.of(ctx, schoolYear);
  }

  /** Publishes when authorities take applications of a round. */
  @Post()
  @HttpCode(200)
  @RouteAction(applicationActions['window.set'])
  set(@Ctx() ctx: Context, @Body() { opensAt, closesAt, ...body }: WindowsRequest): Promise<WindowsResponse> {
    return this.windows.execute(ctx, { ...body, opensAt: new Date(opensAt), closesAt: new Date(closesAt) });
  }
}
