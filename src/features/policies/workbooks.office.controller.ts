import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { policyActions } from './policies.access';
import { UploadWorkbook } from './upload-workbook.command';
import { WorkbookDownload, type WorkbookFile } from './workbook-download.query';
import { ReplaceByWorkbookRequest, WorkbookReadResponse, WorkbookRequest } from './workbooks.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

const streamed = ({ fileName, bytes }: WorkbookFile): StreamableFile =>
  new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="${fileName}"`, length: bytes.length });

/** The spreadsheet face of a policy: download, edit, send back. */
@ApiTags('office')
@Controller('api/office/policies')
export class WorkbooksOfficeController {
  constructor(
    private readonly download: WorkbookDownload,
    private readonly upload: UploadWorkbook,
  ) {}

  @Get('drafts/:id/workbook')
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async ofDraft(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return streamed(await this.download.ofDraft(ctx, id));
  }

  @Get('versions/:id/workbook')
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async ofVersion(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return streamed(await this.download.ofVersion(ctx, id));
  }

  /** A new draft from a workbook. */
  @Post('drafts/workbook')
  @RouteAction(policyActions['policies.draft'])
  create(@Ctx() ctx: Context, @Body() body: WorkbookRequest): Promise<WorkbookReadResponse> {
    return this.upload.create(ctx, body);
  }

  /** The workbook in place of the draft's content, as one step. */
  @Post('drafts/:id/workbook')
  @HttpCode(200)
  @RouteAction(policyActions['policies.draft'])
  replace(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplaceByWorkbookRequest,
  ): Promise<WorkbookReadResponse> {
    return this.upload.replace(ctx, id, body.revision, body);
  }
}
