import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { ConfirmOpening } from './confirm-opening.command';
import { OpeningConfirmedResponse, OpeningRecordedResponse, OpeningResponse, RecordOpeningRequest, SiteToOpenResponse } from './openings.dto';
import { Openings } from './openings.query';
import { planActions } from './plans.access';
import { RecordOpening } from './record-opening.command';
import { SitesToOpen } from './sites-to-open.query';

/** From which day grades of a site under construction, or of an extension, are open: two persons. */
@ApiTags('office')
@Controller('api/office/plans/openings')
export class OpeningsOfficeController {
  constructor(
    private readonly openings: Openings,
    private readonly toOpen: SitesToOpen,
    private readonly recording: RecordOpening,
    private readonly confirming: ConfirmOpening,
  ) {}

  @Get()
  @RouteAction(planActions['opening.read'])
  @ApiOkResponse({ type: [OpeningResponse] })
  list(@Ctx() ctx: Context): Promise<OpeningResponse[]> {
    return this.openings.execute(ctx);
  }

  /** Schools whose opening can be recorded, and what of them is. */
  @Get('sites')
  @RouteAction(planActions['opening.read'])
  @ApiOkResponse({ type: [SiteToOpenResponse] })
  sites(@Ctx() ctx: Context): Promise<SiteToOpenResponse[]> {
    return this.toOpen.execute(ctx);
  }

  @Post()
  @HttpCode(200)
  @RouteAction(planActions['opening.record'])
  record(@Ctx() ctx: Context, @Body() body: RecordOpeningRequest): Promise<OpeningRecordedResponse> {
    return this.recording.execute(ctx, body);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @RouteAction(planActions['opening.confirm'])
  confirm(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<OpeningConfirmedResponse> {
    return this.confirming.execute(ctx, id);
  }
}
