import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { databaseNow } from '../../platform/clock/clock';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import type { Read, Tx } from '../../platform/database/transaction';
import type { AccountEntity } from './account.entity';
import { AccountsRepository } from './accounts.repository';
import type { SignInOutcome } from './code-trial';
import { Passwords } from './passwords';
import { SessionOpening } from './session-opening';
import { SignInLocksRepository } from './sign-in-locks.repository';
import { totpStep } from './totp';

export interface Prepared {
  readonly account: AccountEntity | null;
  readonly lockedSeconds: number;
  readonly now: Date;
}

/** A try at a staff account: look, compare outside any transaction (it is slow), settle. */
@Injectable()
export class StaffTrial {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly locks: SignInLocksRepository,
    private readonly passwords: Passwords,
    private readonly cipher: FieldCipher,
    private readonly opening: SessionOpening,
  ) {}

  async prepare(read: Read, subject: string, login: string): Promise<Prepared> {
    const lockedSeconds = await this.locks.lockedSeconds(read, subject);
    const found = await this.accounts.byLogin(read, login);
    const usable = found?.kind === 'staff' && found.disabledAt === null;
    return { account: usable ? found : null, lockedSeconds, now: await databaseNow(read) };
  }

  /** The step of the one-time password when both passwords are right; null otherwise. */
  async check({ account, now }: Prepared, given: { password: string; totp: string }): Promise<number | null> {
    const matches = await this.passwords.matches(account?.passwordHash ?? null, given.password);
    if (!matches || account === null || account.totpSealed === null) return null;
    const secret = this.cipher.open(account.totpSealed, { table: 'account', column: 'totpSealed', row: account.id });
    return totpStep(secret, given.totp, Math.floor(now.getTime() / 1000));
  }

  /** Opens the session, unless the login was locked meanwhile or this one-time password was accepted before. */
  async settle(tx: Tx, ctx: Context, tried: { subject: string; account: AccountEntity | null; step: number | null }): Promise<SignInOutcome> {
    const { subject, account, step } = tried;
    const lockedSeconds = await this.locks.lockedSeconds(tx, subject);
    if (lockedSeconds > 0) return { session: null, lockedSeconds };
    if (account !== null && step !== null && (await this.accounts.acceptStep(tx, account.id, step))) {
      await this.locks.clear(tx, subject);
      return { session: await this.opening.open(tx, ctx, account), lockedSeconds: 0 };
    }
    await this.locks.fail(tx, subject);
    await this.opening.refused(tx, ctx, 'staff', subject);
    return { session: null, lockedSeconds: await this.locks.lockedSeconds(tx, subject) };
  }
}
