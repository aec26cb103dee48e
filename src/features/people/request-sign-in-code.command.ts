import { Inject, Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { BlindIndex } from '../../platform/crypto/blind-index';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { limitRules } from '../../platform/limits/limit-rules';
import { RateLimiter } from '../../platform/limits/rate-limiter';
import { CodePromise } from './code-promise';
import { MESSAGE_GATEWAY, type MessageGateway } from './message-gateway';
import { peopleErrors } from './people.errors';
import { maskPhone, normalisePhone } from './phone';
import { CODE_SECONDS } from './sign-in-codes.repository';

/** Promises a one-time code to a telephone; the answer is the same whether or not a family has it. */
@Injectable()
export class RequestSignInCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly index: BlindIndex,
    private readonly promise: CodePromise,
    @Inject(MESSAGE_GATEWAY) private readonly gateway: MessageGateway,
  ) {}

  /** PEOPLE.NO_MESSAGE_GATEWAY, PEOPLE.PHONE_WRONG, PEOPLE.SIGN_IN_LOCKED, REQUEST.TOO_MANY. */
  async execute(ctx: Context, input: { phone: string }): Promise<{ sentTo: string; expiresInSeconds: number }> {
    if (!this.gateway.available) throw peopleErrors.noMessageGateway();
    const phone = normalisePhone(input.phone);
    if (phone === null) throw peopleErrors.phoneWrong();
    const phoneIndex = this.index.of('phone', phone);
    await this.limiter.demand(
      { rule: limitRules.codePhone, subject: phoneIndex },
      { rule: limitRules.codeAddress, subject: ctx.address ?? 'none' },
    );
    await this.work.write(ctx, (tx) => this.promise.make(tx, ctx, phone, phoneIndex));
    return { sentTo: maskPhone(phone), expiresInSeconds: CODE_SECONDS };
  }
}
