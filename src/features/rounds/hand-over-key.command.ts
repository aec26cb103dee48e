import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RoundKeys } from './round-keys';
import { roundActions } from './rounds.access';
import type { RoundKeyResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';

/**
 * Hands the round key to supervision, who can then tell that every child had the one pseudonym its document gives. Not before the
 * seed is made: nobody who gives a part of it may know whose draw it decides.
 */
@Injectable()
export class HandOverKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly keys: RoundKeys,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string, documentNumber: string): Promise<RoundKeyResponse> {
    authorise(ctx, roundActions['round.handOverKey'], {});
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const round = await this.rounds.lock(tx, id);
      if (round.seed === null) throw roundErrors.notInState({ state: round.state });
      await this.audit.record(tx, ctx, {
        action: 'round.handOverKey',
        subject: { type: 'round', id },
        details: { documentNumber },
      });
      return { id, roundKey: this.keys.openKey(round), roundKeyCommitment: round.roundKeyCommitment };
    });
  }
}
