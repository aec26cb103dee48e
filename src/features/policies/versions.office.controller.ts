import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { policyActions } from './policies.access';
import { OfficeVersionResponse } from './policies.dto';
import { PublishedPolicies } from './published-policies.query';

@ApiTags('office')
@Controller('api/office/policies/versions')
export class VersionsOfficeController {
  constructor(private readonly published: PublishedPolicies) {}

  @Get()
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiOkResponse({ type: [OfficeVersionResponse] })
  list(@Ctx() ctx: Context): Promise<OfficeVersionResponse[]> {
    return this.published.listForOffice(ctx);
  }
}
