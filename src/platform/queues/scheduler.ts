import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import { declaredJobs } from '../outbox/job-definition';
import { Outbox } from '../outbox/outbox';
import { carrierContext } from './outbox-ledger';

/** Promises recurring jobs when they are due by the season's clock; the database holds the plan, so Redis may forget it. */
@Injectable()
export class Scheduler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** One look; gives how many jobs were promised. Several schedulers are safe. */
  async turn(): Promise<number> {
    const recurring = declaredJobs().filter((job) => job.everySeconds !== undefined);
    if (recurring.length === 0) return 0;
    return this.work.write(carrierContext, async (tx) => {
      const now = await tx.now();
      await this.enter(tx, recurring.map(({ name }) => name), now);
      const due = await tx.query<{ job: string }>(
        'SELECT job FROM scheduled_task WHERE nextRunAt <= ? FOR UPDATE SKIP LOCKED',
        [now],
      );
      let promised = 0;
      for (const { job } of due) {
        const definition = recurring.find(({ name }) => name === job);
        if (!definition) continue;
        await this.outbox.add(tx, definition, new definition.payload());
        await tx.execute('UPDATE scheduled_task SET nextRunAt = TIMESTAMPADD(SECOND, ?, ?) WHERE job = ?', [definition.everySeconds, now, job]);
        promised += 1;
      }
      return promised;
    });
  }

  /** Jobs that are new are due at once. Rows that are there stay untouched: a lock on them would hide them from other schedulers. */
  private async enter(tx: Tx, names: readonly string[], now: Date): Promise<void> {
    const known = new Set((await tx.query<{ job: string }>('SELECT job FROM scheduled_task')).map(({ job }) => job));
    for (const name of names) {
      if (!known.has(name)) await tx.execute('INSERT IGNORE INTO scheduled_task (job, nextRunAt) VALUES (?, ?)', [name, now]);
    }
  }
}
