import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';
import { type NoticeOutcome, SheetNoticeEntity } from './sheet-notice.entity';

/** The only SQL for messages about seat sheets. */
@Injectable()
export class SheetNoticesRepository {
  /** Keeps those that are not there yet: the same message to the same account is kept once. Gives the ids that are new. */
  async keep(tx: Tx, rows: readonly Omit<SheetNoticeEntity, 'settledAt' | 'outcome'>[]): Promise<string[]> {
    const kept: string[] = [];
    for (const { id, accountId, kind, about, schoolYear, closesAt, number, madeAt } of rows) {
      const made = await tx.execute(
        `INSERT IGNORE INTO seat_sheet_notice (id, accountId, kind, about, schoolYear, closesAt, number, madeAt)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [id, accountId, kind, about, schoolYear, closesAt, number, madeAt],
      );
      if (made === 1) kept.push(id);
    }
    return kept;
  }

  async unsettled(read: Read, id: string): Promise<SheetNoticeEntity | null> {
    const rows = await read.query<SheetNoticeEntity>('SELECT * FROM seat_sheet_notice WHERE id = ? AND settledAt IS NULL', [id]);
    return rows[0] ?? null;
  }

  async settle(tx: Tx, id: string, outcome: NoticeOutcome): Promise<void> {
    await tx.execute('UPDATE seat_sheet_notice SET settledAt = ?, outcome = ? WHERE id = ? AND settledAt IS NULL', [
      await tx.now(),
      outcome,
      id,
    ]);
  }
}
