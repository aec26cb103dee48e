import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { BlindIndex } from '../../platform/crypto/blind-index';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { limitRules } from '../../platform/limits/limit-rules';
import { RateLimiter } from '../../platform/limits/rate-limiter';
import { peopleErrors } from './people.errors';
import { withoutKey, type OpenedSession } from './session-opening';
import { StaffTrial } from './staff-trial';

export interface StaffCredentials {
  readonly login: string;
  readonly password: string;
  readonly totp: string;
}

/** Signs a member of staff in by password and one-time password; an unknown login is answered alike, and as slowly. */
@Injectable()
export class SignInStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly index: BlindIndex,
    private readonly trial: StaffTrial,
  ) {}

  /** PEOPLE.SIGN_IN_WRONG, PEOPLE.SIGN_IN_LOCKED, REQUEST.TOO_MANY. */
  async execute(ctx: Context, given: StaffCredentials): Promise<OpenedSession> {
    const subject = this.index.of('pseudonym', `login:${given.login}`);
    await this.limiter.demand(
      { rule: limitRules.staffLogin, subject },
      { rule: limitRules.staffAddress, subject: ctx.address ?? 'none' },
    );
    const before = await this.work.read(ctx, (read) => this.trial.prepare(read, subject, given.login));
    if (before.lockedSeconds > 0) throw peopleErrors.signInLocked({ seconds: before.lockedSeconds });
    const step = await this.trial.check(before, given);
    const outcome = await this.work.write(withoutKey(ctx), (tx) => this.trial.settle(tx, ctx, { subject, account: before.account, step }));
    if (outcome.session) return outcome.session;
    throw outcome.lockedSeconds > 0 ? peopleErrors.signInLocked({ seconds: outcome.lockedSeconds }) : peopleErrors.signInWrong();
  }
}
