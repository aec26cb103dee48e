import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';
import { TalentImportEntity } from './talent-import.entity';
import { TalentEntity } from './talent.entity';

const ROWS_A_STATEMENT = 500;

@Injectable()
export class TalentsRepository {
  importOf(read: Read, sha256: string): Promise<TalentImportEntity | null> {
    return read.findOne(TalentImportEntity, { sha256 });
  }

  insertImport(tx: Tx, row: TalentImportEntity): Promise<void> {
    return tx.insert(TalentImportEntity, row);
  }

  byCertificate(read: Read, certificate: string): Promise<TalentEntity | null> {
    return read.findOne(TalentEntity, { certificate });
  }

  /** Ids of the certificates that are known, so that a later register keeps them. */
  async idsByCertificate(read: Read, certificates: readonly string[]): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (let at = 0; at < certificates.length; at += ROWS_A_STATEMENT) {
      const part = certificates.slice(at, at + ROWS_A_STATEMENT);
      const rows = await read.query<{ id: string; certificate: string }>(
        `SELECT id, certificate FROM talent WHERE certificate IN (${part.map(() => '?').join(', ')})`,
        part,
      );
      for (const { id, certificate } of rows) ids.set(certificate, id);
    }
    return ids;
  }

  async add(tx: Tx, rows: readonly TalentEntity[]): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
      await tx.insert(TalentEntity, rows.slice(at, at + ROWS_A_STATEMENT));
  }

  /** Corrects certificates that are known, hundreds a statement; each row carries the id it has, for its seals hang on it. */
  async correct(tx: Tx, rows: readonly TalentEntity[]): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      const part = rows.slice(at, at + ROWS_A_STATEMENT);
      const columns = Object.keys(part[0]!) as (keyof TalentEntity)[];
      const corrected = columns.filter((column) => column !== 'id' && column !== 'certificate');
      await tx.execute(
        `INSERT INTO talent (${columns.map((column) => `\`${column}\``).join(', ')})
         VALUES ${part.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')}
         ON DUPLICATE KEY UPDATE ${corrected.map((column) => `\`${column}\` = VALUES(\`${column}\`)`).join(', ')}`,
        part.flatMap((row) => columns.map((column) => row[column])),
      );
    }
  }
}
