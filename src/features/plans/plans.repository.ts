import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/insert-rows';
import type { Read, Tx } from '../../platform/database/transaction';
import type { AdoptionPaper } from './adoption-paper';
import { EnrolmentRowEntity } from './enrolment-row.entity';
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

  /** Waits for its turn among those that change what seats are counted from, until the transaction ends. */
  async wait(tx: Tx): Promise<void> {
    await tx.query("SELECT version FROM plan_version WHERE kind = 'layout' ORDER BY version DESC LIMIT 1 FOR UPDATE");
  }

  /** The number the next version of this kind gets. Adoptions wait for each other, whatever their kind: each counts by the others. */
  async nextVersion(tx: Tx, kind: PlanKind): Promise<number> {
    await this.wait(tx);
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
}
