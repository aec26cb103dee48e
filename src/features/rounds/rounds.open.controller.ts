import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { PublicRounds } from './public-rounds.query';
import { roundActions } from './rounds.access';
import { PublicRoundResponse } from './rounds.dto';

@ApiTags('open')
@Controller('api/open/rounds')
export class RoundsOpenController {
  constructor(private readonly rounds: PublicRounds) {}

  /** The public record of every round: with it anybody computes the seed again. */
  @Get()
  @RouteAction(roundActions['round.readPublic'])
  list(@Ctx() ctx: Context): Promise<PublicRoundResponse[]> {
    return this.rounds.list(ctx);
  }
}
