import { Injectable } from '@nestjs/common';
import { roundName, seedCommitment, type SeedOpening } from '../../domain/placement/seed-parts';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { cityAccount } from './city-table';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';
import { requireHolder } from './seed-holder';
import { SeedPartsRepository } from './seed-parts.repository';

/**
 * A role opens its part on the day of sealing, after the inputs are fixed. Nobody may wait for the public draw and then choose
 * whether to open: what is not open when the day ends is replaced.
 */
@Injectable()
export class OpenSeedPart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly parts: SeedPartsRepository,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, roundId: string, role: string, opening: SeedOpening): Promise<RoundDeedResponse> {
    const accountId = cityAccount(ctx, roundActions['round.seedPart']);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, roundId);
      const part = await this.parts.require(tx, roundId, role);
      requireHolder(ctx, part, await this.parts.ofRound(tx, roundId));
      if (round.state === 'open') throw roundErrors.notInState({ state: round.state });
      if (part.commitment === null) throw roundErrors.seedPartNotCommitted();
      if (seedCommitment(roundName(round), role, opening) !== part.commitment) throw roundErrors.openingMismatch();
      if (part.openingSealed !== null) return { id: roundId, state: round.state };
      if (round.state !== 'sealed') throw roundErrors.notInState({ state: round.state });
      const now = await tx.now();
      const day = this.clock.dayOf(round.sealedAt!);
      if (this.clock.dayOf(now) > day) throw roundErrors.openingClosed({ day });
      await this.parts.update(tx, part, { openingSealed: this.parts.seal(part, opening), openedBy: accountId, openedAt: now });
      await this.audit.record(tx, ctx, {
        action: 'round.openSeedPart',
        subject: { type: 'round', id: roundId },
        details: { role },
      });
      return { id: roundId, state: round.state };
    });
  }
}
