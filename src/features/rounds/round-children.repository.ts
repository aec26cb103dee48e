import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';

/** The only SQL for the pseudonyms of a round. */
@Injectable()
export class RoundChildrenRepository {
  /** Pseudonyms fixed so far, by child. */
  async of(read: Read, roundId: string, childIds: readonly string[]): Promise<Map<string, string>> {
    if (childIds.length === 0) return new Map();
    const rows = await read.query<{ childId: string; student: string }>(
      `SELECT childId, student FROM round_child WHERE roundId = ? AND childId IN (${childIds.map(() => '?').join(', ')})`,
      [roundId, ...childIds],
    );
    return new Map(rows.map(({ childId, student }) => [childId, student]));
  }

  /** Fixes pseudonyms; one that is fixed already stays as it is. */
  async fix(tx: Tx, roundId: string, students: ReadonlyMap<string, string>): Promise<void> {
    if (students.size === 0) return;
    const rows = [...students];
    await tx.execute(
      `INSERT INTO round_child (roundId, childId, student) VALUES ${rows.map(() => '(?, ?, ?)').join(', ')} ON DUPLICATE KEY UPDATE childId = childId`,
      rows.flatMap(([childId, student]) => [roundId, childId, student]),
    );
  }
}
