import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { RoundDeedResponse, RoundLineResponse, RoundResponse, SignRequest } from './rounds.dto';
import { roundActions } from './rounds.access';
import { RoundView } from './rounds.query';
import { RunRound } from './run-round.command';
import { SealRound } from './seal-round.command';
import { SignPart } from './sign-part.command';

@ApiTags('office')
@Controller('api/office/rounds')
export class RoundsOfficeController {
  constructor(
    private readonly view: RoundView,
    private readonly seal: SealRound,
    private readonly run: RunRound,
    private readonly sign: SignPart,
  ) {}

  @Get()
  @RouteAction(roundActions['round.read'])
  list(@Ctx() ctx: Context): Promise<RoundResponse[]> {
    return this.view.list(ctx);
  }

  @Get(':id')
  @RouteAction(roundActions['round.read'])
  one(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RoundResponse> {
    return this.view.one(ctx, id);
  }

  @Get(':id/lines')
  @RouteAction(roundActions['round.read'])
  lines(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RoundLineResponse[]> {
    return this.view.lines(ctx, id);
  }

  @Post(':id/seal')
  @HttpCode(200)
  @RouteAction(roundActions['round.seal'])
  sealInputs(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RoundDeedResponse> {
    return this.seal.execute(ctx, id);
  }

  @Post(':id/run')
  @HttpCode(200)
  @RouteAction(roundActions['round.run'])
  joinSeedAndRun(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RoundDeedResponse> {
    return this.run.execute(ctx, id);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @RouteAction(roundActions['round.sign'])
  signPart(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: SignRequest): Promise<RoundDeedResponse> {
    return this.sign.execute(ctx, id, body);
  }
}
