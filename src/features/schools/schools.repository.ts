import { Injectable } from '@nestjs/common';
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

const ROWS_A_STATEMENT = 500;

@Injectable()
export class SchoolsRepository {
  async all(read: Read): Promise<SchoolRow[]> {
    return (await read.find(SchoolEntity, {}, { code: 'ASC' })).map(toRow);
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

  async insert(tx: Tx, rows: readonly SchoolRow[], createdAt: Date): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      await tx.insert(
        SchoolEntity,
        rows.slice(at, at + ROWS_A_STATEMENT).map((row) => ({ ...row, createdAt })),
      );
    }
  }

  async update(tx: Tx, { id, code: _code, ...row }: SchoolRow): Promise<void> {
    const columns = Object.keys(row);
    await tx.execute(`UPDATE school SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [
      ...Object.values(row),
      id,
    ]);
  }
}
