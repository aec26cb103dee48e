import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import type { Page } from '../../platform/http/page.dto';
import { Ctx } from '../../platform/http/request-context';
import { ClassList } from './class-list.query';
import { placementActions } from './placements.access';
import {
  ClassListRequest,
  PlacementDeedResponse,
  PlacementListRequest,
  QueryRequest,
  SchoolPlacementResponse,
  SchoolPlacementsPageResponse,
} from './placements.dto';
import { PlacementView } from './placements.query';
import { ReceiveChild } from './receive-child.command';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('school')
@Controller('api/school/placements')
export class PlacementsSchoolController {
  constructor(
    private readonly view: PlacementView,
    private readonly desk: ReceiveChild,
    private readonly classList: ClassList,
  ) {}

  @Get()
  @RouteAction(placementActions['placement.readSchool'])
  @ApiOkResponse({ type: SchoolPlacementsPageResponse })
  list(@Ctx() ctx: Context, @Query() query: PlacementListRequest): Promise<Page<SchoolPlacementResponse>> {
    return this.view.ofSchool(ctx, query);
  }

  /** Names of the children received here, by grade; every name looked at is audited with the reason. */
  @Get('class-list')
  @RouteAction(placementActions['placement.readClassList'])
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async names(@Ctx() ctx: Context, @Query() { reason }: ClassListRequest): Promise<StreamableFile> {
    return new StreamableFile(await this.classList.workbook(ctx, reason), { type: XLSX, disposition: 'attachment; filename="class-list.xlsx"' });
  }

  @Post(':id/receive')
  @HttpCode(200)
  @RouteAction(placementActions['placement.receive'])
  receive(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<PlacementDeedResponse> {
    return this.desk.receive(ctx, id);
  }

  @Post(':id/query')
  @HttpCode(200)
  @RouteAction(placementActions['placement.query'])
  query(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: QueryRequest): Promise<PlacementDeedResponse> {
    return this.desk.query(ctx, id, body.code);
  }

  /** The child has come at the start of term. */
  @Post(':id/register')
  @HttpCode(200)
  @RouteAction(placementActions['placement.register'])
  register(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<PlacementDeedResponse> {
    return this.desk.register(ctx, id);
  }
}
