import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { PageRequest } from '../../platform/http/page.dto';
import { Ctx } from '../../platform/http/request-context';
import { PlanList } from './plan-list.query';
import { planActions } from './plans.access';
import { PlanFindingResponse, PlansPageResponse } from './plans.dto';

@ApiTags('office')
@Controller('api/office/plans')
export class PlansOfficeController {
  constructor(private readonly plans: PlanList) {}

  @Get()
  @RouteAction(planActions['plans.read'])
  @ApiOkResponse({ type: PlansPageResponse })
  list(@Ctx() ctx: Context, @Query() request: PageRequest): Promise<PlansPageResponse> {
    return this.plans.execute(ctx, request);
  }

  @Get(':id/findings')
  @RouteAction(planActions['plans.read'])
  @ApiOkResponse({ type: [PlanFindingResponse] })
  findings(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<PlanFindingResponse[]> {
    return this.plans.findings(ctx, id);
  }
}
