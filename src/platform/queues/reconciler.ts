import { Injectable } from '@nestjs/common';
import { jobNamed } from '../outbox/job-definition';
import { OutboxLedger } from './outbox-ledger';
import { QueueCarrier } from './queue-carrier';

const BATCH = 500;

/** Puts back every job that the database promises and Redis no longer knows. */
@Injectable()
export class Reconciler {
  constructor(
    private readonly ledger: OutboxLedger,
    private readonly carrier: QueueCarrier,
  ) {}

  /** Looks at messages handed over more than `seconds` ago; gives how many were put back in line. */
  async turn(seconds: number): Promise<number> {
    const lost: string[] = [];
    for (const { id, job } of await this.ledger.unsettled(seconds, BATCH)) {
      const definition = jobNamed(job);
      if (definition && !(await this.carrier.knows(definition.queue, id))) lost.push(id);
    }
    return this.ledger.again(lost);
  }
}
