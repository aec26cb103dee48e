import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { Outbox } from '../../platform/outbox/outbox';
import { StaffMessages } from '../people';
import type { SeatSheetEntity } from './seat-sheet.entity';
import { sendNotice } from './send-notice.job';
import type { SheetNoticeEntity } from './sheet-notice.entity';
import { SheetNoticesRepository } from './sheet-notices.repository';

/** Promises messages about seat sheets in the transaction that reminds or escalates; each goes out once. */
@Injectable()
export class SheetNotices {
  constructor(
    private readonly staff: StaffMessages,
    private readonly notices: SheetNoticesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** To the school's admins; how many are told. */
  async remind(tx: Tx, { id, schoolId, schoolYear, closesAt }: SeatSheetEntity, number: number): Promise<number> {
    const accounts = await this.staff.reachable(tx, { schoolId, roles: ['school-admin'] });
    return this.promise(tx, accounts, { kind: 'reminder', about: id, schoolYear, closesAt, number });
  }

  /** To the planners and case officers of an authority, once for all schools that one deadline passed; how many are told. */
  async escalate(tx: Tx, { authorityCode, schoolYear, closesAt }: SeatSheetEntity): Promise<number> {
    const accounts = await this.staff.reachable(tx, { authorityCode, roles: ['planner', 'case-officer'] });
    return this.promise(tx, accounts, { kind: 'overdue', about: authorityCode, schoolYear, closesAt, number: 0 });
  }

  private async promise(
    tx: Tx,
    accounts: readonly string[],
    notice: Pick<SheetNoticeEntity, 'kind' | 'about' | 'schoolYear' | 'closesAt' | 'number'>,
  ): Promise<number> {
    const madeAt = await tx.now();
    const kept = await this.notices.keep(
      tx,
      accounts.map((accountId) => ({ id: newId<'notice'>(), accountId, ...notice, madeAt })),
    );
    await this.outbox.addMany(
      tx,
      sendNotice,
      kept.map((noticeId) => ({ noticeId })),
    );
    return kept.length;
  }
}
