import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { AuthorityNames } from '../schools';
import { AffectedCases } from './affected-cases.query';
import { RehearsalView } from './rehearsal-view.query';
import { affectedWorkbook, effectsWorkbook } from './rehearsal-workbooks';
import { rehearsalActions } from './rehearsals.access';
import { RehearsalCasesRequest } from './rehearsals.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fileOf = (bytes: Buffer, name: string): StreamableFile =>
  new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="${name}"` });

/** The lists of a rehearsal as workbooks: the same lines as on the screen, all pages of them. */
@ApiTags('office')
@Controller('api/office')
export class RehearsalWorkbooksOfficeController {
  constructor(
    private readonly view: RehearsalView,
    private readonly affected: AffectedCases,
    private readonly authorities: AuthorityNames,
  ) {}

  @Get('rehearsals/:id/workbook')
  @RouteAction(rehearsalActions['rehearsals.read'])
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async effects(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const rehearsal = await this.view.one(ctx, id);
    return fileOf(await effectsWorkbook(rehearsal, ctx.language, await this.authorities.sayer(ctx)), 'rehearsal.xlsx');
  }

  /** Audited, since it carries case numbers away. */
  @Get('rehearsal-cases/workbook')
  @RouteAction(rehearsalActions['rehearsals.readCases'])
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async cases(@Ctx() ctx: Context, @Query() query: RehearsalCasesRequest): Promise<StreamableFile> {
    const lines = await this.affected.whole(ctx, query);
    return fileOf(await affectedWorkbook(lines, ctx.language, await this.authorities.sayer(ctx)), 'affected-cases.xlsx');
  }
}
