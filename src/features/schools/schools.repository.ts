import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/insert-rows';
import type { Read, Tx } from '../../platform/database/transaction';
import { SchoolEntity } from './school.entity';

export type Ownership = 'public' | 'private' | 'inclusivePrivate';
export type Affiliation = 'city' | 'district' | 'provincial';

/** A school as the other features see it. */
export interface SchoolRow {
  readonly id: string;
  readonly code: string;
  readonly identityCode: string | null;
  readonly name: string;
  readonly authorityCode: string;
  readonly ownership: Ownership;
  readonly affiliation: Affiliation;
  /** WGS-84; null when no plan gives a point. */
  readonly lon: number | null;
  readonly lat: number | null;
}

const toRow = (entity: SchoolEntity): SchoolRow => ({
  id: entity.id,
  code: entity.code,
  identityCode: entity.identityCode,
  name: entity.name,
  authorityCode: entity.authorityCode,
  ownership: entity.ownership as Ownership,
  affiliation: entity.affiliation as Affiliation,
  lon: entity.lon,
  lat: entity.lat,
});

const COLUMNS = 'id, code, identityCode, name, authorityCode, ownership, affiliation, lon, lat';

@Injectable()
export class SchoolsRepository {
  /** By code; plain rows, for a register of thousands is read whole. */
  all(read: Read): Promise<SchoolRow[]> {
    return read.query<SchoolRow>(`SELECT ${COLUMNS} FROM school ORDER BY code`);
  }

  async byCodes(read: Read, codes: readonly string[]): Promise<SchoolRow[]> {
    return codes.length === 0
      ? []
      : (
          await read.find(
            SchoolEntity,
            codes.map((code) => ({ code })),
          )
        ).map(toRow);
  }

  async byId(read: Read, id: string): Promise<SchoolRow | null> {
    const found = await read.findOne(SchoolEntity, { id });
    return found && toRow(found);
  }

  insert(tx: Tx, rows: readonly SchoolRow[], createdAt: Date): Promise<void> {
    return insertRows(
      tx,
      SchoolEntity,
      rows.map((row) => ({ ...row, createdAt })),
    );
  }

  async update(tx: Tx, { id, code: _code, ...row }: SchoolRow): Promise<void> {
    const columns = Object.keys(row);
    await tx.execute(`UPDATE school SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [
      ...Object.values(row),
      id,
    ]);
  }
}
