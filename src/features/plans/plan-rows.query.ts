import { Injectable } from '@nestjs/common';
import type { SiteStatus } from '../../domain/capacity/site-status';
import type { EnrolmentFigures } from '../../domain/capacity/seats-of-year';
import type { Read } from '../../platform/database/transaction';
import type { SiteScale } from './layout-scale';

/** The version of a plan that a figure was taken from. */
export interface PlanVersionRow {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly sha256: string;
  /** Who took it over: an account, or a name of the service. */
  readonly importedBy: string;
}

/** A row of the enrolment plan as it was read. */
export interface EnrolmentPlanRow {
  readonly planVersionId: string;
  readonly sheetRow: number;
  readonly figures: EnrolmentFigures;
}

/** A site on which a school stands, with the row of the layout plan that says so. */
export interface SchoolSite {
  readonly planVersionId: string;
  readonly sheetRow: number;
  readonly code: string;
  readonly name: string;
  readonly status: SiteStatus;
  readonly scale: SiteScale;
}

/** The rows of plans behind a school's seats, for whoever walks a figure back. */
@Injectable()
export class PlanRows {
  async enrolmentRow(read: Read, planVersionId: string, sheetRow: number): Promise<EnrolmentPlanRow | null> {
    const rows = await read.query<{ planVersionId: string; sheetRow: number; figures: string }>(
      'SELECT planVersionId, sheetRow, figures FROM enrolment_row WHERE planVersionId = ? AND sheetRow = ?',
      [planVersionId, sheetRow],
    );
    return rows[0] ? { ...rows[0], figures: JSON.parse(rows[0].figures) as EnrolmentFigures } : null;
  }

  /** The sites of a school by the latest layout plan that names it and still stands. */
  async sitesOf(read: Read, schoolId: string): Promise<SchoolSite[]> {
    const rows = await read.query<Omit<SchoolSite, 'scale'> & { scale: string; version: number }>(
      `SELECT s.planVersionId, s.sheetRow, s.code, s.name, s.status, s.scale, v.version FROM site s
         JOIN plan_version v ON v.id = s.planVersionId WHERE s.schoolId = ? AND NOT EXISTS (SELECT 1 FROM plan_version n WHERE n.revisesId = v.id)
        ORDER BY v.version DESC, s.sheetRow`,
      [schoolId],
    );
    return rows
      .filter(({ version }) => version === rows[0]!.version)
      .map(({ version: _version, scale, ...row }) => ({ ...row, scale: JSON.parse(scale) as SiteScale }));
  }

  async versions(read: Read, ids: readonly string[]): Promise<Map<string, PlanVersionRow>> {
    if (ids.length === 0) return new Map();
    const rows = await read.query<PlanVersionRow>(
      `SELECT id, kind, version, title, sha256, importedBy FROM plan_version WHERE id IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
