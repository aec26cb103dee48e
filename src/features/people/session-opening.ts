import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import type { AccountEntity } from './account.entity';
import { SessionsRepository } from './sessions.repository';
import { SignInSecrets } from './sign-in-secrets';

/** What a sign-in gives: the token goes into the cookie and nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly csrfToken: string;
}

/** Opens a session under a fresh token and ends the one that the same browser had. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly secrets: SignInSecrets,
    private readonly audit: Audit,
  ) {}

  async open(tx: Tx, ctx: Context, account: Pick<AccountEntity, 'id' | 'kind' | 'roles'>): Promise<OpenedSession> {
    if (ctx.principal.kind === 'account') await this.sessions.end(tx, ctx.principal.sessionId);
    const [token, csrfToken] = [this.secrets.token(), this.secrets.token()];
    await this.sessions.add(tx, { id: this.secrets.sessionId(token)!, accountId: account.id, csrfToken, address: ctx.address });
    await this.audit.record(tx, ctx, { action: `sign-in.${account.kind}`, subject: { type: 'account', id: account.id } });
    return { token, accountId: account.id, roles: JSON.parse(account.roles) as Role[], csrfToken };
  }

  /** Notes a refused sign-in; `subject` is a keyed index, so that unknown telephones and logins are noted alike. */
  async refused(tx: Tx, ctx: Context, kind: 'family' | 'staff', subject: string): Promise<void> {
    await this.audit.record(tx, ctx, { action: `sign-in.${kind}`, subject: { type: 'sign-in', id: subject }, details: { refused: true } });
  }
}

/** A sign-in is never answered from an idempotency key: its answer holds a token. */
export const withoutKey = (ctx: Context): Context => ({ ...ctx, idempotency: undefined });
