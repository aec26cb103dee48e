import { Injectable } from '@nestjs/common';
import type { SiteStatus } from '../../domain/capacity/site-status';
import { insertRows } from '../../platform/database/insert-rows';
import type { Read, Tx } from '../../platform/database/transaction';
import type { AdoptionPaper } from './adoption-paper';
import { EnrolmentRowEntity } from './enrolment-row.entity';
import type { SiteScale, StandingSite } from './layout-scale';
import type { PlanKind } from './plan-file';
import { PlanVersionEntity } from './plan-version.entity';
import { SiteEntity } from './site.entity';

/** A version without its document. */
export type PlanVersionHead = Omit<PlanVersionEntity, 'document'>;

const HEAD =
  'id, kind, version, sha256, occasion, title, fileName, schoolYear, findings, importedAt, importedBy, documentNumber, horizonFrom, horizonTo, revisesId, uploadedBy';

@Injectable()
export class PlansRepository {
  /** The version that this file first became. */
  async byFile(read: Read, sha256: string, occasion = 0): Promise<PlanVersionHead | null> {
    const rows = await read.query<PlanVersionHead>(`SELECT ${HEAD} FROM plan_version WHERE sha256 = ? AND occasion = ?`, [
      sha256,
      occasion,
    ]);
    return rows[0] ?? null;
  }

  async document(read: Read, id: string): Promise<string> {
    const [row] = await read.query<{ document: string }>('SELECT document FROM plan_version WHERE id = ?', [id]);
    return row!.document;
  }

  /** The version that took the place of this one, or null while it stands. */
  async replacementOf(read: Read, id: string): Promise<PlanVersionHead | null> {
    const rows = await read.query<PlanVersionHead>(`SELECT ${HEAD} FROM plan_version WHERE revisesId = ?`, [id]);
    return rows[0] ?? null;
  }

  /** Schools and grades of an enrolment plan that gave seats. */
  gradesOf(read: Read, versionId: string): Promise<{ schoolId: string; grade: string }[]> {
    return read.query('SELECT schoolId, grade FROM enrolment_row WHERE planVersionId = ? AND schoolId IS NOT NULL', [versionId]);
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

  /** The versions whose place another one took. */
  async replaced(read: Read): Promise<ReadonlySet<string>> {
    const rows = await read.query<{ id: string }>('SELECT revisesId AS id FROM plan_version WHERE revisesId IS NOT NULL');
    return new Set(rows.map(({ id }) => id));
  }

  /** The number the next version of this kind gets; imports of one kind wait for each other. */
  async nextVersion(tx: Tx, kind: PlanKind): Promise<number> {
    const rows = await tx.query<{ version: number }>(
      'SELECT version FROM plan_version WHERE kind = ? ORDER BY version DESC LIMIT 1 FOR UPDATE',
      [kind],
    );
    return (rows[0]?.version ?? 0) + 1;
  }

  /** Findings and document in statements of their own: of a plan of twenty thousand rows each is about as long as one may be. */
  async insertVersion(tx: Tx, { findings, document, ...row }: PlanVersionEntity): Promise<void> {
    await tx.insert(PlanVersionEntity, { ...row, findings: '[]', document: '{}' });
    await tx.executeLong('UPDATE plan_version SET findings = ? WHERE id = ?', [findings, row.id]);
    await tx.executeLong('UPDATE plan_version SET document = ? WHERE id = ?', [document, row.id]);
  }

  /** The paper of a version that came by the shell without one. */
  async signLater(tx: Tx, id: string, paper: Pick<AdoptionPaper, 'documentNumber' | 'horizon' | 'uploadedBy'>): Promise<void> {
    await tx.execute(
      'UPDATE plan_version SET documentNumber = ?, horizonFrom = ?, horizonTo = ?, uploadedBy = ? WHERE id = ? AND documentNumber IS NULL',
      [paper.documentNumber, paper.horizon?.from ?? null, paper.horizon?.to ?? null, paper.uploadedBy, id],
    );
  }

  insertSites(tx: Tx, rows: Iterable<SiteEntity>): Promise<void> {
    return insertRows(tx, SiteEntity, rows);
  }

  insertEnrolmentRows(tx: Tx, rows: Iterable<EnrolmentRowEntity>): Promise<void> {
    return insertRows(tx, EnrolmentRowEntity, rows);
  }

  /** Sites of every school by the latest layout plan that names the school; a plan that another one replaced names none. */
  async standingSites(read: Read): Promise<Map<string, StandingSite[]>> {
    const rows = await read.query<{ schoolId: string; code: string; status: SiteStatus; scale: string; version: number }>(
      `SELECT s.schoolId, s.code, s.status, s.scale, v.version FROM site s JOIN plan_version v ON v.id = s.planVersionId
       WHERE s.schoolId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM plan_version n WHERE n.revisesId = v.id) ORDER BY v.version DESC, s.sheetRow`,
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
