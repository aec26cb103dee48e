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

const ROWS_A_STATEMENT = 500;
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

  /** Corrects schools that are known, hundreds a statement; a school's id and code are for good. */
  async correct(tx: Tx, rows: readonly SchoolRow[], at: Date): Promise<void> {
    const columns = COLUMNS.split(', ') as (keyof SchoolRow)[];
    const corrected = columns.filter((column) => column !== 'id' && column !== 'code');
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      const part = rows.slice(from, from + ROWS_A_STATEMENT);
      await tx.execute(
        `INSERT INTO school (${COLUMNS}, createdAt) VALUES ${part.map(() => `(${columns.map(() => '?').join(', ')}, ?)`).join(', ')}
         ON DUPLICATE KEY UPDATE ${corrected.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
        part.flatMap((row) => [...columns.map((column) => row[column]), at]),
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
