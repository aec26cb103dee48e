import { Inject, Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { MESSAGE_GATEWAY, type MessageGateway } from './message-gateway';
import type { SendCodePayload } from './send-code.job';
import { CODE_SECONDS, SignInCodesRepository } from './sign-in-codes.repository';

/**
 * Sends first and marks afterwards: a crash between the two sends the same message id again, which the gateway drops.
 * A code that expired or was replaced meanwhile is not sent at all.
 */
@Injectable()
export class SendCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: SignInCodesRepository,
    private readonly cipher: FieldCipher,
    @Inject(MESSAGE_GATEWAY) private readonly gateway: MessageGateway,
  ) {}

  async execute(ctx: Context, { codeId }: SendCodePayload): Promise<void> {
    const unsent = await this.work.read(ctx, (read) => this.codes.unsent(read, codeId));
    if (unsent) {
      const code = this.cipher.open(unsent.codeSealed, { table: 'sign_in_code', column: 'codeSealed', row: codeId });
      const phone = this.cipher.open(unsent.phoneSealed, { table: 'sign_in_code', column: 'phoneSealed', row: codeId });
      await this.gateway.send({ id: codeId, phone, text: `【学位】验证码 ${code}，${CODE_SECONDS / 60} 分钟内有效。请勿告诉他人。` });
    }
    await this.work.write(ctx, (tx) => this.codes.sent(tx, codeId));
  }
}
