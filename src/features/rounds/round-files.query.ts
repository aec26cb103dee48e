import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RoundKeys } from './round-keys';
import { roundActions } from './rounds.access';
import { RoundsRepository } from './rounds.repository';

/** The sealed files of a round, which go to supervision; each look is audited. */
@Injectable()
export class RoundFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly keys: RoundKeys,
    private readonly audit: Audit,
  ) {}

  /** The instance or the outcome of the latest run. */
  file(ctx: Context, id: string, which: 'instance' | 'outcome'): Promise<unknown> {
    authorise(ctx, roundActions['round.export'], {});
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const round = await this.rounds.byId(tx, id);
      const run = round?.currentRunId ? await this.rounds.run(tx, round.currentRunId) : null;
      const column = which === 'instance' ? 'instanceSealed' : 'outcomeSealed';
      const sealed = run?.[column];
      if (!round || !run || !sealed) throw accessErrors.notFound();
      await this.audit.record(tx, ctx, {
        action: 'round.export',
        subject: { type: 'round', id },
        details: { file: which, runId: run.id },
      });
      const content = JSON.parse(this.keys.openFile(run, column, sealed)) as { lottery?: object };
      if (which === 'instance' && round.seed !== null) return { ...content, lottery: { ...content.lottery, seed: round.seed } };
      return content;
    });
  }
}
