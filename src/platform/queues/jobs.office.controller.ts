import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RouteAction } from '../access/route-action';
import type { Context } from '../context/context';
import { Ctx } from '../http/request-context';
import { BacklogResponse, DeadLetterResponse, QueueResponse, RetriedResponse } from './jobs.dto';
import { OutboxLedger } from './outbox-ledger';
import { QueueCarrier } from './queue-carrier';
import { queueActions } from './queues.access';
import { RetryJob } from './retry-job.command';

/** Promised work as the operator sees it: no payload, no person. */
@ApiTags('operations')
@Controller('api/office/jobs')
export class JobsOfficeController {
  constructor(
    private readonly ledger: OutboxLedger,
    private readonly carrier: QueueCarrier,
    private readonly retryJob: RetryJob,
  ) {}

  @Get()
  @RouteAction(queueActions['jobs.read'])
  backlog(): Promise<BacklogResponse> {
    return this.ledger.backlog();
  }

  @Get('queues')
  @RouteAction(queueActions['jobs.read'])
  queues(): Promise<QueueResponse[]> {
    return this.carrier.counts();
  }

  @Get('dead')
  @RouteAction(queueActions['jobs.read'])
  async dead(): Promise<DeadLetterResponse[]> {
    return (await this.ledger.deadLetters(200)).map(({ deadAt, ...letter }) => ({ ...letter, deadAt: deadAt.toISOString() }));
  }

  @Post(':id/retry')
  @HttpCode(200)
  @RouteAction(queueActions['jobs.retry'])
  retry(@Ctx() ctx: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RetriedResponse> {
    return this.retryJob.execute(ctx, id);
  }
}
