import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ApplicationsRepository } from './applications.repository';

const BATCH = 200;

/** Drafts that were not submitted in time become not accepted (不予受理); the child is free for ordinary enrolment. */
@Injectable()
export class CloseDrafts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context): Promise<{ closed: number }> {
    return this.work.write(ctx, async (tx) => {
      const drafts = await this.applications.missedDrafts(tx, await tx.now(), BATCH);
      for (const draft of drafts) await this.applications.move(tx, draft, 'miss');
      await this.audit.recordMany(
        tx,
        ctx,
        drafts.map((draft) => ({ action: 'application.miss', subject: { type: 'application', id: draft.id }, details: { round: draft.round } })),
      );
      return { closed: drafts.length };
    });
  }
}
