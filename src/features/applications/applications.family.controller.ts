import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { applicationActions } from './applications.access';
import { ApplicationDeedResponse, ApplicationRequest, SupplementRequest } from './applications.dto';
import { CreateApplication } from './create-application.command';
import { EndApplication } from './end-application.command';
import { FamilyCaseResponse, FamilyCaseSummaryResponse } from './family-cases.dto';
import { FamilyCases } from './family-cases.query';
import { SupplementApplication } from './supplement-application.command';
import { SubmitApplication } from './submit-application.command';

@ApiTags('family')
@Controller('api/family/applications')
export class ApplicationsFamilyController {
  constructor(
    private readonly cases: FamilyCases,
    private readonly create: CreateApplication,
    private readonly submit: SubmitApplication,
    private readonly end: EndApplication,
    private readonly supplement: SupplementApplication,
  ) {}

  @Get()
  @RouteAction(applicationActions['application.read'])
  mine(@Ctx() ctx: Context): Promise<FamilyCaseSummaryResponse[]> {
    return this.cases.mine(ctx);
  }

  @Get(':id')
  @RouteAction(applicationActions['application.read'])
  one(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<FamilyCaseResponse> {
    return this.cases.one(ctx, id);
  }

  @Post()
  @RouteAction(applicationActions['application.create'])
  begin(@Ctx() ctx: Context, @Body() body: ApplicationRequest): Promise<ApplicationDeedResponse> {
    return this.create.execute(ctx, body);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @RouteAction(applicationActions['application.submit'])
  submitDraft(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationDeedResponse> {
    return this.submit.execute(ctx, id);
  }

  @Post(':id/supplement')
  @HttpCode(200)
  @RouteAction(applicationActions['application.supplement'])
  supplementCase(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: SupplementRequest): Promise<ApplicationDeedResponse> {
    return this.supplement.execute(ctx, id, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @RouteAction(applicationActions['application.withdraw'])
  withdraw(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationDeedResponse> {
    return this.end.execute(ctx, id, 'withdraw');
  }

  @Post(':id/waive')
  @HttpCode(200)
  @RouteAction(applicationActions['application.waive'])
  waive(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationDeedResponse> {
    return this.end.execute(ctx, id, 'waive');
  }
}
