import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '../../domain/kernel/plain-date';
import { REMINDER_DAYS_LEFT } from '../../domain/placement/placement-states';
import { mayLapse, remindersDue } from '../../domain/placement/reminders';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PlacementDesk } from './placement-desk';
import type { PlacementEntity } from './placement.entity';
import { PlacementsRepository, type ContactCount } from './placements.repository';

const BATCH = 500;
const NONE: ContactCount = { reminders: 0, calls: 0 };
const FIRST: { readonly answerOn: string; readonly id: string } = { answerOn: '0001-01-01', id: '' };

/** Unanswered placements: reminders five, three and one day before the last; after it, with a recorded call, they lapse (逾期未确认). */
@Injectable()
export class ChaseAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly placements: PlacementsRepository,
    private readonly desk: PlacementDesk,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context): Promise<{ reminded: number; lapsed: number }> {
    return this.work.write(ctx, async (tx) => {
      const today = this.clock.dayOf(await tx.now());
      const done = { reminded: 0, lapsed: 0 };
      for (let after = FIRST; ; ) {
        const open = await this.placements.unanswered(tx, addDays(today, REMINDER_DAYS_LEFT[0]), after, BATCH);
        await this.chase(tx, ctx, today, open, done);
        if (open.length < BATCH) return done;
        after = open[open.length - 1]!;
      }
    });
  }

  private async chase(tx: Tx, ctx: Context, today: PlainDate, open: readonly PlacementEntity[], done: { reminded: number; lapsed: number }): Promise<void> {
    const contacts = await this.placements.contacts(tx, open.map(({ id }) => id));
    for (const placement of open) {
      const made = contacts.get(placement.id) ?? NONE;
      if (mayLapse(today, placement.answerOn, made.reminders, made.calls)) {
        await this.lapse(tx, ctx, placement);
        done.lapsed += 1;
      } else {
        done.reminded += await this.remind(tx, ctx, placement, today, made.reminders);
      }
    }
  }

  private async lapse(tx: Tx, ctx: Context, placement: PlacementEntity): Promise<void> {
    await this.placements.move(tx, placement, 'lapse');
    await this.desk.ledger.release(tx, placement.id, 'lapse');
    await this.desk.cases.move(tx, placement.applicationId, 'lapse');
    await this.audit.record(tx, ctx, { action: 'placement.lapse', subject: { type: 'placement', id: placement.id } });
  }

  private async remind(tx: Tx, ctx: Context, placement: PlacementEntity, today: PlainDate, reminders: number): Promise<number> {
    if (reminders >= remindersDue(today, placement.answerOn)) return 0;
    const number = reminders + 1;
    await this.placements.keepContact(tx, { placementId: placement.id, kind: 'reminder', number, outcome: null, madeBy: null, madeAt: await tx.now() });
    await this.audit.record(tx, ctx, { action: 'placement.remind', subject: { type: 'placement', id: placement.id }, details: { number } });
    return 1;
  }
}
