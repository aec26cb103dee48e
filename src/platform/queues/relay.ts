import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { jobNamed } from '../outbox/job-definition';
import { carrierContext, OutboxLedger } from './outbox-ledger';
import { QueueCarrier } from './queue-carrier';

const BATCH = 100;

/** Hands committed messages to the queues. Several relays are safe: each locks what it carries. */
@Injectable()
export class Relay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: OutboxLedger,
    private readonly carrier: QueueCarrier,
  ) {}

  /**
   * One batch; gives how many were handed over. When Redis is away nothing is marked and the next turn tries again;
   * a crash between hand-over and commit hands the same id over again, which changes nothing.
   */
  async turn(): Promise<number> {
    return this.work.write(carrierContext, async (tx) => {
      const due = await this.ledger.due(tx, BATCH);
      const items = due.flatMap(({ id, job, payload }) => {
        const definition = jobNamed(job);
        return definition ? [{ definition, carried: { messageId: id, job, payload: JSON.parse(payload) as unknown } }] : [];
      });
      if (items.length > 0) await this.carrier.carry(items);
      await this.ledger.dispatched(tx, due.map(({ id }) => id));
      return due.length;
    });
  }
}
