import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PlacementDesk } from './placement-desk';
import type { PlacementEntity } from './placement.entity';
import { placementActions } from './placements.access';
import type { PlacementDeedResponse } from './placements.dto';
import { placementErrors } from './placements.errors';
import { PlacementsRepository } from './placements.repository';

/** The family agrees (同意安排), does not agree (不同意安排), or waives for ordinary enrolment (放弃优待); the last day counts whole. */
@Injectable()
export class AnswerPlacement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly placements: PlacementsRepository,
    private readonly desk: PlacementDesk,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context, id: string, answer: 'accept' | 'decline' | 'waive', keepWaiting = false): Promise<PlacementDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const placement = await this.placements.lock(tx, id);
      authorise(ctx, placementActions['placement.answer'], { ownerId: placement.accountId });
      const now = await tx.now();
      if (placement.state === 'placed' && this.clock.dayOf(now) > placement.answerOn) {
        throw placementErrors.answerClosed({ answerOn: placement.answerOn });
      }
      if (keepWaiting) await this.requireWaiting(tx, placement, answer);
      const state = await this.placements.move(tx, placement, answer, { answeredAt: now });
      if (answer === 'accept') {
        await this.desk.ledger.take(tx, id);
        if (keepWaiting) await this.desk.cases.keepWaiting(tx, placement.applicationId, true);
      } else {
        await this.desk.ledger.release(tx, id, answer);
        await this.desk.cases.move(tx, placement.applicationId, answer);
      }
      await this.audit.record(tx, ctx, {
        action: 'placement.answer',
        subject: { type: 'placement', id },
        details: { answer, ...(keepWaiting ? { keepWaiting } : {}) },
      });
      return { id, state };
    });
  }

  /** Waiting on is for who agrees, where the round announced it, and for a seat that a run gave. */
  private async requireWaiting(tx: Tx, placement: PlacementEntity, answer: string): Promise<void> {
    const { schoolYear, round } = await this.desk.cases.require(tx, placement.applicationId);
    const announced = await this.desk.waiting.keepsWaiting(tx, schoolYear, round);
    if (!announced || answer !== 'accept' || !['ranked', 'nearest'].includes(placement.mode)) throw placementErrors.noWaiting();
  }
}
