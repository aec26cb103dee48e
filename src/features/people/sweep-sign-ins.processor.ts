import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { NoPayload } from '../../platform/outbox/job-definition';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { SweepSignIns } from './sweep-sign-ins.command';
import { sweepSignIns } from './sweep-sign-ins.job';

@Injectable()
@JobHandler(sweepSignIns)
export class SweepSignInsProcessor implements Handler<NoPayload> {
  constructor(private readonly command: SweepSignIns) {}

  handle(ctx: Context): Promise<void> {
    return this.command.execute(ctx);
  }
}
