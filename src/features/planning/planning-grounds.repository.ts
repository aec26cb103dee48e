import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';
import { PlanningGroundEntity } from './planning-ground.entity';

@Injectable()
export class PlanningGroundsRepository {
  async latest(read: Read): Promise<PlanningGroundEntity | null> {
    const rows = await read.query<PlanningGroundEntity>('SELECT * FROM planning_ground ORDER BY keptAt DESC, id DESC LIMIT 1');
    return rows[0] ?? null;
  }

  insert(tx: Tx, row: PlanningGroundEntity): Promise<void> {
    return tx.insert(PlanningGroundEntity, row);
  }

  /** An earlier file kept again holds again. */
  async renew(tx: Tx, contentHash: string, keptAt: Date, keptBy: string): Promise<string | null> {
    await tx.execute('UPDATE planning_ground SET keptAt = ?, keptBy = ? WHERE contentHash = ?', [keptAt, keptBy, contentHash]);
    const rows = await tx.query<{ id: string }>('SELECT id FROM planning_ground WHERE contentHash = ?', [contentHash]);
    return rows[0]?.id ?? null;
  }
}
