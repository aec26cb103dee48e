import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import type { OffLoop } from '../../platform/queues/off-loop';
import { Entrants } from './entrants';
import type { Built, InstanceQuestion } from './instance-thread';
import { RoundDesk } from './round-desk';
import { RoundFilesRepository } from './round-files.repository';
import type { RoundRunEntity } from './round-run.entity';
import { RoundThreads } from './round-threads';
import type { RoundEntity } from './round.entity';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';
import { runPool } from './run-pool';

/** The sealed inputs of a run: the instance, and who its students are. */
@Injectable()
export class RunFiles {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly files: RoundFilesRepository,
    private readonly entrants: Entrants,
    private readonly desk: RoundDesk,
    private readonly threads: RoundThreads,
  ) {}

  /** Builds the instance from what the database holds now, checks that it can be read, seals and stores it as the next run. */
  async prepare(tx: Tx, round: RoundEntity, criteria: readonly string[]): Promise<RoundRunEntity> {
    const thread = this.threads.buildInstance();
    try {
      const ask = <A>(question: InstanceQuestion): Promise<A> => thread.ask<A>(question);
      const pools = (await this.desk.pools.ofYear(tx, round.schoolYear)).map(runPool);
      await ask({ ask: 'begin', pools, criteria });
      for await (const entrants of this.entrants.of(tx, round)) await ask({ ask: 'add', entrants });
      const built = await ask<Built>({ ask: 'build' });
      if ('fault' in built) throw roundErrors.noSeat({ school: built.fault, grade: '' });
      return await this.keep(tx, round, built.instanceHash, thread);
    } finally {
      await thread.end();
    }
  }

  private async keep(tx: Tx, round: RoundEntity, instanceHash: string, thread: OffLoop): Promise<RoundRunEntity> {
    const id: string = newId<'run'>();
    const run: RoundRunEntity = {
      id,
      roundId: round.id,
      number: (await this.rounds.lastRunNumber(tx, round.id)) + 1,
      instanceHash,
      outcomeHash: null,
      merkleRoot: null,
      certificate: null,
      createdAt: await tx.now(),
      finishedAt: null,
    };
    await this.rounds.insertRun(tx, run);
    for (const file of ['instance', 'entrants'] as const)
      await this.files.keep(tx, id, file, (number) => thread.ask<string | null>({ ask: 'piece', file, number }));
    return run;
  }
}
