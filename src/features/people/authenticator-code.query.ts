import { Inject, Injectable } from '@nestjs/common';
import { databaseNow } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountsRepository } from './accounts.repository';
import { stepAt, totpOfStep } from './totp';

/** In place of the telephone of somebody invented: the one-time password of a login. Refuses to work in production. */
@Injectable()
export class AuthenticatorCode {
  constructor(
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'production'>,
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly cipher: FieldCipher,
  ) {}

  /** Six digits that can be used now: of the next step when this one's were used. Null when nobody has the login. */
  async ask(ctx: Context, login: string): Promise<string | null> {
    if (this.config.production) throw new Error('there is no authenticator in production');
    return this.work.read(ctx, async (read) => {
      const account = await this.accounts.byLogin(read, login);
      if (account === null || account.totpSealed === null) return null;
      const secret = this.cipher.open(account.totpSealed, { table: 'account', column: 'totpSealed', row: account.id });
      const now = stepAt(Math.floor((await databaseNow(read)).getTime() / 1000));
      return totpOfStep(secret, Math.max(now, Number(account.totpStep ?? 0) + 1));
    });
  }
}
