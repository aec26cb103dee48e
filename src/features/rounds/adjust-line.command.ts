import { Injectable } from '@nestjs/common';
import type { Grade } from '../../domain/kernel/school-year';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RoundDesk } from './round-desk';
import { roundActions } from './rounds.access';
import type { AdjustRequest, RoundDeedResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';

/** The joint session changes a proposed line (人工调整): first signature, with ground and minutes. */
@Injectable()
export class AdjustLine {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly desk: RoundDesk,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, roundId: string, applicationId: string, input: AdjustRequest): Promise<RoundDeedResponse> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, roundId);
      const line = round.currentRunId === null ? null : await this.rounds.line(tx, round.currentRunId, applicationId);
      if (line) authorise(ctx, roundActions['round.adjust'], { authorityCode: line.authorityCode });
      if (round.state !== 'proposed') throw roundErrors.notInState({ state: round.state });
      if (!line) throw roundErrors.notInRound();
      if ((await this.rounds.parts(tx, roundId)).some((part) => part.signedAt !== null)) throw roundErrors.alreadySigned();
      const application = await this.desk.cases.require(tx, applicationId);
      const pool = input.school ? await this.desk.poolOf(tx, input.school, application.grade as Grade, round.schoolYear) : null;
      if (pool) authorise(ctx, roundActions['round.adjust'], { authorityCode: pool.authorityCode });
      if (pool) await this.desk.requireSeat(tx, pool, 'adjusted');
      await this.desk.decisions.keepAdjustment(tx, {
        id: newId<'adjustment'>(),
        roundId,
        applicationId,
        schoolId: pool?.schoolId ?? null,
        ground: input.ground,
        minutes: input.minutes,
        proposedBy: accountId,
        confirmedBy: null,
        proposedAt: await tx.now(),
        confirmedAt: null,
      });
      await this.audit.record(tx, ctx, {
        action: 'round.adjust',
        subject: { type: 'application', id: applicationId },
        details: { roundId, school: input.school ?? null, minutes: input.minutes },
      });
      return { id: roundId, state: round.state };
    });
  }

  /** Takes back a proposed change that nobody else has signed. */
  withdraw(ctx: Context, roundId: string, applicationId: string): Promise<RoundDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, roundId);
      const line = round.currentRunId === null ? null : await this.rounds.line(tx, round.currentRunId, applicationId);
      if (!line) throw roundErrors.notInRound();
      authorise(ctx, roundActions['round.adjust'], { authorityCode: line.authorityCode });
      if (!(await this.desk.decisions.withdrawAdjustment(tx, roundId, applicationId))) throw roundErrors.nothingToConfirm();
      await this.audit.record(tx, ctx, { action: 'round.withdrawAdjustment', subject: { type: 'application', id: applicationId }, details: { roundId } });
      return { id: roundId, state: round.state };
    });
  }
}
