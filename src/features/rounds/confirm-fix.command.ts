import { Injectable } from '@nestjs/common';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DecisionsRepository } from './decisions.repository';
import { requireOtherHand } from './other-hand';
import { RoundDesk } from './round-desk';
import { roundActions } from './rounds.access';
import type { FixResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';

/** A second person confirms a fixed placement (maker ≠ checker). */
@Injectable()
export class ConfirmFix {
  constructor(
    private readonly work: UnitOfWork,
    private readonly decisions: DecisionsRepository,
    private readonly desk: RoundDesk,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, applicationId: string): Promise<FixResponse> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const application = await this.desk.cases.require(tx, applicationId);
      authorise(ctx, roundActions['round.confirmFix'], { authorityCode: application.authorityCode });
      const decision = requireOtherHand(await this.decisions.fixedOf(tx, applicationId), accountId);
      if (!(await this.decisions.confirmFixed(tx, decision.id, accountId, await tx.now()))) throw roundErrors.nothingToConfirm();
      const school = await this.desk.schools.byId(tx, decision.schoolId);
      await this.audit.record(tx, ctx, {
        action: 'round.confirmFix',
        subject: { type: 'application', id: applicationId },
        details: { mode: decision.mode, proposedBy: decision.proposedBy },
      });
      return { applicationId, mode: decision.mode, school: school?.code ?? '', confirmed: true };
    });
  }
}
