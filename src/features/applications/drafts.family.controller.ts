import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { applicationActions } from './applications.access';
import { ApplicationDeedResponse, ApplicationRequest } from './applications.dto';
import { DeclaredFormResponse } from './declared-form.dto';
import { DeclaredForm } from './declared-form.query';
import { ReviseApplication } from './revise-application.command';

@ApiTags('family')
@Controller('api/family/applications')
export class DraftsFamilyController {
  constructor(
    private readonly declared: DeclaredForm,
    private readonly revise: ReviseApplication,
  ) {}

  /** The family's own form in clear. */
  @Get(':id/form')
  @RouteAction(applicationActions['application.readForm'])
  form(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<DeclaredFormResponse> {
    return this.declared.of(ctx, id);
  }

  /** Writes a draft anew. */
  @Put(':id')
  @RouteAction(applicationActions['application.revise'])
  write(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: ApplicationRequest): Promise<ApplicationDeedResponse> {
    return this.revise.execute(ctx, id, body);
  }
}
