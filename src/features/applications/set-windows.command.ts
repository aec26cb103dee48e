import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ApplicationsRepository } from './applications.repository';

export interface WindowSetting {
  readonly schoolYear: number;
  readonly round: string;
  readonly authorities: readonly string[];
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Publishes when authorities take applications of a round. */
@Injectable()
export class SetWindows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, { schoolYear, round, authorities, opensAt, closesAt }: WindowSetting): Promise<{ windows: number }> {
    return this.work.write(ctx, async (tx) => {
      await this.applications.keepWindows(tx, authorities.map((authorityCode) => ({ schoolYear, round, authorityCode, opensAt, closesAt })));
      await this.audit.record(tx, ctx, {
        action: 'window.set',
        subject: { type: 'season', id: `${schoolYear}-${round}` },
        details: { authorities: [...authorities], opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
      });
      return { windows: authorities.length };
    });
  }
}
