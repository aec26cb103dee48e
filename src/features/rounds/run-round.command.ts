import { Injectable } from '@nestjs/common';
import { roundName, seedOf, type SeedPart } from '../../domain/placement/seed-parts';
import { accessErrors } from '../../platform/access/access.errors';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { matchRound } from './match-round.job';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';
import type { RoundEntity } from './round.entity';
import { ceremonyAccount } from './seed-holder';
import { SeedPartsRepository } from './seed-parts.repository';

/** All parts of the seed are there: another hand than sealed the inputs joins them to the seed, and the run is promised. */
@Injectable()
export class RunRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly parts: SeedPartsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<RoundDeedResponse> {
    const accountId = ceremonyAccount(ctx, roundActions['round.run']);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, id);
      if (round.sealedBy === accountId) throw accessErrors.sameHand();
      if (round.state !== 'sealed') throw roundErrors.notInState({ state: round.state });
      const seed = await this.seedOf(tx, round);
      const state = await this.rounds.move(tx, round, 'run', { seed });
      await this.outbox.add(tx, matchRound, { runId: round.currentRunId! });
      await this.audit.record(tx, ctx, {
        action: 'round.run',
        subject: { type: 'round', id },
        details: { runId: round.currentRunId },
      });
      return { id, state };
    });
  }

  /** No run without every part, opened or replaced. */
  private async seedOf(tx: Tx, round: RoundEntity): Promise<string> {
    const parts = await this.parts.ofRound(tx, round.id);
    const given = parts.map((part) => this.parts.given(part));
    const missing = parts.filter((_, at) => given[at] === null).map(({ role }) => role);
    if (parts.length === 0 || missing.length > 0) throw roundErrors.seedPartsMissing({ roles: missing.join(', ') });
    return seedOf(roundName(round), given as readonly SeedPart[]);
  }
}
