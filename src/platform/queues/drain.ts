import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { JobRunner } from './job-runner';
import { carrierContext, OutboxLedger } from './outbox-ledger';

/** Runs promised work in this process, without Redis, until nothing is left: for tests and one-shot commands. */
@Injectable()
export class Drain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: OutboxLedger,
    private readonly runner: JobRunner,
  ) {}

  /** Gives how many messages ran. A handler's fault is thrown at once. */
  async drain(): Promise<number> {
    for (let ran = 0; ; ) {
      const due = await this.work.write(carrierContext, async (tx) => {
        const found = await this.ledger.due(tx, 100);
        await this.ledger.dispatched(tx, found.map(({ id }) => id));
        return found;
      });
      if (due.length === 0) return ran;
      for (const { id, job, payload } of due) {
        await this.runner.run({ messageId: id, job, payload: JSON.parse(payload) as unknown });
        ran += 1;
      }
    }
  }
}
