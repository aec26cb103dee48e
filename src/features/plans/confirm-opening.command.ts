import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { OpeningsRepository } from './openings.repository';
import { planActions } from './plans.access';
import { PlansRepository } from './plans.repository';
import { SeatRecount } from './seat-recount';

/** A second person confirms a recorded opening; the school's pools are counted anew with it, and what they gain is in the ledger. */
@Injectable()
export class ConfirmOpening {
  constructor(
    private readonly work: UnitOfWork,
    private readonly openings: OpeningsRepository,
    private readonly plans: PlansRepository,
    private readonly recount: SeatRecount,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<{ id: string; pools: number }> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      await this.plans.wait(tx);
      const opening = await this.openings.lock(tx, id);
      if (opening === null) throw accessErrors.notFound();
      authorise(ctx, planActions['opening.confirm'], { authorityCode: opening.authorityCode });
      if (opening.confirmedBy !== null) return { id, pools: 0 };
      if (opening.recordedBy === accountId) throw accessErrors.sameHand();
      await this.openings.confirm(tx, id, accountId, await tx.now());
      const pools = await this.recount.execute(tx, {
        reason: `opening ${id}`,
        by: accountId,
        schoolIds: [opening.schoolId],
      });
      await this.audit.record(tx, ctx, {
        action: 'opening.confirm',
        subject: { type: 'school', id: opening.schoolId },
        details: { openingId: id, pools },
      });
      return { id, pools };
    });
  }
}
