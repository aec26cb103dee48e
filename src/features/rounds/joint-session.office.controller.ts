import { Controller, Get, Param, ParseUUIDPipe, Query, Sse, StreamableFile, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { progressStream } from '../../platform/http/progress-stream';
import { Ctx } from '../../platform/http/request-context';
import { AuthorityNames } from '../schools';
import { CaseDecisionsResponse, ProposalPageResponse, ProposalRequest, RoundDecisionsResponse, RoundTotalResponse, RunProgressResponse } from './joint-session.dto';
import { JointSession } from './joint-session.query';
import { proposalWorkbook } from './proposal-workbook';
import { Proposal } from './proposal.query';
import { roundActions } from './rounds.access';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What lies on the table of the joint session (会商). */
@ApiTags('office')
@Controller('api/office')
export class JointSessionOfficeController {
  constructor(
    private readonly proposal: Proposal,
    private readonly session: JointSession,
    private readonly authorities: AuthorityNames,
  ) {}

  @Get('rounds/:id/proposal')
  @RouteAction(roundActions['round.readProposal'])
  page(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Query() request: ProposalRequest): Promise<ProposalPageResponse> {
    return this.proposal.page(ctx, id, request);
  }

  /** The same lines, all pages of them; audited. */
  @Get('rounds/:id/proposal/workbook')
  @RouteAction(roundActions['round.readProposal'])
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Query() request: ProposalRequest): Promise<StreamableFile> {
    const lines = await this.proposal.whole(ctx, id, request);
    const bytes = await proposalWorkbook(lines, ctx.language, await this.authorities.sayer(ctx));
    return new StreamableFile(bytes, { type: XLSX, disposition: 'attachment; filename="proposal.xlsx"' });
  }

  @Get('rounds/:id/totals')
  @RouteAction(roundActions['round.read'])
  totals(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RoundTotalResponse[]> {
    return this.session.totals(ctx, id);
  }

  @Get('rounds/:id/decisions')
  @RouteAction(roundActions['round.readProposal'])
  decisions(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RoundDecisionsResponse> {
    return this.session.decided(ctx, id);
  }

  /** How far the run is, until it is proposed or refused. */
  @Sse('rounds/:id/progress')
  @RouteAction(roundActions['round.read'])
  @ApiOkResponse({ type: RunProgressResponse })
  progress(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<Observable<MessageEvent>> {
    return progressStream(
      () => this.session.progress(ctx, id),
      ({ state }) => state !== 'matching',
    );
  }

  @Get('applications/:id/decisions')
  @RouteAction(roundActions['round.readLine'])
  ofCase(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<CaseDecisionsResponse> {
    return this.session.ofCase(ctx, id);
  }
}
