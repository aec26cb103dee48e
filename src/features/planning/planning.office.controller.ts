import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { CityMap } from './city-map.query';
import { KeepPlanningGround } from './keep-ground.command';
import { OutlookView } from './outlook.query';
import { outlookWorkbook } from './outlook-workbook';
import { planningActions } from './planning.access';
import { GroundKeptResponse, MapRequest, OutlookRowsRequest, OutlookResponse, PromisedSiteResponse, SitesRequest, WhatIfRequest, WhatIfResponse } from './planning.dto';
import { PromisedSites } from './promised-sites.query';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Looking ahead: seats beside children to the plans' horizon, and where they will be missing. */
@ApiTags('office')
@Controller('api/office/planning')
export class PlanningOfficeController {
  constructor(
    private readonly view: OutlookView,
    private readonly map: CityMap,
    private readonly promised: PromisedSites,
    private readonly keeping: KeepPlanningGround,
  ) {}

  @Get('outlook')
  @RouteAction(planningActions['planning.read'])
  @ApiOkResponse({ type: OutlookResponse })
  outlook(@Ctx() ctx: Context, @Query() request: OutlookRowsRequest): Promise<OutlookResponse> {
    return this.view.ask(ctx, request);
  }

  @Get('outlook/workbook')
  @RouteAction(planningActions['planning.read'])
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(@Ctx() ctx: Context, @Query() request: OutlookRowsRequest): Promise<StreamableFile> {
    const bytes = await outlookWorkbook(await this.view.ask(ctx, request));
    return new StreamableFile(bytes, { type: XLSX, disposition: 'attachment; filename="outlook.xlsx"' });
  }

  /** Sites whose opening can be assumed. */
  @Get('sites')
  @RouteAction(planningActions['planning.read'])
  @ApiOkResponse({ type: [PromisedSiteResponse] })
  sites(@Ctx() ctx: Context, @Query() request: SitesRequest): Promise<PromisedSiteResponse[]> {
    return this.promised.ask(ctx, request);
  }

  /** What other opening years, more or fewer children or talents would change; nothing is written. */
  @Post('what-if')
  @HttpCode(200)
  @RouteAction(planningActions['planning.read'])
  @ApiOkResponse({ type: WhatIfResponse })
  whatIf(@Ctx() ctx: Context, @Body() request: WhatIfRequest): Promise<WhatIfResponse> {
    return this.view.whatIf(ctx, request);
  }

  /** GeoJSON of authorities, sites and talent zones with the seats of a year. */
  @Get('map')
  @RouteAction(planningActions['planning.read'])
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  ofCity(@Ctx() ctx: Context, @Query() request: MapRequest): Promise<Record<string, unknown>> {
    return this.map.ask(ctx, request);
  }

  /** The figures a forecast rests on: `xuewei.planning/1`. */
  @Post('ground')
  @HttpCode(200)
  @RouteAction(planningActions['planning.keepGround'])
  @ApiBody({ schema: { type: 'object', additionalProperties: true } })
  keep(@Ctx() ctx: Context, @Body() body: Record<string, unknown>): Promise<GroundKeptResponse> {
    return this.keeping.execute(ctx, body);
  }
}
