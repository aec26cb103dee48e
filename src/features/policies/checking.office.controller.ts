import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import {
  DraftDeedResponse,
  PublishDraftRequest,
  PublishedVersionResponse,
  ReturnDraftRequest,
  RevisionRequest,
} from './drafts.dto';
import { policyActions } from './policies.access';
import { PublishPolicy } from './publish-policy.command';
import { ReturnDraft } from './return-draft.command';
import { SubmitDraft } from './submit-draft.command';
import { TakeBackDraft } from './take-back-draft.command';

/** From a draft to a version: one officer hands it over, another publishes or returns it. */
@ApiTags('office')
@Controller('api/office/policies/drafts')
export class CheckingOfficeController {
  constructor(
    private readonly submission: SubmitDraft,
    private readonly takeBack: TakeBackDraft,
    private readonly publication: PublishPolicy,
    private readonly returning: ReturnDraft,
  ) {}

  @Post(':id/submit')
  @HttpCode(200)
  @RouteAction(policyActions['policies.submit'])
  submit(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: RevisionRequest): Promise<DraftDeedResponse> {
    return this.submission.execute(ctx, id, body.revision);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @RouteAction(policyActions['policies.withdraw'])
  withdraw(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<DraftDeedResponse> {
    return this.takeBack.execute(ctx, id, 'withdraw');
  }

  @Post(':id/discard')
  @HttpCode(200)
  @RouteAction(policyActions['policies.discard'])
  discard(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<DraftDeedResponse> {
    return this.takeBack.execute(ctx, id, 'discard');
  }

  /** By an officer who neither began, edited nor submitted it. */
  @Post(':id/publish')
  @HttpCode(200)
  @RouteAction(policyActions['policies.publish'])
  publish(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PublishDraftRequest,
  ): Promise<PublishedVersionResponse> {
    return this.publication.execute(ctx, { draftId: id, documentNumber: body.documentNumber });
  }

  @Post(':id/return')
  @HttpCode(200)
  @RouteAction(policyActions['policies.return'])
  sendBack(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnDraftRequest,
  ): Promise<DraftDeedResponse> {
    return this.returning.execute(ctx, id, body.reason);
  }
}
