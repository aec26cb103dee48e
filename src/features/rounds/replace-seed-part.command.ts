import { Injectable } from '@nestjs/common';
import type { SeedSubstitute } from '../../domain/placement/seed-parts';
import { accessErrors } from '../../platform/access/access.errors';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { cityAccount } from './city-table';
import { roundActions } from './rounds.access';
import type { ReplacedPartResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import type { RoundEntity } from './round.entity';
import { RoundsRepository } from './rounds.repository';
import type { SeedPartEntity } from './seed-part.entity';
import { SeedPartsRepository } from './seed-parts.repository';

/**
 * A missing part is replaced by the public value that the announcement names, drawn after the day of sealing. Two officers enter
 * it, each for itself, and neither of them sealed the round; the second entry must be the first one over again.
 */
@Injectable()
export class ReplaceSeedPart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly parts: SeedPartsRepository,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, roundId: string, role: string, value: SeedSubstitute): Promise<ReplacedPartResponse> {
    const accountId = cityAccount(ctx, roundActions['round.replaceSeedPart']);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, roundId);
      const part = await this.parts.require(tx, roundId, role);
      const same = part.substitute === value.substitute && part.drawnOn === value.drawnOn;
      if (part.confirmedAt !== null && same) return { role, confirmed: true };
      if (round.state !== 'sealed') throw roundErrors.notInState({ state: round.state });
      if (round.sealedBy === accountId) throw accessErrors.sameHand();
      if (part.openingSealed !== null || part.confirmedAt !== null) throw roundErrors.seedPartSettled();
      await this.requireDrawn(tx, round, value);
      const confirmed = await this.keep(tx, part, accountId, value, same);
      await this.audit.record(tx, ctx, {
        action: confirmed ? 'round.confirmReplacedPart' : 'round.replaceSeedPart',
        subject: { type: 'round', id: roundId },
        details: { role, ...value },
      });
      return { role, confirmed };
    });
  }

  /** True when this is the second, agreeing entry; a first entry may be mended by the hand that made it. */
  private async keep(tx: Tx, part: SeedPartEntity, accountId: string, value: SeedSubstitute, same: boolean): Promise<boolean> {
    const confirms = part.substitutedBy !== null && part.substitutedBy !== accountId;
    if (confirms && !same) throw roundErrors.substituteDiffers();
    const now = await tx.now();
    await this.parts.update(
      tx,
      part,
      confirms
        ? { confirmedBy: accountId, confirmedAt: now }
        : { substitute: value.substitute, drawnOn: value.drawnOn, substitutedBy: accountId },
    );
    return confirms;
  }

  private async requireDrawn(tx: Tx, round: RoundEntity, { drawnOn }: SeedSubstitute): Promise<void> {
    const sealedOn = this.clock.dayOf(round.sealedAt!);
    const today = this.clock.dayOf(await tx.now());
    if (today <= sealedOn) throw roundErrors.openingOpen({ day: sealedOn });
    if (drawnOn <= sealedOn || drawnOn > today) throw roundErrors.drawnOutside({ sealedOn });
  }
}
