import { Injectable } from '@nestjs/common';
import { WAITING_FOR_SCHOOL, type SeatSheetState } from '../../domain/capacity/seat-sheet-states';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaffMessages } from '../people';
import { SeatSheetsRepository } from './seat-sheets.repository';
import type { SendNoticePayload } from './send-notice.job';
import type { NoticeOutcome, SheetNoticeEntity } from './sheet-notice.entity';
import { SheetNoticesRepository } from './sheet-notices.repository';

/**
 * Sends first and marks afterwards: a crash between the two sends the same message id again, which the gateway drops. What the school
 * has reported meanwhile, or the authority has settled, is not sent any more.
 */
@Injectable()
export class SendNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: SheetNoticesRepository,
    private readonly sheets: SeatSheetsRepository,
    private readonly staff: StaffMessages,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: Context, { noticeId }: SendNoticePayload): Promise<void> {
    const [notice, text] = await this.work.read(ctx, async (read) => {
      const unsettled = await this.notices.unsettled(read, noticeId);
      return [unsettled, unsettled && (await this.textOf(read, unsettled))] as const;
    });
    const outcome = notice && (await this.hand(ctx, notice, text));
    await this.work.write(ctx, async (tx) => {
      if (outcome) await this.notices.settle(tx, noticeId, outcome);
    });
  }

  private async hand(ctx: Context, { id, accountId }: SheetNoticeEntity, text: string | null): Promise<NoticeOutcome> {
    if (text === null) return 'unneeded';
    return (await this.staff.send(ctx, { id, accountId, text })) ? 'sent' : 'unreachable';
  }

  /** Null when there is nothing to say any more. */
  private async textOf(read: Read, { kind, about, schoolYear, closesAt }: SheetNoticeEntity): Promise<string | null> {
    const deadline = this.clock.textOf(closesAt);
    if (kind === 'overdue') {
      const schools = await this.sheets.overdue(read, schoolYear, about, closesAt);
      return schools === 0
        ? null
        : `【学位】${schoolYear}学年学位核定表于${deadline}截止，本单位有${schools}所学校逾期未上报，请登录系统办理。`;
    }
    const sheet = await this.sheets.byId(read, about);
    if (!sheet || !WAITING_FOR_SCHOOL.includes(sheet.state as SeatSheetState)) return null;
    if (sheet.closesAt.getTime() !== closesAt.getTime()) return null;
    const what = sheet.state === 'returned' ? '已退回待修改' : '尚未上报';
    return `【学位】${sheet.schoolName}${schoolYear}学年学位核定表${what}，${deadline}截止，请登录系统办理。`;
  }
}
