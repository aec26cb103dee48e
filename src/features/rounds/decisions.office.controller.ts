import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { AdjustLine } from './adjust-line.command';
import { ConfirmAdjustment } from './confirm-adjustment.command';
import { ConfirmFix } from './confirm-fix.command';
import { FixPlacement } from './fix-placement.command';
import { AdjustRequest, FixRequest, FixResponse, RoundDeedResponse } from './rounds.dto';
import { roundActions } from './rounds.access';

/** Decisions that people make around a run, each with a second signature. */
@ApiTags('office')
@Controller('api/office')
export class DecisionsOfficeController {
  constructor(
    private readonly fix: FixPlacement,
    private readonly confirmFix: ConfirmFix,
    private readonly adjust: AdjustLine,
    private readonly confirmAdjustment: ConfirmAdjustment,
  ) {}

  @Post('applications/:id/fix')
  @HttpCode(200)
  @RouteAction(roundActions['round.fix'])
  fixPlacement(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: FixRequest): Promise<FixResponse> {
    return this.fix.execute(ctx, id, body);
  }

  @Post('applications/:id/fix/confirm')
  @HttpCode(200)
  @RouteAction(roundActions['round.confirmFix'])
  confirm(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<FixResponse> {
    return this.confirmFix.execute(ctx, id);
  }

  @Post('rounds/:id/lines/:applicationId/adjust')
  @HttpCode(200)
  @RouteAction(roundActions['round.adjust'])
  adjustLine(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
    @Body() body: AdjustRequest,
  ): Promise<RoundDeedResponse> {
    return this.adjust.execute(ctx, id, applicationId, body);
  }

  @Post('rounds/:id/lines/:applicationId/adjust/withdraw')
  @HttpCode(200)
  @RouteAction(roundActions['round.adjust'])
  withdrawLine(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
  ): Promise<RoundDeedResponse> {
    return this.adjust.withdraw(ctx, id, applicationId);
  }

  @Post('rounds/:id/lines/:applicationId/adjust/confirm')
  @HttpCode(200)
  @RouteAction(roundActions['round.confirmAdjustment'])
  confirmLine(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
  ): Promise<RoundDeedResponse> {
    return this.confirmAdjustment.execute(ctx, id, applicationId);
  }
}
