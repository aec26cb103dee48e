import { Injectable } from '@nestjs/common';
import type { Context } from '../context/context';
import { UnitOfWork } from '../database/unit-of-work';
import type { NoPayload } from '../outbox/job-definition';
import { JobHandler, type Handler } from '../outbox/job-handler';
import { sweepOutbox } from './sweep-outbox.job';

/** A message stays a month after it was processed, a kept answer two days: longer than any retry. */
const MESSAGE_DAYS = 30;
const ANSWER_DAYS = 2;
const BATCH = 5000;

@Injectable()
@JobHandler(sweepOutbox)
export class SweepOutboxProcessor implements Handler<NoPayload> {
  constructor(private readonly work: UnitOfWork) {}

  handle(ctx: Context): Promise<{ messages: number; answers: number }> {
    return this.work.write(ctx, async (tx) => ({
      messages: await tx.execute(
        `DELETE FROM outbox_message WHERE processedAt < TIMESTAMPADD(DAY, -${MESSAGE_DAYS}, UTC_TIMESTAMP(6)) LIMIT ${BATCH}`,
      ),
      answers: await tx.execute('DELETE FROM idempotency_key WHERE createdAt < TIMESTAMPADD(DAY, ?, ?) LIMIT 5000', [-ANSWER_DAYS, await tx.now()]),
    }));
  }
}
