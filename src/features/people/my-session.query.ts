import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { declaredActions, mayTry } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { SessionResponse } from './people.dto';
import { SessionsRepository } from './sessions.repository';

/** Who am I, until when, and what may I try. */
@Injectable()
export class MySession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsRepository,
  ) {}

  async ask(ctx: Context): Promise<SessionResponse> {
    const session = await this.orNone(ctx);
    if (session === null) throw accessErrors.signInNeeded();
    return session;
  }

  /** Null for a visitor, so that a page may ask without being refused. */
  async orNone(ctx: Context): Promise<SessionResponse | null> {
    const { principal: account } = ctx;
    if (account.kind !== 'account') return null;
    const session = await this.work.read(ctx, (read) => this.sessions.expiresAt(read, account.sessionId));
    if (session === null) return null;
    return {
      accountId: account.accountId,
      roles: [...account.roles],
      authorityCode: account.authorityCode,
      schoolId: account.schoolId,
      csrfToken: session.csrfToken,
      expiresAt: session.expiresAt.toISOString(),
      permittedActions: declaredActions().filter((action) => mayTry(account, action)).map(({ name }) => name),
    };
  }
}
