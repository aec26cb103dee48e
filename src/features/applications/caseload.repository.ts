import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import type { ApplicationEntity } from './application.entity';

/** A case as a rehearsal reads it. */
export type CaseloadRow = Pick<
  ApplicationEntity,
  'id' | 'caseNumber' | 'schoolYear' | 'stage' | 'grade' | 'authorityCode' | 'acceptsPlacement' | 'together' | 'factsSealed'
>;

/** Submitted and verified, and not ended by the family: what a policy is there to decide. */
const COUNTED = "factsSealed IS NOT NULL AND state NOT IN ('draft', 'withdrawn', 'waived', 'revoked', 'notAccepted')";

/** Every case of some school years, read in pieces that follow each other by id. */
@Injectable()
export class CaseloadRepository {
  async count(read: Read, years: readonly number[]): Promise<number> {
    const [row] = await read.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM application WHERE schoolYear IN (${years.map(() => '?').join(', ')}) AND ${COUNTED}`,
      years,
    );
    return Number(row?.total ?? 0);
  }

  after(read: Read, years: readonly number[], id: string, limit: number): Promise<CaseloadRow[]> {
    return read.query<CaseloadRow>(
      `SELECT id, caseNumber, schoolYear, stage, grade, authorityCode, acceptsPlacement, together, factsSealed FROM application
        WHERE id > ? AND schoolYear IN (${years.map(() => '?').join(', ')}) AND ${COUNTED} ORDER BY id LIMIT ${Math.trunc(limit)}`,
      [id, ...years],
    );
  }

  declared(read: Read, ids: readonly string[]): Promise<Pick<ApplicationEntity, 'id' | 'declaredSealed'>[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return read.query(`SELECT id, declaredSealed FROM application WHERE id IN (${ids.map(() => '?').join(', ')})`, ids);
  }
}
