import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import { wholeSecond } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from '../schools';
import { applicationActions } from './applications.access';
import { applicationErrors } from './applications.errors';
import { ApplicationsRepository } from './applications.repository';
import { LateIntake } from './late-intake';

export interface WindowSetting {
  readonly schoolYear: number;
  readonly round: string;
  readonly authorities: readonly string[];
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Publishes when authorities take applications of a round. A window that is over stays as it was unless late cases are taken; the same again changes nothing. */
@Injectable()
export class SetWindows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly authorities: AuthorityRegister,
    private readonly late: LateIntake,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, setting: WindowSetting): Promise<{ windows: number }> {
    const { schoolYear, round, authorities, opensAt, closesAt } = setting;
    if (opensAt >= closesAt) throw applicationErrors.windowBackwards();
    return this.work.write(ctx, async (tx) => {
      await this.requireKnown(tx, authorities);
      for (const authorityCode of authorities) authorise(ctx, applicationActions['window.set'], { authorityCode });
      const changing = await this.changing(tx, setting);
      if (changing.length === 0) return { windows: 0 };
      await this.applications.keepWindows(tx, changing.map((authorityCode) => ({ schoolYear, round, authorityCode, opensAt, closesAt })));
      await this.audit.record(tx, ctx, {
        action: 'window.set',
        subject: { type: 'season', id: `${schoolYear}-${round}` },
        details: { authorities: changing, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
      });
      return { windows: changing.length };
    });
  }

  private async requireKnown(tx: Tx, authorities: readonly string[]): Promise<void> {
    const tree = await this.authorities.tree(tx);
    const unknown = authorities.filter((code) => !tree.has(code));
    if (unknown.length > 0) throw applicationErrors.authorityUnknown({ authorities: unknown.join(', ') });
  }

  /** The authorities whose window this moves; APPLICATION.WINDOW_OVER when one of these is over and no late cases are taken. */
  private async changing(tx: Tx, { schoolYear, round, authorities, opensAt, closesAt }: WindowSetting): Promise<string[]> {
    const now = wholeSecond(await tx.now());
    const changing: string[] = [];
    const over: string[] = [];
    for (const code of authorities) {
      const kept = await this.applications.window(tx, schoolYear, round, code);
      if (kept?.opensAt.getTime() === opensAt.getTime() && kept.closesAt.getTime() === closesAt.getTime()) continue;
      if (kept && wholeSecond(kept.closesAt) < now) over.push(code);
      changing.push(code);
    }
    if (over.length > 0 && (wholeSecond(closesAt) < now || !(await this.late.takesLate(tx, schoolYear, round)))) throw applicationErrors.windowOver({ authorities: over.join(', ') });
    return changing;
  }
}
