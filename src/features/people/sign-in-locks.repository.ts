import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';

const MOST_FAILURES = 5;
const LOCK_SECONDS = 15 * 60;

/** Counts failures by telephone or login, known to the service or not, and locks after five for a quarter of an hour. */
@Injectable()
export class SignInLocksRepository {
  /** Seconds for which the subject is still locked; 0 when it is not. */
  async lockedSeconds(read: Read, subject: string): Promise<number> {
    const [row] = await read.query<{ left: string }>(
      `SELECT CEIL(${LOCK_SECONDS} - TIMESTAMPDIFF(MICROSECOND, lastFailedAt, UTC_TIMESTAMP(6)) / 1000000) AS \`left\`
         FROM sign_in_lock WHERE subject = ? AND failures >= ${MOST_FAILURES}`,
      [subject],
    );
    return Math.max(0, Number(row?.left ?? 0));
  }

  /** One more failure; those of more than a quarter of an hour ago no longer count. Locks the row until commit. */
  async fail(tx: Tx, subject: string): Promise<void> {
    await tx.execute(
      `INSERT INTO sign_in_lock (subject, failures, lastFailedAt) VALUES (?, 1, UTC_TIMESTAMP(6))
       ON DUPLICATE KEY UPDATE
         failures = IF(lastFailedAt < UTC_TIMESTAMP(6) - INTERVAL ${LOCK_SECONDS} SECOND, 1, failures + 1),
         lastFailedAt = UTC_TIMESTAMP(6)`,
      [subject],
    );
  }

  async clear(tx: Tx, subject: string): Promise<void> {
    await tx.execute('DELETE FROM sign_in_lock WHERE subject = ?', [subject]);
  }

  async sweep(tx: Tx): Promise<void> {
    await tx.execute('DELETE FROM sign_in_lock WHERE lastFailedAt < UTC_TIMESTAMP(6) - INTERVAL 1 DAY');
  }
}
