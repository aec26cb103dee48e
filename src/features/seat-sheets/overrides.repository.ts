import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';
import { ClassSizeOverrideEntity } from './class-size-override.entity';

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** The only SQL for the leave to have classes above the norm. */
@Injectable()
export class OverridesRepository {
  /** By pool, the latest that two persons agreed on. */
  async confirmed(read: Read, poolIds: readonly string[]): Promise<Map<string, ClassSizeOverrideEntity>> {
    if (poolIds.length === 0) return new Map();
    const rows = await read.query<ClassSizeOverrideEntity>(
      `SELECT * FROM class_size_override WHERE poolId IN (${places(poolIds)}) AND confirmedBy IS NOT NULL ORDER BY confirmedAt, id`,
      poolIds,
    );
    return new Map(rows.map((row) => [row.poolId, row]));
  }

  /** The latest that waits for a second person, locked. */
  async waiting(tx: Tx, poolId: string): Promise<ClassSizeOverrideEntity | null> {
    const rows = await tx.query<ClassSizeOverrideEntity>(
      'SELECT * FROM class_size_override WHERE poolId = ? AND confirmedBy IS NULL ORDER BY proposedAt DESC, id DESC LIMIT 1 FOR UPDATE',
      [poolId],
    );
    return rows[0] ?? null;
  }

  insert(tx: Tx, row: ClassSizeOverrideEntity): Promise<void> {
    return tx.insert(ClassSizeOverrideEntity, row);
  }

  async confirm(tx: Tx, id: string, confirmedBy: string, confirmedAt: Date): Promise<void> {
    await tx.execute('UPDATE class_size_override SET confirmedBy = ?, confirmedAt = ? WHERE id = ? AND confirmedBy IS NULL', [
      confirmedBy,
      confirmedAt,
      id,
    ]);
  }
}
