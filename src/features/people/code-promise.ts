import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { Audit } from '../../platform/audit/audit';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { Outbox } from '../../platform/outbox/outbox';
import { peopleErrors } from './people.errors';
import { sendCode } from './send-code.job';
import { SignInCodesRepository } from './sign-in-codes.repository';
import { SignInLocksRepository } from './sign-in-locks.repository';
import { SignInSecrets } from './sign-in-secrets';

/** The rows of the house that a promised code touches. */
@Injectable()
export class CodeRows {
  constructor(
    readonly codes: SignInCodesRepository,
    readonly locks: SignInLocksRepository,
  ) {}
}

/** Writes a code down, hashed to compare and sealed to send, and promises its sending in the same transaction. */
@Injectable()
export class CodePromise {
  constructor(
    private readonly rows: CodeRows,
    private readonly secrets: SignInSecrets,
    private readonly cipher: FieldCipher,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async make(tx: Tx, ctx: Context, phone: string, phoneIndex: string): Promise<void> {
    const seconds = await this.rows.locks.lockedSeconds(tx, phoneIndex);
    if (seconds > 0) throw peopleErrors.signInLocked({ seconds });
    const id: string = newId<'code'>();
    const code = this.secrets.code();
    await this.rows.codes.add(tx, {
      id,
      phoneIndex,
      phoneSealed: this.cipher.seal(phone, { table: 'sign_in_code', column: 'phoneSealed', row: id }),
      codeHash: this.secrets.codeHash(id, code),
      codeSealed: this.cipher.seal(code, { table: 'sign_in_code', column: 'codeSealed', row: id }),
    });
    await this.outbox.add(tx, sendCode, { codeId: id });
    await this.audit.record(tx, ctx, { action: 'sign-in.request-code', subject: { type: 'sign-in', id: phoneIndex } });
  }
}
