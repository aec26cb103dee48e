import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { applicationActions } from './applications.access';
import { FamilySeasonResponse, OfferedPoolResponse, OfferedSchoolsRequest } from './family-season.dto';
import { FamilySeason } from './family-season.query';

@ApiTags('family')
@Controller('api/family')
export class SeasonFamilyController {
  constructor(private readonly season: FamilySeason) {}

  /** Where and when applications are taken now, and whom to ring up. */
  @Get('season')
  @RouteAction(applicationActions['season.prepare'])
  now(@Ctx() ctx: Context): Promise<FamilySeasonResponse> {
    return this.season.now(ctx);
  }

  /** The public schools that have a grade this year, with their coordinated seats. */
  @Get('schools')
  @RouteAction(applicationActions['season.offers'])
  schools(@Ctx() ctx: Context, @Query() request: OfferedSchoolsRequest): Promise<OfferedPoolResponse[]> {
    return this.season.schools(ctx, request);
  }
}
