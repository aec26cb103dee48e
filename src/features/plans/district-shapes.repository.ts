import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';
import { DistrictShapeSetEntity } from './district-shape-set.entity';
import { readShapes, type DistrictShapes } from './reading/district-shapes';

@Injectable()
export class DistrictShapesRepository {
  /** The shapes that hold now; undefined while none were imported. */
  async standing(read: Read): Promise<DistrictShapes | undefined> {
    const row = await this.latest(read);
    const shapes = row && readShapes(JSON.parse(row.content));
    return shapes?.ok ? shapes.value : undefined;
  }

  async latest(read: Read): Promise<DistrictShapeSetEntity | null> {
    const rows = await read.query<DistrictShapeSetEntity>('SELECT * FROM district_shape_set ORDER BY importedAt DESC, id DESC LIMIT 1');
    return rows[0] ?? null;
  }

  insert(tx: Tx, row: DistrictShapeSetEntity): Promise<void> {
    return tx.insert(DistrictShapeSetEntity, row);
  }

  /** An earlier file imported again holds again; null for one that is new. */
  async renew(tx: Tx, contentHash: string, importedAt: Date, importedBy: string): Promise<string | null> {
    await tx.execute('UPDATE district_shape_set SET importedAt = ?, importedBy = ? WHERE contentHash = ?', [importedAt, importedBy, contentHash]);
    const rows = await tx.query<{ id: string }>('SELECT id FROM district_shape_set WHERE contentHash = ?', [contentHash]);
    return rows[0]?.id ?? null;
  }
}
