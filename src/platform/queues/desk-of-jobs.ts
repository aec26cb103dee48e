import { Injectable } from '@nestjs/common';
import { mayTry } from '../access/actions';
import type { Context } from '../context/context';
import type { Read } from '../database/transaction';
import { Desk, type DeskHeap, type DeskSource } from '../desk/desk';
import { OutboxLedger } from './outbox-ledger';
import { queueActions } from './queues.access';

/** Work without an attempt left, on the operator's desk. */
@Injectable()
export class DeskOfJobs implements DeskSource {
  constructor(
    private readonly ledger: OutboxLedger,
    desk: Desk,
  ) {
    desk.offer(this);
  }

  async heaps(_read: Read, ctx: Context): Promise<DeskHeap[]> {
    if (!mayTry(ctx.principal, queueActions['jobs.retry'])) return [];
    return [{ heap: 'jobs.dead', count: (await this.ledger.backlog()).dead }];
  }
}
