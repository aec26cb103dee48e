import { Injectable } from '@nestjs/common';
import type { RoundState } from '../../domain/placement/round-states';
import { roundName, seedOf, type SeedPart } from '../../domain/placement/seed-parts';
import { accessErrors } from '../../platform/access/access.errors';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { cityAccount } from './city-table';
import { matchRound } from './match-round.job';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundRerun } from './round-rerun';
import type { RoundEntity } from './round.entity';
import { SeedPartsRepository } from './seed-parts.repository';

/** All parts of the seed are there: another hand than sealed the inputs joins them to the seed, and the run is promised. */
@Injectable()
export class RunRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rerun: RoundRerun,
    private readonly parts: SeedPartsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<RoundDeedResponse> {
    const accountId = cityAccount(ctx, roundActions['round.run']);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rerun.rounds.lock(tx, id);
      if (round.sealedBy === accountId) throw accessErrors.sameHand();
      const { runId, state } = await this.begin(tx, round);
      await this.outbox.add(tx, matchRound, { runId });
      await this.audit.record(tx, ctx, { action: 'round.run', subject: { type: 'round', id }, details: { runId } });
      return { id, state };
    });
  }

  /** The first run is of the sealed inputs. A refused one is made again, as another run. */
  private async begin(tx: Tx, round: RoundEntity): Promise<{ runId: string; state: RoundState }> {
    if (round.state === 'refused') {
      const { run, state } = await this.rerun.begin(tx, round, 'run');
      return { runId: run.id, state };
    }
    if (round.state !== 'sealed') throw roundErrors.notInState({ state: round.state });
    return {
      runId: round.currentRunId!,
      state: await this.rerun.rounds.move(tx, round, 'run', { seed: await this.seedOf(tx, round) }),
    };
  }

  /** No run without every part, opened or replaced. A supplementary round keeps the draws of the round it runs again. */
  private async seedOf(tx: Tx, round: RoundEntity): Promise<string> {
    if (round.number > 1) return (await this.rerun.rounds.rootOf(tx, round)).seed!;
    const parts = await this.parts.ofRound(tx, round.id);
    const given = parts.map((part) => this.parts.given(part));
    const missing = parts.filter((_, at) => given[at] === null).map(({ role }) => role);
    if (parts.length === 0 || missing.length > 0) throw roundErrors.seedPartsMissing({ roles: missing.join(', ') });
    return seedOf(roundName(round), given as readonly SeedPart[]);
  }
}
