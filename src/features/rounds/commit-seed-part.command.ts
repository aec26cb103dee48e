import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { wholeSecond } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Cases } from '../applications';
import { cityAccount } from './city-table';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';
import { requireHolder } from './seed-holder';
import { SeedPartsRepository } from './seed-parts.repository';

/** A role commits to its part of the seed by a hash, before applications close; a commitment is never changed. */
@Injectable()
export class CommitSeedPart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly parts: SeedPartsRepository,
    private readonly cases: Cases,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, roundId: string, role: string, commitment: string): Promise<RoundDeedResponse> {
    const accountId = cityAccount(ctx, roundActions['round.seedPart']);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, roundId);
      const part = await this.parts.require(tx, roundId, role);
      requireHolder(ctx, part, await this.parts.ofRound(tx, roundId));
      if (part.commitment === commitment) return { id: roundId, state: round.state };
      if (round.state !== 'open') throw roundErrors.notInState({ state: round.state });
      const now = await tx.now();
      const closesAt = await this.cases.lastWindowCloses(tx, round.schoolYear, round.kind);
      if (closesAt && wholeSecond(now) > wholeSecond(closesAt))
        throw roundErrors.commitClosed({ closedAt: closesAt.toISOString() });
      if (part.commitment !== null) throw roundErrors.seedPartCommitted();
      await this.parts.update(tx, part, { commitment, committedBy: accountId, committedAt: now });
      await this.audit.record(tx, ctx, {
        action: 'round.commitSeedPart',
        subject: { type: 'round', id: roundId },
        details: { role, commitment },
      });
      return { id: roundId, state: round.state };
    });
  }
}
