import { Injectable } from '@nestjs/common';
import type { EnrolmentFigures } from '../../domain/capacity/seats-of-year';
import type { Read } from '../../platform/database/transaction';
import type { SiteScale, StandingSite } from './layout-scale';
import { OpeningsRepository } from './openings.repository';

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** The version of a plan that a figure was taken from. */
export interface PlanVersionRow {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly sha256: string;
  /** 文号 of the paper that adopted it; null for one that came by the shell. */
  readonly documentNumber: string | null;
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
export interface SchoolSite extends StandingSite {
  readonly planVersionId: string;
  readonly sheetRow: number;
  readonly name: string;
}

type SiteRow = Omit<SchoolSite, 'scale' | 'openedOn'> & {
  readonly schoolId: string;
  readonly scale: string;
  readonly version: number;
};

/** The rows of plans behind a school's seats, for whoever walks a figure back. */
@Injectable()
export class PlanRows {
  constructor(private readonly openings: OpeningsRepository) {}

  async enrolmentRow(read: Read, planVersionId: string, sheetRow: number): Promise<EnrolmentPlanRow | null> {
    const rows = await read.query<{ planVersionId: string; sheetRow: number; figures: string }>(
      'SELECT planVersionId, sheetRow, figures FROM enrolment_row WHERE planVersionId = ? AND sheetRow = ?',
      [planVersionId, sheetRow],
    );
    return rows[0] ? { ...rows[0], figures: JSON.parse(rows[0].figures) as EnrolmentFigures } : null;
  }

  /** Every row of some enrolment plans, by version and row of the sheet: `id/row`. */
  async enrolmentRows(read: Read, versionIds: readonly string[]): Promise<Map<string, EnrolmentPlanRow>> {
    if (versionIds.length === 0) return new Map();
    const rows = await read.query<{ planVersionId: string; sheetRow: number; figures: string }>(
      `SELECT planVersionId, sheetRow, figures FROM enrolment_row WHERE planVersionId IN (${places(versionIds)})`,
      versionIds,
    );
    return new Map(
      rows.map((row) => [
        `${row.planVersionId}/${row.sheetRow}`,
        { ...row, figures: JSON.parse(row.figures) as EnrolmentFigures },
      ]),
    );
  }

  async sitesOf(read: Read, schoolId: string): Promise<readonly SchoolSite[]> {
    return (await this.sites(read, [schoolId])).get(schoolId) ?? [];
  }

  /** The sites of each school by the latest layout plan that names the school and still stands; of every school unless told. */
  async sites(read: Read, schoolIds?: readonly string[]): Promise<Map<string, SchoolSite[]>> {
    if (schoolIds?.length === 0) return new Map();
    const rows = await read.query<SiteRow>(
      `SELECT s.schoolId, s.planVersionId, s.sheetRow, s.code, s.name, s.status, s.scale, v.version FROM site s
         JOIN plan_version v ON v.id = s.planVersionId
        WHERE ${schoolIds === undefined ? 's.schoolId IS NOT NULL' : `s.schoolId IN (${places(schoolIds)})`}
          AND NOT EXISTS (SELECT 1 FROM plan_version n WHERE n.revisesId = v.id) ORDER BY v.version DESC, s.sheetRow`,
      schoolIds ?? [],
    );
    const opened = await this.openings.confirmed(read);
    const latest = new Map<string, number>();
    const bySchool = new Map<string, SchoolSite[]>();
    for (const { schoolId, version, scale, ...row } of rows) {
      if ((latest.get(schoolId) ?? version) !== version) continue;
      latest.set(schoolId, version);
      const site: SchoolSite = { ...row, scale: JSON.parse(scale) as SiteScale, openedOn: opened.get(schoolId) ?? {} };
      bySchool.set(schoolId, [...(bySchool.get(schoolId) ?? []), site]);
    }
    return bySchool;
  }

  async versions(read: Read, ids: readonly string[]): Promise<Map<string, PlanVersionRow>> {
    if (ids.length === 0) return new Map();
    const rows = await read.query<PlanVersionRow>(
      `SELECT id, kind, version, title, sha256, documentNumber, importedBy FROM plan_version WHERE id IN (${places(ids)})`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
