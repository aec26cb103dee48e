import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { OverrideClassSize } from './override-class-size.command';
import { seatSheetActions } from './seat-sheets.access';
import { ConfirmOverrideRequest, OverrideRequest, OverrideResponse } from './seat-sheets.dto';

/** Classes above the norm: two persons and a reason. */
@ApiTags('office')
@Controller('api/office/seat-sheets/:id/class-size')
export class ClassSizesOfficeController {
  constructor(private readonly override: OverrideClassSize) {}

  @Post()
  @HttpCode(200)
  @RouteAction(seatSheetActions['classSize.propose'])
  propose(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string, @Body() body: OverrideRequest): Promise<OverrideResponse> {
    return this.override.propose(ctx, id, body);
  }

  @Post('confirm')
  @HttpCode(200)
  @RouteAction(seatSheetActions['classSize.confirm'])
  confirm(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { grade }: ConfirmOverrideRequest,
  ): Promise<OverrideResponse> {
    return this.override.confirm(ctx, id, grade);
  }
}
