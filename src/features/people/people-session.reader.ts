import { Injectable } from '@nestjs/common';
import { AuthorityReach } from '../../platform/access/authority-reach';
import { system } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { SessionReader, SignedIn } from '../../platform/http/session-reader';
import { SessionsRepository } from './sessions.repository';
import { SignInSecrets } from './sign-in-secrets';

const ctx: Context = { principal: system('sessions'), requestId: 'sessions', address: null, language: 'zh' };

/** Turns the cookie of a request into its principal: one SELECT, and once a minute one UPDATE. */
@Injectable()
export class PeopleSessionReader implements SessionReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly secrets: SignInSecrets,
    private readonly reach: AuthorityReach,
  ) {}

  async signedIn(token: string): Promise<SignedIn | null> {
    const id = this.secrets.sessionId(token);
    if (id === null) return null;
    const session = await this.work.read(ctx, (read) => this.sessions.living(read, id));
    if (session === null) return null;
    if (session.due) await this.work.write(ctx, (tx) => this.sessions.seen(tx, id));
    const { accountId, roles, authorityCode, schoolId, csrfToken } = session;
    const authorityCodes = await this.reach.codesWithin(authorityCode);
    const cityCode = await this.reach.city();
    return {
      principal: { kind: 'account', accountId, sessionId: id, roles, authorityCode, authorityCodes, cityCode, schoolId },
      csrfToken,
    };
  }
}
