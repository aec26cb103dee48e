import { Injectable } from '@nestjs/common';
import { accountOf } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SessionsRepository } from './sessions.repository';

/** Ends the session of this browser. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: Context): Promise<{ signedOut: true }> {
    const { accountId, sessionId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      if (await this.sessions.end(tx, sessionId)) {
        await this.audit.record(tx, ctx, { action: 'session.end', subject: { type: 'account', id: accountId } });
      }
      return { signedOut: true as const };
    });
  }
}
