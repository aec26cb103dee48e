import { Injectable } from '@nestjs/common';
import type { RoundState } from '../../domain/placement/round-states';
import type { Tx } from '../../platform/database/transaction';
import { RoundDesk } from './round-desk';
import type { RoundRunEntity } from './round-run.entity';
import type { RoundEntity } from './round.entity';
import { RoundsRepository } from './rounds.repository';
import { RunFiles } from './run-files';

/** A run is never changed: another one is prepared, by the criteria of the policy that the round was sealed under. */
@Injectable()
export class RoundRerun {
  constructor(
    readonly rounds: RoundsRepository,
    private readonly desk: RoundDesk,
    private readonly files: RunFiles,
  ) {}

  async begin(
    tx: Tx,
    round: RoundEntity,
    deed: 'adjust' | 'run' = 'adjust',
  ): Promise<{ run: RoundRunEntity; state: RoundState }> {
    const policy = await this.desk.policies.byId(tx, round.policyVersionId!);
    const run = await this.files.prepare(tx, round, policy.compiled.policy.criteria ?? []);
    const state = await this.rounds.move(tx, round, deed, { currentRunId: run.id });
    return { run, state };
  }
}
