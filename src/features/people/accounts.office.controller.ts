import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { AccountDeedResponse, AccountListRequest, AccountPageResponse, DisableAccountRequest } from './accounts.dto';
import { StaffAccounts } from './accounts.query';
import { DisableAccount } from './disable-account.command';
import { peopleActions } from './people.access';

@ApiTags('operations')
@Controller('api/office/accounts')
export class AccountsOfficeController {
  constructor(
    private readonly accounts: StaffAccounts,
    private readonly disabling: DisableAccount,
  ) {}

  @Get()
  @RouteAction(peopleActions['account.read'])
  list(@Ctx() ctx: Context, @Query() request: AccountListRequest): Promise<AccountPageResponse> {
    return this.accounts.page(ctx, request);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @RouteAction(peopleActions['account.disable'])
  disable(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: DisableAccountRequest): Promise<AccountDeedResponse> {
    return this.disabling.execute(ctx, id, true, reason);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @RouteAction(peopleActions['account.disable'])
  enable(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: DisableAccountRequest): Promise<AccountDeedResponse> {
    return this.disabling.execute(ctx, id, false, reason);
  }
}
