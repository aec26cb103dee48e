import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { CurrentPolicy } from './current-policy.query';
import { policyActions } from './policies.access';
import { CurrentPolicyRequest, CurrentPolicyResponse } from './policies.dto';

@ApiTags('open')
@Controller('api/open/policies')
export class PoliciesOpenController {
  constructor(private readonly current: CurrentPolicy) {}

  @Get('current')
  @RouteAction(policyActions['policies.read'])
  @ApiOkResponse({ type: CurrentPolicyResponse })
  read(@Ctx() ctx: Context, @Query() query: CurrentPolicyRequest): Promise<CurrentPolicyResponse> {
    return this.current.execute(ctx, query);
  }
}
