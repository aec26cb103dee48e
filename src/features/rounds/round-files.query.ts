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

  /** The instance or the outcome of the latest run. */
  file(ctx: Context, id: string, which: 'instance' | 'outcome'): Promise<unknown> {
    authorise(ctx, roundActions['round.export'], {});
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const round = await this.rounds.byId(tx, id);
      const runId = round?.currentRunId ?? null;
      const pieces: string[] = [];
      if (runId !== null) for await (const piece of this.files.pieces(tx, runId, which)) pieces.push(piece);
      if (!round || pieces.length === 0) throw accessErrors.notFound();
      await this.audit.record(tx, ctx, {
        action: 'round.export',
        subject: { type: 'round', id },
        details: { file: which, runId },
      });
      const content = JSON.parse(pieces.join('')) as { lottery?: object };
      if (which === 'instance' && round.seed !== null) return { ...content, lottery: { ...content.lottery, seed: round.seed } };
      return content;
    });
  }
}
