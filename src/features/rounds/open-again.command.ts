import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { authoriseCity } from './city-table';
import { RoundKeys } from './round-keys';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse } from './rounds.dto';
import { RoundsRepository } from './rounds.repository';

/**
 * Announces a supplementary round (补录): the round is run again after it is issued, over the seats that are free by then, for those
 * who wait and those who come late. Pseudonyms and draws stay; it has no lottery of its own. Announcing it again changes nothing.
 */
@Injectable()
export class OpenAgain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly keys: RoundKeys,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, roundId: string): Promise<RoundDeedResponse> {
    authoriseCity(ctx, roundActions['round.openAgain']);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, roundId);
      const number = round.number + 1;
      const known = await this.rounds.numbered(tx, round.schoolYear, round.kind, number);
      if (known) return { id: known.id, state: known.state };
      const id: string = newId<'round'>();
      await this.rounds.insert(tx, {
        ...round,
        id,
        number,
        state: 'open',
        seed: null,
        roundKeySealed: this.keys.sealKey(id, this.keys.openKey(round)),
        currentRunId: null,
        policyVersionId: null,
        sealedBy: null,
        sealedAt: null,
        createdAt: await tx.now(),
      });
      await this.rounds.keepParts(
        tx,
        id,
        (await this.rounds.parts(tx, roundId)).map(({ authorityCode }) => authorityCode),
      );
      await this.audit.record(tx, ctx, {
        action: 'round.openAgain',
        subject: { type: 'round', id },
        details: { reruns: roundId, number },
      });
      return { id, state: 'open' };
    });
  }
}
