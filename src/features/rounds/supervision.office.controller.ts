import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../../platform/access/route-action';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/http/request-context';
import { HandOverKey } from './hand-over-key.command';
import { RoundFiles } from './round-files.query';
import { roundActions } from './rounds.access';
import { HandOverKeyRequest, RoundKeyResponse } from './rounds.dto';

const JSON_FILE = { type: 'application/json; charset=utf-8' };

/** What supervision takes away to check a round by itself; each time audited. */
@ApiTags('office')
@Controller('api/office/rounds/:id')
export class SupervisionOfficeController {
  constructor(
    private readonly files: RoundFiles,
    private readonly key: HandOverKey,
  ) {}

  /** The sealed instance (xuewei.match/1) of the latest run. */
  @Get('instance')
  @RouteAction(roundActions['round.export'])
  async instance(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.files.file(ctx, id, 'instance'), JSON_FILE);
  }

  /** The outcome (xuewei.outcome/1) of the latest run. */
  @Get('outcome')
  @RouteAction(roundActions['round.export'])
  async outcome(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.files.file(ctx, id, 'outcome'), JSON_FILE);
  }

  /** The round key, once the seed is made; on a letter with its number. */
  @Post('key')
  @HttpCode(200)
  @RouteAction(roundActions['round.handOverKey'])
  handOver(
    @Ctx() ctx: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HandOverKeyRequest,
  ): Promise<RoundKeyResponse> {
    return this.key.execute(ctx, id, body.documentNumber);
  }
}
