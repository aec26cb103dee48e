import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { CITY_BUREAU } from './city-bureau';
import { matchRound } from './match-round.job';
import { commitmentOf } from './round-keys';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';

/** The seed is opened by another hand than sealed the inputs, held against its commitment, and the run is promised. */
@Injectable()
export class RunRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string, seed: string): Promise<RoundDeedResponse> {
    authorise(ctx, roundActions['round.run'], { authorityCode: CITY_BUREAU });
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, id);
      if (round.sealedBy === accountId) throw accessErrors.sameHand();
      if (round.state === 'sealed' && commitmentOf(seed) !== round.seedCommitment) throw roundErrors.seedMismatch();
      const state = await this.rounds.move(tx, round, 'run', { seed });
      await this.outbox.add(tx, matchRound, { runId: round.currentRunId! });
      await this.audit.record(tx, ctx, { action: 'round.run', subject: { type: 'round', id }, details: { seedCommitment: round.seedCommitment } });
      return { id, state };
    });
  }
}
