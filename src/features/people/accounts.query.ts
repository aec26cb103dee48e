import { Injectable } from '@nestjs/common';
import { mayTry } from '../../platform/access/actions';
import { accountOf } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds } from '../../platform/http/page.dto';
import type { AccountListRequest, AccountPageResponse } from './accounts.dto';
import { AccountsRepository } from './accounts.repository';
import { peopleActions } from './people.access';

/** Accounts of staff and their roles, for the operator; families are not listed. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
  ) {}

  page(ctx: Context, request: AccountListRequest): Promise<AccountPageResponse> {
    const { accountId } = accountOf(ctx);
    const bounds = pageBounds(request);
    const may = mayTry(ctx.principal, peopleActions['account.disable']);
    return this.work.read(ctx, async (read) => {
      const { rows, total } = await this.accounts.staffPage(read, request, bounds.sql);
      const items = rows.map((row) => ({
        id: row.id,
        login: row.login ?? '',
        displayName: row.displayName ?? '',
        roles: JSON.parse(row.roles) as string[],
        authority: row.authorityCode,
        ofSchool: row.schoolId !== null,
        createdAt: row.createdAt.toISOString(),
        disabledAt: row.disabledAt?.toISOString() ?? null,
        permittedActions: may && row.id !== accountId ? [row.disabledAt === null ? 'account.disable' : 'account.enable'] : [],
      }));
      return { items, page: bounds.page, pageSize: bounds.pageSize, total };
    });
  }
}
