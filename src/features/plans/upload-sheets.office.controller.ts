import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { FixItSheet } from './fix-it-sheet.query';
import { PlanDifferencesRequest, PlanDifferencesResponse } from './plan-differences.dto';
import { PlanVersionDifferences } from './plan-differences.query';
import { planActions } from './plans.access';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What people look at before a file is adopted: its faults in its own cells, and what it would change. */
@ApiTags('office')
@Controller('api/office/plans/uploads')
export class UploadSheetsOfficeController {
  constructor(
    private readonly fixIt: FixItSheet,
    private readonly compare: PlanVersionDifferences,
  ) {}

  /** The sender's own file with a comment on every faulty cell. */
  @Get(':id/fix-it')
  @RouteAction(planActions['plans.readUploads'])
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { fileName, bytes } = await this.fixIt.execute(ctx, id);
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="${fileName}"`, length: bytes.length });
  }

  /** What the file would change of a version. */
  @Get(':id/differences')
  @RouteAction(planActions['plans.readUploads'])
  @ApiOkResponse({ type: PlanDifferencesResponse })
  differences(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from }: PlanDifferencesRequest,
  ): Promise<PlanDifferencesResponse> {
    return this.compare.ofUpload(ctx, id, from);
  }
}
