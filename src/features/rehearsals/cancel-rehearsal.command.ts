import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { rehearsalActions } from './rehearsals.access';
import type { RehearsalDeedResponse } from './rehearsals.dto';
import { RehearsalsRepository } from './rehearsals.repository';

/** An officer stops a rehearsal; the worker at it finds that out with its next piece. */
@Injectable()
export class CancelRehearsal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rehearsals: RehearsalsRepository,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<RehearsalDeedResponse> {
    authorise(ctx, rehearsalActions['rehearsals.cancel'], {});
    return this.work.write(ctx, async (tx) => {
      const rehearsal = await this.rehearsals.byId(tx, id);
      if (rehearsal === null) throw accessErrors.notFound();
      const state = await this.rehearsals.move(tx, rehearsal, 'cancel', { finishedAt: await tx.now() });
      await this.audit.record(tx, ctx, {
        action: 'rehearsals.cancel',
        subject: { type: 'rehearsal', id },
        details: { from: rehearsal.state },
      });
      return { id, state };
    });
  }
}
