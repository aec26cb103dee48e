import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { NearestPreview } from './nearest-preview.query';
import { roundActions } from './rounds.access';
import { ListedSchoolResponse, NearestOrderRequest } from './wish-order.dto';

@ApiTags('family')
@Controller('api/family/nearest-order')
export class NearestFamilyController {
  constructor(private readonly preview: NearestPreview) {}

  /** In which order schools would be looked at for a child that is placed relatively near; nothing is kept. */
  @Post()
  @HttpCode(200)
  @RouteAction(roundActions['round.previewList'])
  order(@Ctx() ctx: Context, @Body() body: NearestOrderRequest): Promise<ListedSchoolResponse[]> {
    return this.preview.of(ctx, body);
  }
}
