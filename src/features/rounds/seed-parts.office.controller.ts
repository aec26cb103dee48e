import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { CommitSeedPart } from './commit-seed-part.command';
import { OpenSeedPart } from './open-seed-part.command';
import { ReplaceSeedPart } from './replace-seed-part.command';
import { roundActions } from './rounds.access';
import {
  CommitSeedPartRequest,
  OpenSeedPartRequest,
  ReplacedPartResponse,
  ReplaceSeedPartRequest,
  RoundDeedResponse,
} from './rounds.dto';

/** The ceremony of the lottery: each role commits to its part, opens it after sealing, or has it replaced. */
@ApiTags('office')
@Controller('api/office/rounds/:id/seed-parts/:role')
export class SeedPartsOfficeController {
  constructor(
    private readonly committing: CommitSeedPart,
    private readonly opening: OpenSeedPart,
    private readonly replacing: ReplaceSeedPart,
  ) {}

  @Post('commit')
  @HttpCode(200)
  @RouteAction(roundActions['round.seedPart'])
  commit(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('role') role: string,
    @Body() body: CommitSeedPartRequest,
  ): Promise<RoundDeedResponse> {
    return this.committing.execute(ctx, id, role, body.commitment);
  }

  @Post('open')
  @HttpCode(200)
  @RouteAction(roundActions['round.seedPart'])
  open(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('role') role: string,
    @Body() body: OpenSeedPartRequest,
  ): Promise<RoundDeedResponse> {
    return this.opening.execute(ctx, id, role, body);
  }

  /** The announced public value for a part that is missing; counts when a second officer has entered the same. */
  @Post('replace')
  @HttpCode(200)
  @RouteAction(roundActions['round.replaceSeedPart'])
  replace(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('role') role: string,
    @Body() body: ReplaceSeedPartRequest,
  ): Promise<ReplacedPartResponse> {
    return this.replacing.execute(ctx, id, role, body);
  }
}
