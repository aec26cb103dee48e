import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/principal';
import type { Read, Tx } from '../../platform/database/transaction';

/** A session lives 12 hours at most; idle, 30 minutes for staff and 2 hours for families. */
export const ABSOLUTE_SECONDS = 12 * 3600;
const IDLE_SECONDS = { staff: 30 * 60, family: 2 * 3600 } as const;
const SEEN_EVERY_SECONDS = 60;

export interface LivingSession {
  readonly id: string;
  readonly accountId: string;
  readonly csrfToken: string;
  readonly roles: readonly Role[];
  readonly authorityCode: string | null;
  readonly schoolId: string | null;
  /** `lastSeenAt` is a minute old. */
  readonly due: boolean;
}

export interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly csrfToken: string;
  readonly address: string | null;
}

/** The only SQL for sessions. All times are the database's real ones: moving the season's clock ends nobody's session. */
@Injectable()
export class SessionsRepository {
  /** The session and its account in one question; null when it ended, idled, expired, or the account was disabled. */
  async living(read: Read, id: string): Promise<LivingSession | null> {
    const [row] = await read.query<Omit<LivingSession, 'roles' | 'due'> & { roles: string; due: number }>(
      `SELECT s.id, s.accountId, s.csrfToken, a.roles, a.authorityCode, a.schoolId,
              s.lastSeenAt <= UTC_TIMESTAMP(6) - INTERVAL ${SEEN_EVERY_SECONDS} SECOND AS due
         FROM session s JOIN account a ON a.id = s.accountId
        WHERE s.id = ? AND s.endedAt IS NULL AND a.disabledAt IS NULL AND s.expiresAt > UTC_TIMESTAMP(6)
          AND s.lastSeenAt > TIMESTAMPADD(SECOND, IF(a.kind = 'staff', -${IDLE_SECONDS.staff}, -${IDLE_SECONDS.family}), UTC_TIMESTAMP(6))`,
      [id],
    );
    return row ? { ...row, roles: JSON.parse(row.roles) as Role[], due: Number(row.due) === 1 } : null;
  }

  /** Moves `lastSeenAt` on; of many requests at once one writes. */
  async seen(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE session SET lastSeenAt = UTC_TIMESTAMP(6)
        WHERE id = ? AND endedAt IS NULL AND lastSeenAt <= UTC_TIMESTAMP(6) - INTERVAL ${SEEN_EVERY_SECONDS} SECOND`,
      [id],
    );
  }

  async add(tx: Tx, { id, accountId, csrfToken, address }: NewSession): Promise<void> {
    await tx.execute(
      `INSERT INTO session (id, accountId, csrfToken, createdAt, lastSeenAt, expiresAt, endedAt, address)
       SELECT ?, ?, ?, t.now, t.now, t.now + INTERVAL ${ABSOLUTE_SECONDS} SECOND, NULL, ? FROM (SELECT UTC_TIMESTAMP(6) AS now) t`,
      [id, accountId, csrfToken, address],
    );
  }

  /** Ends a session; false when it had ended before. */
  async end(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute('UPDATE session SET endedAt = UTC_TIMESTAMP(6) WHERE id = ? AND endedAt IS NULL', [id])) === 1;
  }

  async expiresAt(read: Read, id: string): Promise<{ expiresAt: Date; csrfToken: string } | null> {
    const [row] = await read.query<{ expiresAt: Date; csrfToken: string }>('SELECT expiresAt, csrfToken FROM session WHERE id = ?', [id]);
    return row ?? null;
  }

  /** Forgets sessions that expired a month ago. */
  async sweep(tx: Tx): Promise<void> {
    await tx.execute('DELETE FROM session WHERE expiresAt < UTC_TIMESTAMP(6) - INTERVAL 30 DAY');
  }
}
