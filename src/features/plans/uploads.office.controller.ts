import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { FileBody, FileRouteAction } from '../../platform/http/file-route';
import { PageRequest } from '../../platform/http/page.dto';
import { progressStream } from '../../platform/http/progress-stream';
import { Ctx } from '../../platform/http/request-context';
import type { Observable } from 'rxjs';
import { AdoptUpload } from './adopt-upload.command';
import { MapColumns } from './map-columns.command';
import {
  AdoptedUploadResponse,
  PlanAdoptionRequest,
  PlanMappingRequest,
  PlanUploadDeedResponse,
  PlanUploadRequest,
  PlanUploadResponse,
  PlanUploadsPageResponse,
  UploadFindingsPageResponse,
} from './plan-uploads.dto';
import { planActions } from './plans.access';
import { planErrors } from './plans.errors';
import { UploadPlan } from './upload-plan.command';
import { UploadView } from './upload-view.query';

const IN_WORK: readonly string[] = ['received', 'reading'];

/** A plan file on its way to a version: sent, read, put right, adopted by a second hand. */
@ApiTags('office')
@Controller('api/office/plans/uploads')
export class UploadsOfficeController {
  constructor(
    private readonly upload: UploadPlan,
    private readonly view: UploadView,
    private readonly mapping: MapColumns,
    private readonly adoption: AdoptUpload,
  ) {}

  @Get()
  @RouteAction(planActions['plans.readUploads'])
  @ApiOkResponse({ type: PlanUploadsPageResponse })
  list(@Ctx() ctx: Context, @Query() request: PageRequest): Promise<PlanUploadsPageResponse> {
    return this.view.list(ctx, request);
  }

  /** The file itself, at most 32 MiB. Read by a worker; ask for its progress. */
  @Post()
  @HttpCode(202)
  @FileRouteAction(planActions['plans.upload'])
  send(@Ctx() ctx: Context, @Query() query: PlanUploadRequest, @FileBody() bytes: Buffer): Promise<PlanUploadDeedResponse> {
    return this.upload.execute(ctx, { ...query, bytes });
  }

  @Get(':id')
  @RouteAction(planActions['plans.readUploads'])
  @ApiOkResponse({ type: PlanUploadResponse })
  one(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<PlanUploadResponse> {
    return this.view.one(ctx, id);
  }

  /** Server-sent events while a worker reads the file: the upload as it is, until it is read or refused. */
  @Sse(':id/progress')
  @RouteAction(planActions['plans.readUploads'])
  progress(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<Observable<MessageEvent>> {
    return progressStream(
      async () => {
        const { state, rowsDone, rowsTotal, bytesDone, bytesTotal } = await this.view.one(ctx, id);
        return { state, rowsDone, rowsTotal, bytesDone, bytesTotal };
      },
      ({ state }) => !IN_WORK.includes(state),
    );
  }

  @Get(':id/findings')
  @RouteAction(planActions['plans.readUploads'])
  @ApiOkResponse({ type: UploadFindingsPageResponse })
  findings(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() request: PageRequest,
  ): Promise<UploadFindingsPageResponse> {
    return this.view.findings(ctx, id, request);
  }

  /** What the columns are; the file is read again by it. */
  @Put(':id/mapping')
  @HttpCode(202)
  @RouteAction(planActions['plans.map'])
  map(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { mapping }: PlanMappingRequest,
  ): Promise<PlanUploadDeedResponse> {
    return this.mapping.execute(ctx, id, mapping);
  }

  /** By a planner who neither sent the file nor assigned its columns. */
  @Post(':id/adopt')
  @HttpCode(200)
  @RouteAction(planActions['plans.adopt'])
  @ApiOkResponse({ type: AdoptedUploadResponse })
  adopt(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { documentNumber, horizonFrom, horizonTo, revises, acknowledgedErrors }: PlanAdoptionRequest,
  ): Promise<AdoptedUploadResponse> {
    const [from, to] = [horizonFrom ?? null, horizonTo ?? null];
    if ((from === null) !== (to === null) || (from ?? 0) > (to ?? 0)) throw planErrors.horizonNeeded();
    const horizon = from === null || to === null ? null : { from, to };
    return this.adoption.execute(ctx, id, { documentNumber, horizon, revises: revises ?? null, acknowledgedErrors });
  }
}
