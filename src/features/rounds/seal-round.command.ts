import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { wholeSecond } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { cityAccount } from './city-table';
import { RoundDesk } from './round-desk';
import { RunFiles } from './run-files';
import type { RoundEntity } from './round.entity';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';

/** The inputs of a round are fixed (封存) before any part of the seed is opened: cases, wishes, seats, criteria, fixed lines. */
@Injectable()
export class SealRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly desk: RoundDesk,
    private readonly files: RunFiles,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<RoundDeedResponse> {
    const accountId = cityAccount(ctx, roundActions['round.seal']);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, id);
      await this.requireClosed(tx, round);
      const policy = await this.desk.policies.inForce(tx, { schoolYear: round.schoolYear, at: await tx.now() });
      const run = await this.files.prepare(tx, round, policy.compiled.policy.criteria ?? []);
      const state = await this.rounds.move(tx, round, 'seal', {
        sealedBy: accountId,
        sealedAt: await tx.now(),
        currentRunId: run.id,
        policyVersionId: policy.versionId,
      });
      await this.audit.record(tx, ctx, {
        action: 'round.seal',
        subject: { type: 'round', id },
        details: { instanceHash: run.instanceHash, policyVersionId: policy.versionId },
      });
      return { id, state };
    });
  }

  private async requireClosed(tx: Tx, round: RoundEntity): Promise<void> {
    const before = await this.rounds.numbered(tx, round.schoolYear, round.kind, round.number - 1);
    if (before && before.state !== 'issued') throw roundErrors.previousOpen();
    const closesAt = await this.desk.cases.lastWindowCloses(tx, round.schoolYear, round.kind);
    if (closesAt && wholeSecond(await tx.now()) <= wholeSecond(closesAt))
      throw roundErrors.windowOpen({ closesAt: closesAt.toISOString() });
    const count = await this.desk.cases.undecided(tx, round.schoolYear, round.kind);
    if (count > 0) throw roundErrors.undecided({ count });
    const open = (await this.desk.decisions.fixedOfRound(tx, round.schoolYear, round.kind)).filter(
      ({ confirmedBy }) => confirmedBy === null,
    ).length;
    if (open > 0) throw roundErrors.unconfirmed({ count: open });
  }
}
