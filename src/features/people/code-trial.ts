import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { AccountRegister } from './account-register';
import { CodeRows } from './code-promise';
import { SessionOpening, type OpenedSession } from './session-opening';
import { SignInSecrets } from './sign-in-secrets';

/** A refusal is an outcome, not a fault, because what it counts must be committed. */
export type SignInOutcome =
  | { readonly session: OpenedSession; readonly lockedSeconds: 0 }
  | { readonly session: null; readonly lockedSeconds: number };

/** Tries a code once: five failures end it and lock the telephone; a success uses it up. */
@Injectable()
export class CodeTrial {
  constructor(
    private readonly rows: CodeRows,
    private readonly secrets: SignInSecrets,
    private readonly accounts: AccountRegister,
    private readonly opening: SessionOpening,
  ) {}

  async run(tx: Tx, ctx: Context, tried: { phone: string; phoneIndex: string; code: string }): Promise<SignInOutcome> {
    const { codes, locks } = this.rows;
    const code = await codes.current(tx, tried.phoneIndex);
    const lockedSeconds = await locks.lockedSeconds(tx, tried.phoneIndex);
    if (lockedSeconds > 0) return { session: null, lockedSeconds };
    if (code === null || !this.secrets.isCode(code.id, tried.code, code.codeHash)) {
      if (code !== null) await codes.fail(tx, code.id);
      return this.failed(tx, ctx, tried.phoneIndex);
    }
    const account = await this.accounts.familyRow(tx, tried.phone);
    if (account.disabledAt !== null) return this.failed(tx, ctx, tried.phoneIndex);
    await codes.use(tx, tried.phoneIndex);
    await locks.clear(tx, tried.phoneIndex);
    return { session: await this.opening.open(tx, ctx, account), lockedSeconds: 0 };
  }

  private async failed(tx: Tx, ctx: Context, phoneIndex: string): Promise<SignInOutcome> {
    await this.rows.locks.fail(tx, phoneIndex);
    await this.opening.refused(tx, ctx, 'family', phoneIndex);
    return { session: null, lockedSeconds: await this.rows.locks.lockedSeconds(tx, phoneIndex) };
  }
}
