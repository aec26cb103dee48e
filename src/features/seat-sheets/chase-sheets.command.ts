import { Injectable } from '@nestjs/common';
import { SHEET_REMINDER_DAYS_LEFT, sheetRemindersDue } from '../../domain/capacity/sheet-reminders';
import { Audit } from '../../platform/audit/audit';
import { Clock, wholeSecond } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SeatSheetsRepository } from './seat-sheets.repository';
import { SheetNotices } from './sheet-notices';

const MOST = 5000;
const DAY_MILLIS = 86_400_000;

/**
 * Sheets that wait for their school: its admins are reminded five, three and one day before the deadline; after it the sheet is overdue
 * (逾期未上报), heads the authority's list, and the authority's planners and officers are told once for all schools of that deadline.
 */
@Injectable()
export class ChaseSheets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SeatSheetsRepository,
    private readonly notices: SheetNotices,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context): Promise<{ reminded: number; escalated: number }> {
    return this.work.write(ctx, async (tx) => {
      const now = await tx.now();
      const done = { reminded: 0, escalated: 0 };
      const horizon = new Date(now.getTime() + (SHEET_REMINDER_DAYS_LEFT[0] + 1) * DAY_MILLIS);
      for (const sheet of await this.sheets.waiting(tx, horizon, MOST)) {
        const subject = { type: 'seatSheet', id: sheet.id };
        if (wholeSecond(now) > wholeSecond(sheet.closesAt)) {
          await this.sheets.move(tx, sheet, 'escalate');
          const told = await this.notices.escalate(tx, sheet);
          await this.audit.record(tx, ctx, { action: 'seatSheet.escalate', subject, details: { told } });
          done.escalated += 1;
          continue;
        }
        const due = sheetRemindersDue(this.clock.dayOf(now), this.clock.dayOf(sheet.closesAt));
        if (due <= sheet.reminders) continue;
        await this.sheets.set(tx, sheet.id, { reminders: due });
        const told = await this.notices.remind(tx, sheet, due);
        await this.audit.record(tx, ctx, { action: 'seatSheet.remind', subject, details: { number: due, told } });
        done.reminded += 1;
      }
      return done;
    });
  }
}
