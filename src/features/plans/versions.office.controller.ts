import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { PlanDifferencesRequest, PlanDifferencesResponse } from './plan-differences.dto';
import { PlanVersionDifferences } from './plan-differences.query';
import { PlanUploadDeedResponse } from './plan-uploads.dto';
import { planActions } from './plans.access';
import { RollBackPlan } from './roll-back-plan.command';
import { SheetRowsPageResponse, SheetRowsRequest } from './sheet-rows.dto';
import { SheetRows } from './sheet-rows.query';

/** What a version of a plan changes, and the way back to an earlier one. */
@ApiTags('office')
@Controller('api/office/plans/versions')
export class PlanVersionsOfficeController {
  constructor(
    private readonly compare: PlanVersionDifferences,
    private readonly rows: SheetRows,
    private readonly rollingBack: RollBackPlan,
  ) {}

  @Get(':id/differences')
  @RouteAction(planActions['plans.read'])
  @ApiOkResponse({ type: PlanDifferencesResponse })
  differences(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from }: PlanDifferencesRequest,
  ): Promise<PlanDifferencesResponse> {
    return this.compare.ofVersion(ctx, id, from);
  }

  /** The rows of its sheet as they were read. */
  @Get(':id/rows')
  @RouteAction(planActions['plans.read'])
  @ApiOkResponse({ type: SheetRowsPageResponse })
  sheetRows(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Query() request: SheetRowsRequest): Promise<SheetRowsPageResponse> {
    return this.rows.execute(ctx, id, request);
  }

  /** Proposes the earlier version's file again; a second hand adopts it. */
  @Post(':id/roll-back')
  @HttpCode(202)
  @RouteAction(planActions['plans.rollBack'])
  rollBack(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<PlanUploadDeedResponse> {
    return this.rollingBack.execute(ctx, id);
  }
}
