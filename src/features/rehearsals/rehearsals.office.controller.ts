import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { progressStream } from '../../platform/http/progress-stream';
import { Ctx } from '../../platform/http/request-context';
import { AffectedCases } from './affected-cases.query';
import { CancelRehearsal } from './cancel-rehearsal.command';
import { RehearsalView } from './rehearsal-view.query';
import { rehearsalActions } from './rehearsals.access';
import {
  RehearsalCasesRequest,
  RehearsalCasesResponse,
  RehearsalDeedResponse,
  RehearsalResponse,
  RehearsalSummaryResponse,
  StartRehearsalRequest,
} from './rehearsals.dto';
import { StartRehearsal } from './start-rehearsal.command';

/** 政策预演: a draft on real cases, without effect. */
@ApiTags('office')
@Controller('api/office')
export class RehearsalsOfficeController {
  constructor(
    private readonly view: RehearsalView,
    private readonly affected: AffectedCases,
    private readonly starting: StartRehearsal,
    private readonly cancelling: CancelRehearsal,
  ) {}

  /** For the desks too: they look up which of their cases a rehearsal touches. */
  @Get('rehearsals')
  @RouteAction(rehearsalActions['rehearsals.list'])
  @ApiOkResponse({ type: [RehearsalSummaryResponse] })
  list(@Ctx() ctx: Context): Promise<RehearsalSummaryResponse[]> {
    return this.view.list(ctx);
  }

  /** Promised now, carried out by a worker; ask for its progress. */
  @Post('rehearsals')
  @HttpCode(202)
  @RouteAction(rehearsalActions['rehearsals.start'])
  start(@Ctx() ctx: Context, @Body() body: StartRehearsalRequest): Promise<RehearsalDeedResponse> {
    return this.starting.execute(ctx, body);
  }

  @Get('rehearsals/:id')
  @RouteAction(rehearsalActions['rehearsals.read'])
  @ApiOkResponse({ type: RehearsalResponse })
  one(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalResponse> {
    return this.view.one(ctx, id);
  }

  /** Server-sent events: the line of the list as it grows, until the rehearsal has ended. */
  @Sse('rehearsals/:id/progress')
  @RouteAction(rehearsalActions['rehearsals.list'])
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  progress(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<Observable<MessageEvent>> {
    return progressStream(
      () => this.view.line(ctx, id),
      ({ state }) => state === 'finished' || state === 'cancelled',
    );
  }

  @Post('rehearsals/:id/cancel')
  @HttpCode(200)
  @RouteAction(rehearsalActions['rehearsals.cancel'])
  cancel(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalDeedResponse> {
    return this.cancelling.execute(ctx, id);
  }

  /** Numbers of the cases within one's reach that would fare otherwise. */
  @Get('rehearsal-cases')
  @RouteAction(rehearsalActions['rehearsals.readCases'])
  @ApiOkResponse({ type: RehearsalCasesResponse })
  cases(@Ctx() ctx: Context, @Query() query: RehearsalCasesRequest): Promise<RehearsalCasesResponse> {
    return this.affected.page(ctx, query);
  }
}
