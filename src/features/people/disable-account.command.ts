import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { accountOf } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { AccountDeedResponse } from './accounts.dto';
import { AccountsRepository } from './accounts.repository';
import { peopleErrors } from './people.errors';

/** The operator shuts a member of staff out, or lets it in again; its sessions end with the next request. */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly audit: Audit,
  ) {}

  /** PEOPLE.OWN_ACCOUNT. What stands so already is left as it is. */
  execute(ctx: Context, id: string, disabled: boolean, reason: string): Promise<AccountDeedResponse> {
    const { accountId } = accountOf(ctx);
    if (id === accountId) throw peopleErrors.ownAccount();
    return this.work.write(ctx, async (tx) => {
      const [row] = await this.accounts.byIds(tx, [id]);
      if (!row || row.kind !== 'staff') throw accessErrors.notFound();
      if (await this.accounts.setDisabled(tx, id, disabled ? await tx.now() : null))
        await this.audit.record(tx, ctx, {
          action: disabled ? 'account.disable' : 'account.enable',
          subject: { type: 'account', id },
          details: { reason },
        });
      return { id, disabled };
    });
  }
}
