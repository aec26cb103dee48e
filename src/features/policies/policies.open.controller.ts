import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { policyActions } from './policies.access';
import { CurrentPolicyRequest, CurrentPolicyResponse, DifferencesRequest, DifferencesResponse, PolicyVersionResponse } from './policies.dto';
import { PolicyDifferences } from './policy-differences.query';
import { PublishedPolicies } from './published-policies.query';

@ApiTags('open')
@Controller('api/open/policies')
export class PoliciesOpenController {
  constructor(
    private readonly published: PublishedPolicies,
    private readonly differences: PolicyDifferences,
  ) {}

  /** Every published version, the newest first. */
  @Get()
  @RouteAction(policyActions['policies.read'])
  @ApiOkResponse({ type: [PolicyVersionResponse] })
  list(@Ctx() ctx: Context): Promise<PolicyVersionResponse[]> {
    return this.published.list(ctx);
  }

  @Get('current')
  @RouteAction(policyActions['policies.read'])
  @ApiOkResponse({ type: CurrentPolicyResponse })
  read(@Ctx() ctx: Context, @Query() query: CurrentPolicyRequest): Promise<CurrentPolicyResponse> {
    return this.published.current(ctx, query);
  }

  @Get('versions/:id')
  @RouteAction(policyActions['policies.read'])
  @ApiOkResponse({ type: CurrentPolicyResponse })
  one(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<CurrentPolicyResponse> {
    return this.published.one(ctx, id);
  }

  /** The exact content (xuewei.policy/1) that the hash is of. */
  @Get('versions/:id/content')
  @RouteAction(policyActions['policies.read'])
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  content(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<Record<string, unknown>> {
    return this.published.content(ctx, id);
  }

  /** What the version changed, in words. */
  @Get('versions/:id/differences')
  @RouteAction(policyActions['policies.read'])
  @ApiOkResponse({ type: DifferencesResponse })
  changed(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from }: DifferencesRequest,
  ): Promise<DifferencesResponse> {
    return this.differences.ofVersion(ctx, id, from);
  }
}
