import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { BlindIndex } from '../../platform/crypto/blind-index';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { limitRules } from '../../platform/limits/limit-rules';
import { RateLimiter } from '../../platform/limits/rate-limiter';
import { CodeTrial } from './code-trial';
import { peopleErrors } from './people.errors';
import { normalisePhone } from './phone';
import { withoutKey, type OpenedSession } from './session-opening';

/** Signs a family in by telephone and one-time code; the first time makes its account. */
@Injectable()
export class SignInFamily {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly index: BlindIndex,
    private readonly trial: CodeTrial,
  ) {}

  /** PEOPLE.CODE_WRONG (also for a telephone that never asked), PEOPLE.SIGN_IN_LOCKED, REQUEST.TOO_MANY. */
  async execute(ctx: Context, input: { phone: string; code: string }): Promise<OpenedSession> {
    const phone = normalisePhone(input.phone);
    if (phone === null) throw peopleErrors.phoneWrong();
    const phoneIndex = this.index.of('phone', phone);
    await this.limiter.demand(
      { rule: limitRules.familyPhone, subject: phoneIndex },
      { rule: limitRules.familyAddress, subject: ctx.address ?? 'none' },
    );
    const outcome = await this.work.write(withoutKey(ctx), (tx: Tx) => this.trial.run(tx, ctx, { phone, phoneIndex, code: input.code }));
    if (outcome.session) return outcome.session;
    throw outcome.lockedSeconds > 0 ? peopleErrors.signInLocked({ seconds: outcome.lockedSeconds }) : peopleErrors.codeWrong();
  }
}
