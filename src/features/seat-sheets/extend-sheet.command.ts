import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import { Clock, wholeSecond } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { seatSheetActions } from './seat-sheets.access';
import { seatSheetErrors } from './seat-sheets.errors';
import { SeatSheetsRepository } from './seat-sheets.repository';

/** 延期: an overdue sheet is open again until another deadline. */
@Injectable()
export class ExtendSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SeatSheetsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context, id: string, closesAt: Date): Promise<{ id: string; state: string }> {
    return this.work.write(ctx, async (tx) => {
      const sheet = await this.sheets.lock(tx, id);
      authorise(ctx, seatSheetActions['seatSheet.extend'], { authorityCode: sheet.authorityCode });
      if (wholeSecond(closesAt) <= wholeSecond(await tx.now()))
        throw seatSheetErrors.deadlineOver({ closesAt: this.clock.textOf(closesAt) });
      const state = await this.sheets.move(tx, sheet, 'extend', { closesAt, reminders: 0 });
      await this.audit.record(tx, ctx, {
        action: 'seatSheet.extend',
        subject: { type: 'seatSheet', id },
        details: { closesAt: closesAt.toISOString() },
      });
      return { id, state };
    });
  }
}
