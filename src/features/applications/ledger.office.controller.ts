import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { AuthorityNames } from '../schools';
import { applicationActions } from './applications.access';
import { ApplicationListRequest } from './applications.dto';
import { LedgerPageResponse } from './case-ledger.dto';
import { CaseLedger } from './case-ledger.query';
import { ledgerWorkbook } from './ledger-workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The ledger (台账) everybody at a desk works by. */
@ApiTags('office')
@Controller('api/office/applications')
export class LedgerOfficeController {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly authorities: AuthorityNames,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RouteAction(applicationActions['application.review'])
  list(@Ctx() ctx: Context, @Query() query: ApplicationListRequest): Promise<LedgerPageResponse> {
    return this.ledger.page(ctx, query);
  }

  /** The same lines as the list, all pages of them; audited. */
  @Get('ledger.xlsx')
  @RouteAction(applicationActions['application.review'])
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(@Ctx() ctx: Context, @Query() query: ApplicationListRequest): Promise<StreamableFile> {
    const lines = await this.ledger.whole(ctx, query);
    const bytes = await ledgerWorkbook(lines, ctx.language, {
      authorityName: await this.authorities.sayer(ctx),
      instant: (iso) => this.clock.textOf(new Date(iso)),
    });
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent(ctx.language === 'en' ? 'ledger.xlsx' : '申请台账.xlsx')}` });
  }
}
