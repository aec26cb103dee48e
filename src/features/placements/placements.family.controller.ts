import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { AnswerPlacement } from './answer-placement.command';
import { OwnPlacementResponse } from './family-placements.dto';
import { FamilyPlacements } from './family-placements.query';
import { placementActions } from './placements.access';
import { AnswerRequest, PlacementDeedResponse } from './placements.dto';

@ApiTags('family')
@Controller('api/family/placements')
export class PlacementsFamilyController {
  constructor(
    private readonly placements: FamilyPlacements,
    private readonly answers: AnswerPlacement,
  ) {}

  @Get()
  @RouteAction(placementActions['placement.read'])
  mine(@Ctx() ctx: Context): Promise<OwnPlacementResponse[]> {
    return this.placements.mine(ctx);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @RouteAction(placementActions['placement.answer'])
  answer(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerRequest,
  ): Promise<PlacementDeedResponse> {
    return this.answers.execute(ctx, id, body.answer, body.keepWaiting);
  }
}
