import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { policyActions } from './policies.access';
import { SelfCheckQuestionsRequest, SelfCheckQuestionsResponse, SelfCheckRequest, SelfCheckResponse } from './self-check.dto';
import { SelfCheck } from './self-check.query';

/** 条件自测: for anybody, kept nowhere, for orientation only. */
@ApiTags('open')
@Controller('api/open/self-check')
export class SelfCheckOpenController {
  constructor(private readonly selfCheck: SelfCheck) {}

  @Get()
  @RouteAction(policyActions['policies.checkSelf'])
  @ApiOkResponse({ type: SelfCheckQuestionsResponse })
  questions(@Ctx() ctx: Context, @Query() query: SelfCheckQuestionsRequest): Promise<SelfCheckQuestionsResponse> {
    return this.selfCheck.questions(ctx, query);
  }

  @Post()
  @HttpCode(200)
  @RouteAction(policyActions['policies.checkSelf'])
  @ApiOkResponse({ type: SelfCheckResponse })
  check(@Ctx() ctx: Context, @Body() body: SelfCheckRequest): Promise<SelfCheckResponse> {
    return this.selfCheck.check(ctx, body);
  }
}
