import { Injectable } from '@nestjs/common';
import type { Grade } from '../../domain/kernel/school-year';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { FixRequest, FixResponse } from './rounds.dto';
import { roundActions } from './rounds.access';
import { roundErrors } from './rounds.errors';
import { RoundDesk } from './round-desk';

/** An officer decides a placement by its ground before the run: own catchment school, or a negotiated one with minutes. */
@Injectable()
export class FixPlacement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: RoundDesk,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, applicationId: string, input: FixRequest): Promise<FixResponse> {
    const { accountId } = accountOf(ctx);
    if (input.mode === 'negotiated' && !input.minutes) throw roundErrors.minutesNeeded();
    return this.work.write(ctx, async (tx) => {
      const application = await this.desk.cases.require(tx, applicationId);
      authorise(ctx, roundActions['round.fix'], { authorityCode: application.authorityCode });
      if (application.state !== 'eligible' && application.state !== 'negotiating') throw roundErrors.notDecided();
      const pool = await this.desk.poolOf(tx, input.school, application.grade as Grade, application.schoolYear);
      await this.desk.requireSeat(tx, pool, input.mode);
      await this.desk.decisions.insertFixed(tx, {
        id: newId<'fixed'>(),
        applicationId,
        mode: input.mode,
        schoolId: pool.schoolId,
        ground: input.ground,
        minutes: input.minutes ?? null,
        proposedBy: accountId,
        confirmedBy: null,
        proposedAt: await tx.now(),
        confirmedAt: null,
      });
      await this.audit.record(tx, ctx, {
        action: 'round.fix',
        subject: { type: 'application', id: applicationId },
        details: { mode: input.mode, school: input.school, minutes: input.minutes ?? null },
      });
      return { applicationId, mode: input.mode, school: input.school, confirmed: false };
    });
  }
}
