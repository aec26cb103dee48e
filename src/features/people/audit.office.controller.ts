import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { AuditChainResponse, AuditPageResponse, AuditSearchRequest } from './audit-search.dto';
import { AuditSearch } from './audit-search.query';
import { peopleActions } from './people.access';

/** The audit for those who check the house: who did what to which thing, and whether anybody changed it since. */
@ApiTags('supervision')
@Controller('api/office/audit')
export class AuditOfficeController {
  constructor(private readonly search: AuditSearch) {}

  @Get()
  @RouteAction(peopleActions['audit.read'])
  page(@Ctx() ctx: Context, @Query() request: AuditSearchRequest): Promise<AuditPageResponse> {
    return this.search.page(ctx, request);
  }

  @Get('chain')
  @RouteAction(peopleActions['audit.read'])
  chain(@Ctx() ctx: Context): Promise<AuditChainResponse> {
    return this.search.chain(ctx);
  }
}
