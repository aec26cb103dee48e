import { Injectable } from '@nestjs/common';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { DecisionsRepository } from './decisions.repository';
import { matchRound } from './match-round.job';
import { requireOtherHand } from './other-hand';
import { RoundRerun } from './round-rerun';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';

/** The second signature: the line becomes fixed, and everything else is run again around it with the same draws. */
@Injectable()
export class ConfirmAdjustment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly decisions: DecisionsRepository,
    private readonly rerun: RoundRerun,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, roundId: string, applicationId: string): Promise<RoundDeedResponse> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rerun.rounds.lock(tx, roundId);
      const line = round.currentRunId === null ? null : await this.rerun.rounds.line(tx, round.currentRunId, applicationId);
      if (!line) throw roundErrors.notInRound();
      authorise(ctx, roundActions['round.confirmAdjustment'], { authorityCode: line.authorityCode });
      const adjustment = requireOtherHand(await this.decisions.adjustment(tx, roundId, applicationId), accountId);
      await this.decisions.confirmAdjustment(tx, adjustment.id, accountId, await tx.now());
      const { run, state } = await this.rerun.begin(tx, round);
      await this.outbox.add(tx, matchRound, { runId: run.id });
      await this.audit.record(tx, ctx, {
        action: 'round.confirmAdjustment',
        subject: { type: 'application', id: applicationId },
        details: { roundId, runId: run.id, instanceHash: run.instanceHash, proposedBy: adjustment.proposedBy },
      });
      return { id: roundId, state };
    });
  }
}
