import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';

export const CODE_SECONDS = 300;
const MOST_FAILURES = 5;

export interface NewCode {
  readonly id: string;
  readonly phoneIndex: string;
  readonly phoneSealed: string;
  readonly codeHash: string;
  readonly codeSealed: string;
}

/** What is needed to hand a code over. */
export interface UnsentCode {
  readonly phoneSealed: string;
  readonly codeSealed: string;
}

/** The only SQL for one-time codes; times are the database's. */
@Injectable()
export class SignInCodesRepository {
  /** A new code takes the place of the telephone's earlier ones. */
  async add(tx: Tx, code: NewCode): Promise<void> {
    await this.use(tx, code.phoneIndex);
    await tx.execute(
      `INSERT INTO sign_in_code (id, phoneIndex, phoneSealed, codeHash, codeSealed, failures, createdAt, expiresAt, sentAt, usedAt)
       SELECT ?, ?, ?, ?, ?, 0, t.now, t.now + INTERVAL ${CODE_SECONDS} SECOND, NULL, NULL FROM (SELECT UTC_TIMESTAMP(6) AS now) t`,
      [code.id, code.phoneIndex, code.phoneSealed, code.codeHash, code.codeSealed],
    );
  }

  /** The code that may be tried now, locked until commit so that tries come one after another. */
  async current(tx: Tx, phoneIndex: string): Promise<{ id: string; codeHash: string } | null> {
    const [row] = await tx.query<{ id: string; codeHash: string }>(
      `SELECT id, codeHash FROM sign_in_code
        WHERE phoneIndex = ? AND usedAt IS NULL AND failures < ${MOST_FAILURES} AND expiresAt > UTC_TIMESTAMP(6)
        ORDER BY createdAt DESC, id DESC LIMIT 1 FOR UPDATE`,
      [phoneIndex],
    );
    return row ?? null;
  }

  async fail(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE sign_in_code SET failures = failures + 1 WHERE id = ?', [id]);
  }

  /** No code of this telephone can be used any more. */
  async use(tx: Tx, phoneIndex: string): Promise<void> {
    await tx.execute('UPDATE sign_in_code SET usedAt = UTC_TIMESTAMP(6) WHERE phoneIndex = ? AND usedAt IS NULL', [phoneIndex]);
  }

  /** Null when there is nothing left to send: sent, used, replaced or expired. */
  async unsent(read: Read, id: string): Promise<UnsentCode | null> {
    const [row] = await read.query<UnsentCode>(
      `SELECT phoneSealed, codeSealed FROM sign_in_code
        WHERE id = ? AND sentAt IS NULL AND usedAt IS NULL AND codeSealed IS NOT NULL AND expiresAt > UTC_TIMESTAMP(6)`,
      [id],
    );
    return row ?? null;
  }

  /** Handed over: what could be read with the field key is erased. */
  async sent(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE sign_in_code SET sentAt = UTC_TIMESTAMP(6), phoneSealed = NULL, codeSealed = NULL WHERE id = ? AND sentAt IS NULL', [id]);
  }

  async sweep(tx: Tx): Promise<void> {
    await tx.execute('DELETE FROM sign_in_code WHERE expiresAt < UTC_TIMESTAMP(6) - INTERVAL 1 DAY');
  }
}
