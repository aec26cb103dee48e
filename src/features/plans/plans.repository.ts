import { Injectable } from '@nestjs/common';
import type { SiteStatus } from '../../domain/capacity/site-status';
import type { Read, Tx } from '../../platform/database/transaction';
import { EnrolmentRowEntity } from './enrolment-row.entity';
import type { SiteScale, StandingSite } from './layout-scale';
import type { PlanKind } from './plan-file';
import { PlanVersionEntity } from './plan-version.entity';
import { SiteEntity } from './site.entity';

/** A version without its document. */
export type PlanVersionHead = Omit<PlanVersionEntity, 'document'>;

const HEAD = 'id, kind, version, sha256, title, fileName, schoolYear, findings, importedAt, importedBy';
const ROWS_A_STATEMENT = 500;

@Injectable()
export class PlansRepository {
  async byFile(read: Read, sha256: string): Promise<PlanVersionHead | null> {
    const rows = await read.query<PlanVersionHead>(`SELECT ${HEAD} FROM plan_version WHERE sha256 = ?`, [sha256]);
    return rows[0] ?? null;
  }

  async byId(read: Read, id: string): Promise<PlanVersionHead | null> {
    const rows = await read.query<PlanVersionHead>(`SELECT ${HEAD} FROM plan_version WHERE id = ?`, [id]);
    return rows[0] ?? null;
  }

  async page(read: Read, limit: string): Promise<{ items: PlanVersionHead[]; total: number }> {
    const items = await read.query<PlanVersionHead>(
      `SELECT ${HEAD} FROM plan_version ORDER BY importedAt DESC, kind, version DESC ${limit}`,
    );
    const [count] = await read.query<{ total: number }>('SELECT COUNT(*) AS total FROM plan_version');
    return { items, total: Number(count!.total) };
  }

  /** The number the next version of this kind gets; imports of one kind wait for each other. */
  async nextVersion(tx: Tx, kind: PlanKind): Promise<number> {
    const rows = await tx.query<{ version: number }>(
      'SELECT version FROM plan_version WHERE kind = ? ORDER BY version DESC LIMIT 1 FOR UPDATE',
      [kind],
    );
    return (rows[0]?.version ?? 0) + 1;
  }

  insertVersion(tx: Tx, row: PlanVersionEntity): Promise<void> {
    return tx.insert(PlanVersionEntity, row);
  }

  async insertSites(tx: Tx, rows: readonly SiteEntity[]): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) await tx.insert(SiteEntity, rows.slice(at, at + ROWS_A_STATEMENT));
  }

  async insertEnrolmentRows(tx: Tx, rows: readonly EnrolmentRowEntity[]): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
      await tx.insert(EnrolmentRowEntity, rows.slice(at, at + ROWS_A_STATEMENT));
  }

  /** Sites of every school by the latest layout plan that names the school. */
  async standingSites(read: Read): Promise<Map<string, StandingSite[]>> {
    const rows = await read.query<{ schoolId: string; code: string; status: SiteStatus; scale: string; version: number }>(
      `SELECT s.schoolId, s.code, s.status, s.scale, v.version FROM site s JOIN plan_version v ON v.id = s.planVersionId
       WHERE s.schoolId IS NOT NULL ORDER BY v.version DESC, s.sheetRow`,
    );
    const latest = new Map<string, number>();
    const bySchool = new Map<string, StandingSite[]>();
    for (const { schoolId, code, status, scale, version } of rows) {
      if ((latest.get(schoolId) ?? version) !== version) continue;
      latest.set(schoolId, version);
      bySchool.set(schoolId, [
        ...(bySchool.get(schoolId) ?? []),
        { schoolId, code, status, scale: JSON.parse(scale) as SiteScale },
      ]);
    }
    return bySchool;
  }
}
