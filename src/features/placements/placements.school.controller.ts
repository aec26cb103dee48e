import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import type { Page } from '../../platform/http/page.dto';
import { Ctx } from '../../platform/http/request-context';
import { placementActions } from './placements.access';
import { PlacementDeedResponse, PlacementListRequest, QueryRequest, SchoolPlacementResponse } from './placements.dto';
import { PlacementView } from './placements.query';
import { ReceiveChild } from './receive-child.command';

@ApiTags('school')
@Controller('api/school/placements')
export class PlacementsSchoolController {
  constructor(
    private readonly view: PlacementView,
    private readonly desk: ReceiveChild,
  ) {}

  @Get()
  @RouteAction(placementActions['placement.readSchool'])
  list(@Ctx() ctx: Context, @Query() query: PlacementListRequest): Promise<Page<SchoolPlacementResponse>> {
    return this.view.ofSchool(ctx, query);
  }

  @Post(':id/receive')
  @HttpCode(200)
  @RouteAction(placementActions['placement.receive'])
  receive(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<PlacementDeedResponse> {
    return this.desk.receive(ctx, id);
  }

  @Post(':id/query')
  @HttpCode(200)
  @RouteAction(placementActions['placement.query'])
  query(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: QueryRequest): Promise<PlacementDeedResponse> {
    return this.desk.query(ctx, id, body.code);
  }
}
