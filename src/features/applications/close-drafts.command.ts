import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { PlainDate } from '../../domain/kernel/plain-date';
import { Clock } from '../../platform/clock/clock';
import { workCalendar } from '../../platform/clock/work-calendar';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ApplicationsRepository } from './applications.repository';
import { supplementBy } from './supplement-limit';

const BATCH = 200;

/**
 * What was not done in time: drafts that missed their window become not accepted (不予受理), cases whose material did not come
 * within the limit count as withdrawn (视为撤回). The child is free for ordinary enrolment.
 */
@Injectable()
export class CloseDrafts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context): Promise<{ closed: number; expired: number }> {
    return this.work.write(ctx, async (tx) => {
      const now = await tx.now();
      const drafts = await this.applications.missedDrafts(tx, now, BATCH);
      for (const draft of drafts) await this.applications.move(tx, draft, 'miss');
      await this.audit.recordMany(
        tx,
        ctx,
        drafts.map((draft) => ({ action: 'application.miss', subject: { type: 'application', id: draft.id }, details: { round: draft.round } })),
      );
      return { closed: drafts.length, expired: await this.expire(tx, ctx, this.clock.dayOf(now)) };
    });
  }

  private async expire(tx: Tx, ctx: Context, today: PlainDate): Promise<number> {
    const waiting = await this.applications.awaitingSupplement(tx, BATCH);
    const calendar = await workCalendar(tx);
    const late = waiting.filter(({ askedAt }) => today > supplementBy(this.clock.dayOf(askedAt), calendar));
    for (const application of late) await this.applications.move(tx, application, 'expire');
    await this.audit.recordMany(
      tx,
      ctx,
      late.map(({ id }) => ({ action: 'application.expire', subject: { type: 'application', id } })),
    );
    return late.length;
  }
}
