import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountsRepository } from './accounts.repository';

export interface RoleSample {
  readonly role: string;
  readonly login: string;
  readonly count: number;
}

/** One example login of each role, for the first page of a demonstration. */
@Injectable()
export class StaffSample {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
  ) {}

  async byRole(ctx: Context): Promise<RoleSample[]> {
    const rows = await this.work.read(ctx, (read) => this.accounts.staffByRoles(read));
    return rows.map(({ roles, login, count }) => ({ role: (JSON.parse(roles) as string[]).join(' + '), login, count: Number(count) }));
  }
}
