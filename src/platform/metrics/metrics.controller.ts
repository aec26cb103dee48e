import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { accessErrors } from '../access/access.errors';
import { RouteAction } from '../access/route-action';
import type { HttpReply, HttpRequest } from '../http/http-request';
import { metricsActions } from './metrics.access';
import { Metrics } from './metrics';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** True for a connection from this very machine that no proxy passed on. */
const fromThisMachine = (request: HttpRequest): boolean =>
  LOOPBACK.has(request.raw.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined;

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @RouteAction(metricsActions['metrics.read'])
  async read(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const operator = request.principal?.kind === 'account' && request.principal.roles.includes('operator');
    if (!operator && !fromThisMachine(request)) throw accessErrors.notFound();
    const { type, text } = await this.metrics.text();
    await reply.header('content-type', type).send(text);
  }
}
