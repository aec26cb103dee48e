import { Injectable } from '@nestjs/common';
import type { ReturnReason } from '../../domain/capacity/seat-sheet-states';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import { Clock, wholeSecond } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { seatSheetActions } from './seat-sheets.access';
import { seatSheetErrors } from './seat-sheets.errors';
import { SeatSheetsRepository } from './seat-sheets.repository';
import { SheetFilling } from './sheet-filling';

export interface ReturnInput {
  readonly reason: ReturnReason;
  readonly note: string;
  /** Needed when the deadline is over. */
  readonly closesAt: Date | null;
}

/** 退回: the sheet goes back to its school with a reason, filled anew from the plans as they stand now. */
@Injectable()
export class ReturnSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SeatSheetsRepository,
    private readonly filling: SheetFilling,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context, id: string, { reason, note, closesAt }: ReturnInput): Promise<{ id: string; state: string }> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const sheet = await this.sheets.lock(tx, id);
      authorise(ctx, seatSheetActions['seatSheet.return'], { authorityCode: sheet.authorityCode });
      const now = await tx.now();
      const deadline = closesAt ?? sheet.closesAt;
      const over = wholeSecond(deadline) <= wholeSecond(now);
      if (over && closesAt === null) throw seatSheetErrors.deadlineNeeded({ closesAt: this.clock.textOf(deadline) });
      if (over) throw seatSheetErrors.deadlineOver({ closesAt: this.clock.textOf(deadline) });
      const state = await this.sheets.move(tx, sheet, 'return', {
        decidedBy: accountId,
        decidedAt: now,
        returnReason: reason,
        returnNote: note,
        closesAt: deadline,
        ...(closesAt === null ? {} : { reminders: 0 }),
      });
      await this.sheets.refill(tx, await this.filling.lines(tx, sheet));
      await this.audit.record(tx, ctx, { action: 'seatSheet.return', subject: { type: 'seatSheet', id }, details: { reason } });
      return { id, state };
    });
  }
}
