import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { CreateDraft } from './create-draft.command';
import { draftSource, operationsOf } from './draft-requests';
import { DraftView } from './draft-view.query';
import {
  CasesResponse,
  CheckResponse,
  CreateDraftRequest,
  DraftDeedResponse,
  DraftEditResponse,
  DraftResponse,
  DraftStepResponse,
  DraftSummaryResponse,
  EditDraftRequest,
  RevisionRequest,
} from './drafts.dto';
import { EditDraft } from './edit-draft.command';
import { policyActions } from './policies.access';
import { DifferencesRequest, DifferencesResponse } from './policies.dto';
import { PolicyDifferences } from './policy-differences.query';
import { VocabularyResponse } from './vocabulary.dto';

/** The editor: drafts, their steps, what may be written and what is still wrong. */
@ApiTags('office')
@Controller('api/office/policies/drafts')
export class DraftsOfficeController {
  constructor(
    private readonly view: DraftView,
    private readonly creation: CreateDraft,
    private readonly edits: EditDraft,
    private readonly differences: PolicyDifferences,
  ) {}

  @Get()
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiOkResponse({ type: [DraftSummaryResponse] })
  list(@Ctx() ctx: Context): Promise<DraftSummaryResponse[]> {
    return this.view.list(ctx);
  }

  /** From an empty frame, a version, or a policy file. */
  @Post()
  @RouteAction(policyActions['policies.draft'])
  create(@Ctx() ctx: Context, @Body() body: CreateDraftRequest): Promise<DraftDeedResponse> {
    return this.creation.execute(ctx, draftSource(body));
  }

  @Get(':id')
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiOkResponse({ type: DraftResponse })
  one(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<DraftResponse> {
    return this.view.one(ctx, id);
  }

  /** What may be written where. */
  @Get(':id/vocabulary')
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiOkResponse({ type: VocabularyResponse })
  vocabulary(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<VocabularyResponse> {
    return this.view.vocabulary(ctx, id) as Promise<VocabularyResponse>;
  }

  @Get(':id/history')
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiOkResponse({ type: [DraftStepResponse] })
  history(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<DraftStepResponse[]> {
    return this.view.history(ctx, id);
  }

  /** Runs the named cases as the draft stands. */
  @Get(':id/cases')
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiOkResponse({ type: CasesResponse })
  cases(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<CasesResponse> {
    return this.view.cases(ctx, id);
  }

  /** The static check of the whole: gaps, overlaps, rows that never count, each with a child that shows it. */
  @Get(':id/check')
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiOkResponse({ type: CheckResponse })
  check(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<CheckResponse> {
    return this.view.check(ctx, id);
  }

  /** What the draft changes, in words. */
  @Get(':id/differences')
  @RouteAction(policyActions['policies.readDrafts'])
  @ApiOkResponse({ type: DifferencesResponse })
  changed(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from }: DifferencesRequest,
  ): Promise<DifferencesResponse> {
    return this.differences.ofDraft(ctx, id, from);
  }

  /** One step of operations, done together; answers with the findings as they are then. */
  @Post(':id/operations')
  @HttpCode(200)
  @RouteAction(policyActions['policies.draft'])
  edit(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: EditDraftRequest): Promise<DraftEditResponse> {
    return this.edits.edit(ctx, id, body.revision, operationsOf(body.operations));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @RouteAction(policyActions['policies.draft'])
  undo(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: RevisionRequest): Promise<DraftEditResponse> {
    return this.edits.turn(ctx, id, body.revision, 'undo');
  }

  @Post(':id/redo')
  @HttpCode(200)
  @RouteAction(policyActions['policies.draft'])
  redo(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: RevisionRequest): Promise<DraftEditResponse> {
    return this.edits.turn(ctx, id, body.revision, 'redo');
  }
}
