import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';

export interface InboxRow {
  readonly id: string;
  readonly textSealed: string;
  readonly sentAt: Date;
}

@Injectable()
export class DevelopmentMessagesRepository {
  /** The same id twice is one message. */
  async add(tx: Tx, row: { id: string; phoneIndex: string; phoneSealed: string; textSealed: string }): Promise<void> {
    await tx.execute(
      'INSERT IGNORE INTO development_message (id, phoneIndex, phoneSealed, textSealed, sentAt) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))',
      [row.id, row.phoneIndex, row.phoneSealed, row.textSealed],
    );
  }

  /** The telephone's latest messages, newest first. */
  latest(read: Read, phoneIndex: string): Promise<InboxRow[]> {
    return read.query<InboxRow>(
      'SELECT id, textSealed, sentAt FROM development_message WHERE phoneIndex = ? ORDER BY sentAt DESC, id DESC LIMIT 20',
      [phoneIndex],
    );
  }

  async sweep(tx: Tx): Promise<void> {
    await tx.execute('DELETE FROM development_message WHERE sentAt < UTC_TIMESTAMP(6) - INTERVAL 1 DAY');
  }
}
