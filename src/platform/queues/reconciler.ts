import { Injectable } from '@nestjs/common';
import { jobNamed } from '../outbox/job-definition';
import { OutboxLedger, type OpenMessage } from './outbox-ledger';
import { QueueCarrier } from './queue-carrier';

const MOST = 50_000;
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
    const open = await this.ledger.unsettled(seconds, MOST);
    let back = 0;
    for (let from = 0; from < open.length; from += BATCH) back += await this.putBack(open.slice(from, from + BATCH));
    return back;
  }

  private async putBack(messages: readonly OpenMessage[]): Promise<number> {
    const lost = await Promise.all(
      messages.map(async ({ id, job }) => {
        const definition = jobNamed(job);
        return definition && !(await this.carrier.knows(definition.queue, id)) ? [id] : [];
      }),
    );
    return this.ledger.again(lost.flat());
  }
}
