import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import type { Context } from '../context/context';
import { UnitOfWork } from '../database/unit-of-work';

/** The operator puts a dead letter back in line, audited. */
@Injectable()
export class RetryJob {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<{ retried: boolean }> {
    return this.work.write(ctx, async (tx) => {
      const found = await tx.execute('UPDATE outbox_message SET dispatchedAt = NULL, deadAt = NULL WHERE id = ? AND processedAt IS NULL AND deadAt IS NOT NULL', [id]);
      await this.audit.record(tx, ctx, { action: 'jobs.retry', subject: { type: 'message', id }, details: { retried: found === 1 } });
      return { retried: found === 1 };
    });
  }
}
