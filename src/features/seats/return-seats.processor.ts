import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { NoPayload } from '../../platform/outbox/job-definition';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { ReturnSeats } from './return-seats.command';
import { returnSeats } from './return-seats.job';

@Injectable()
@JobHandler(returnSeats)
export class ReturnSeatsProcessor implements Handler<NoPayload> {
  constructor(private readonly command: ReturnSeats) {}

  handle(ctx: Context): Promise<unknown> {
    return this.command.execute(ctx);
  }
}
