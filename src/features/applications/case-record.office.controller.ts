import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { applicationActions } from './applications.access';
import { CaseRecordResponse, RevealedCaseResponse, RevealRequest } from './case-record.dto';
import { CaseRecord } from './case-record.query';
import { RevealCase } from './reveal-case.command';

/** One case with everything it rests on. */
@ApiTags('office')
@Controller('api/office/applications/:id')
export class CaseRecordOfficeController {
  constructor(
    private readonly record: CaseRecord,
    private readonly revealing: RevealCase,
  ) {}

  @Get('record')
  @RouteAction(applicationActions['application.review'])
  of(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<CaseRecordResponse> {
    return this.record.of(ctx, id);
  }

  /** Names, documents and telephone in clear text; every look is audited with its reason. */
  @Post('reveal')
  @HttpCode(200)
  @RouteAction(applicationActions['application.reveal'])
  reveal(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RevealRequest): Promise<RevealedCaseResponse> {
    return this.revealing.execute(ctx, id, reason);
  }
}
