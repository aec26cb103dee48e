import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { ExplainedLineResponse, ProofResponse } from './own-line.dto';
import { OwnLineView } from './own-line.query';
import { roundActions } from './rounds.access';
import { WishOrderResponse } from './wish-order.dto';
import { WishOrder } from './wish-order.query';

@ApiTags('family')
@Controller('api/family/applications')
export class RoundsFamilyController {
  constructor(
    private readonly wishOrder: WishOrder,
    private readonly ownLine: OwnLineView,
  ) {}

  @Get(':id/wish-order')
  @RouteAction(roundActions['round.list'])
  order(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<WishOrderResponse> {
    return this.wishOrder.of(ctx, id);
  }

  /** Why each wish ended as it did, by codes; from the day on which the line is signed. */
  @Get(':id/explanations')
  @RouteAction(roundActions['round.ownLine'])
  explanations(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ExplainedLineResponse> {
    return this.ownLine.explanations(ctx, id);
  }

  /** The family's own line with its proof (xuewei.proof/1): to be held against the root in the public record. */
  @Get(':id/proof')
  @RouteAction(roundActions['round.ownLine'])
  proof(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ProofResponse> {
    return this.ownLine.proof(ctx, id) as Promise<ProofResponse>;
  }
}
