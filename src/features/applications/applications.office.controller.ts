import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { ApplicationView } from './application-view.query';
import { applicationActions } from './applications.access';
import {
  ApplicationDeedResponse,
  ApplicationResponse,
  CounterApplicationRequest,
} from './applications.dto';
import { FileApplication } from './file-application.command';
import { SubmitApplication } from './submit-application.command';

@ApiTags('office')
@Controller('api/office/applications')
export class ApplicationsOfficeController {
  constructor(
    private readonly view: ApplicationView,
    private readonly file: FileApplication,
    private readonly submit: SubmitApplication,
  ) {}

  @Get(':id')
  @RouteAction(applicationActions['application.review'])
  one(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationResponse> {
    return this.view.one(ctx, id, 'office');
  }

  @Post()
  @RouteAction(applicationActions['application.file'])
  fileForFamily(@Ctx() ctx: Context, @Body() body: CounterApplicationRequest): Promise<ApplicationDeedResponse> {
    return this.file.execute(ctx, body);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @RouteAction(applicationActions['application.submit'])
  submitForFamily(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationDeedResponse> {
    return this.submit.execute(ctx, id);
  }
}
