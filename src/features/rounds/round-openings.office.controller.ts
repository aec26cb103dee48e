import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { OpenAgain } from './open-again.command';
import { OpenRound } from './open-round.command';
import { RoundAnnouncement } from './round-announcement.query';
import { OpenedRoundResponse, OpenRoundRequest, RoundAnnouncementResponse, RoundDeedResponse } from './rounds.dto';
import { roundActions } from './rounds.access';

@ApiTags('office')
@Controller('api/office/rounds')
export class RoundOpeningsOfficeController {
  constructor(
    private readonly opening: OpenRound,
    private readonly again: OpenAgain,
    private readonly announcement: RoundAnnouncement,
  ) {}

  /** From what the announcement of a round of a school year starts. */
  @Get('announcements/:schoolYear')
  @RouteAction(roundActions['round.read'])
  prepare(@Ctx() ctx: Context, @Param('schoolYear', ParseIntPipe) schoolYear: number): Promise<RoundAnnouncementResponse> {
    return this.announcement.of(ctx, schoolYear);
  }

  /** Announces a first round: who gives the seed, what replaces a missing part, and the commitment to the round's key. */
  @Post()
  @HttpCode(200)
  @RouteAction(roundActions['round.open'])
  open(@Ctx() ctx: Context, @Body() body: OpenRoundRequest): Promise<OpenedRoundResponse> {
    return this.opening.execute(ctx, body);
  }

  /** Announces the supplementary round that runs this one again. */
  @Post(':id/again')
  @HttpCode(200)
  @RouteAction(roundActions['round.openAgain'])
  openAgain(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RoundDeedResponse> {
    return this.again.execute(ctx, id);
  }
}
