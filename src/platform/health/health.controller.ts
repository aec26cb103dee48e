import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HttpReply } from '../http/http-request';
import { RouteAction } from '../access/route-action';
import { healthActions } from './health.access';
import { Readiness } from './readiness';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @RouteAction(healthActions['health.read'])
  live(): { live: true } {
    return { live: true };
  }

  @Get('ready')
  @RouteAction(healthActions['health.read'])
  async ready(@Res() reply: HttpReply): Promise<void> {
    const report = await this.readiness.look();
    await reply.status(report.ready ? 200 : 503).send(report);
  }
}
