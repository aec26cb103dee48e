import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { FollowUp } from './follow-up.command';
import { placementActions } from './placements.access';
import { CallRequest, OfficePlacementPageResponse, OfficePlacementsRequest, PlacementDeedResponse, ResolveRequest } from './placements.dto';
import { PlacementView } from './placements.query';

@ApiTags('office')
@Controller('api/office/placements')
export class PlacementsOfficeController {
  constructor(
    private readonly view: PlacementView,
    private readonly followUp: FollowUp,
  ) {}

  @Get()
  @RouteAction(placementActions['placement.readOffice'])
  list(@Ctx() ctx: Context, @Query() query: OfficePlacementsRequest): Promise<OfficePlacementPageResponse> {
    return this.view.ofOffice(ctx, query);
  }

  @Post(':id/call')
  @HttpCode(200)
  @RouteAction(placementActions['placement.call'])
  call(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: CallRequest): Promise<PlacementDeedResponse> {
    return this.followUp.recordCall(ctx, id, body.outcome);
  }

  @Post(':id/query/resolve')
  @HttpCode(200)
  @RouteAction(placementActions['placement.resolve'])
  resolve(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: ResolveRequest): Promise<PlacementDeedResponse> {
    return this.followUp.resolve(ctx, id, body.resolution);
  }
}
