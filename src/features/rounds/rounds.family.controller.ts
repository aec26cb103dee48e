import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { roundActions } from './rounds.access';
import { WishOrder, WishOrderResponse } from './wish-order.query';

@ApiTags('family')
@Controller('api/family/applications')
export class RoundsFamilyController {
  constructor(private readonly wishOrder: WishOrder) {}

  @Get(':id/wish-order')
  @RouteAction(roundActions['round.list'])
  order(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<WishOrderResponse> {
    return this.wishOrder.of(ctx, id);
  }
}
