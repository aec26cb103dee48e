import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RoundFilesRepository } from './round-files.repository';
import { roundActions } from './rounds.access';
import { RoundsRepository } from './rounds.repository';

/** The sealed files of a round, which go to supervision; each look is audited. */
@Injectable()
export class RoundFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly files: RoundFilesRepository,
    private readonly audit: Audit,
  ) {}

  /** The instance or the outcome of the latest run, piece by piece: a large one never stands whole in memory. */
  async file(ctx: Context, id: string, which: 'instance' | 'outcome'): Promise<Readable> {
    authorise(ctx, roundActions['round.export'], {});
    const { runId, seed } = await this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const round = await this.rounds.byId(tx, id);
      const run = round?.currentRunId ? await this.rounds.run(tx, round.currentRunId) : null;
      if (!round || !run || (which === 'outcome' && run.finishedAt === null)) throw accessErrors.notFound();
      await this.audit.record(tx, ctx, {
        action: 'round.export',
        subject: { type: 'round', id },
        details: { file: which, runId: run.id },
      });
      return { runId: run.id, seed: round.seed };
    });
    return Readable.from(
      which === 'instance' && seed !== null ? withSeed(this.pieces(ctx, runId, which), seed) : this.pieces(ctx, runId, which),
    );
  }

  /** Each piece by a question of its own: a slow reader holds no connection. */
  private async *pieces(ctx: Context, runId: string, which: 'instance' | 'outcome'): AsyncGenerator<string> {
    for (let number = 0; ; number += 1) {
      const piece = await this.work.read(ctx, (read) => this.files.piece(read, runId, which, number));
      if (piece === null) return;
      yield piece;
    }
  }
}

const LOTTERY = '"lottery":{"scope":"single"';

/** The instance was sealed without its seed; who takes it away gets it with the seed. */
async function* withSeed(pieces: AsyncGenerator<string>, seed: string): AsyncGenerator<string> {
  let open = true;
  for await (const piece of pieces) {
    const at = open ? piece.indexOf(LOTTERY) : -1;
    if (at < 0) yield piece;
    else {
      open = false;
      const end = at + LOTTERY.length;
      yield `${piece.slice(0, end)},"seed":${JSON.stringify(seed)}${piece.slice(end)}`;
    }
  }
}
