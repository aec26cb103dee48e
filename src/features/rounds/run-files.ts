import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { instanceHash, readInstance } from '../../domain/matching';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { buildInstance } from './build-instance';
import { DecisionsRepository } from './decisions.repository';
import { Entrants } from './entrants';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';
import type { RoundRunEntity } from './round-run.entity';
import type { RoundEntity } from './round.entity';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';

/** The written files of a run: the instance as it is sealed. */
@Injectable()
export class RunFiles {
  constructor(
    private readonly rounds: RoundsRepository,
    readonly decisions: DecisionsRepository,
    private readonly entrants: Entrants,
    private readonly desk: RoundDesk,
    private readonly keys: RoundKeys,
  ) {}

  /** Builds the instance from what the database holds now, checks that it can be read, seals and stores it as the next run. */
  async prepare(tx: Tx, round: RoundEntity, criteria: readonly string[]): Promise<RoundRunEntity> {
    const entrants = await this.entrants.of(tx, round);
    const pools = await this.desk.pools.ofYear(tx, round.schoolYear);
    const written = buildInstance(entrants, pools, criteria);
    const read = readInstance({ ...written, lottery: { ...written.lottery, seed: '' } });
    if (!read.ok) throw roundErrors.noSeat({ school: read.error.where, grade: '' });
    const id: string = newId<'run'>();
    const run: RoundRunEntity = {
      id,
      roundId: round.id,
      number: (await this.rounds.lastRunNumber(tx, round.id)) + 1,
      instanceSealed: this.keys.sealFile(id, 'instanceSealed', canonicalJson(written)),
      instanceHash: instanceHash(read.value),
      outcomeSealed: null,
      outcomeHash: null,
      merkleRoot: null,
      certificate: null,
      createdAt: await tx.now(),
      finishedAt: null,
    };
    await this.rounds.insertRun(tx, run);
    return run;
  }
}
