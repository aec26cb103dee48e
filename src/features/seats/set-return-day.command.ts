import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/kernel/plain-date';
import { STAGES, type Stage } from '../../domain/kernel/school-year';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SeatReturnsRepository } from './seat-returns.repository';
import { seatActions } from './seats.access';
import { seatErrors } from './seats.errors';

export interface ReturnDaySetting {
  readonly schoolYear: number;
  readonly authority: string;
  /** All stages when left out. */
  readonly stage?: Stage;
  readonly returnsOn: PlainDate;
}

/** Publishes from which day an authority's unused coordinated seats belong to the general round; a day that has come stays. */
@Injectable()
export class SetReturnDay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly returns: SeatReturnsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context, { schoolYear, authority, stage, returnsOn }: ReturnDaySetting): Promise<{ days: number }> {
    authorise(ctx, seatActions['seats.setReturnDay'], { authorityCode: authority });
    return this.work.write(ctx, async (tx) => {
      const setAt = await tx.now();
      const today = this.clock.dayOf(setAt);
      if (returnsOn <= today) throw seatErrors.returnDayOver({ returnsOn });
      const stages = stage === undefined ? STAGES : [stage];
      const come = (await this.returns.days(tx, schoolYear, authority)).filter((day) => day.returnsOn <= today);
      const fixed = stages.filter((one) => come.some((day) => day.stage === one));
      if (fixed.length > 0) throw seatErrors.returnDayCome({ stages: fixed.join(', ') });
      const setBy = actorOf(ctx.principal).id ?? '';
      await this.returns.keep(
        tx,
        stages.map((one) => ({ schoolYear, authorityCode: authority, stage: one, returnsOn, setBy, setAt })),
      );
      await this.audit.record(tx, ctx, {
        action: 'seats.setReturnDay',
        subject: { type: 'authority', id: authority },
        details: { schoolYear, stages: [...stages], returnsOn },
      });
      return { days: stages.length };
    });
  }
}
