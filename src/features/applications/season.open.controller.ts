import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { applicationActions } from './applications.access';
import { SeasonResponse } from './season.dto';
import { Season } from './season.query';

@ApiTags('open')
@Controller('api/open/seasons')
export class SeasonOpenController {
  constructor(private readonly season: Season) {}

  @Get(':schoolYear')
  @RouteAction(applicationActions['season.read'])
  of(@Ctx() ctx: Context, @Param('schoolYear', ParseIntPipe) schoolYear: number): Promise<SeasonResponse> {
    return this.season.of(ctx, schoolYear);
  }
}
