import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../access/route-action';
import type { Context } from '../context/context';
import { Ctx } from '../http/request-context';
import { Desk } from './desk';
import { deskActions } from './desk.access';
import { DeskHeapResponse } from './desk.dto';

@ApiTags('office')
@Controller('api/office/desk')
export class DeskOfficeController {
  constructor(private readonly desk: Desk) {}

  /** What waits for the account that asks, counted. */
  @Get()
  @RouteAction(deskActions['desk.read'])
  mine(@Ctx() ctx: Context): Promise<DeskHeapResponse[]> {
    return this.desk.of(ctx);
  }
}
