import { Injectable } from '@nestjs/common';
import type { OpenedGrades } from '../../domain/capacity/layout-ceiling';
import type { SiteStatus } from '../../domain/capacity/site-status';
import type { Point } from '../../domain/kernel/geo';
import type { PlainDate } from '../../domain/kernel/plain-date';
import { STAGES, type Grade, type Stage } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
import { OpeningsRepository } from './openings.repository';
import type { EnrolmentRow } from './reading/enrolment-plan';
import type { PlanDocument } from './reading/plan-document';

/** One stage of one site of the layout plans that hold now. */
export interface PlannedSite {
  readonly planVersionId: string;
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly authority: string;
  readonly stage: Stage;
  readonly status: SiteStatus;
  readonly currentSeats: number | null;
  readonly plannedSeats: number | null;
  readonly opensOn: PlainDate | null;
  readonly point: Point | null;
  /** Code of the school that the site is; null while it is none. */
  readonly school: string | null;
  /** The grades that two persons recorded as open, each with its day. */
  readonly openedOn: OpenedGrades;
}

interface Standing {
  readonly sheetRow: number;
  readonly authorityCode: string;
  readonly schoolId: string | null;
  readonly schoolCode: string | null;
}

/** A version whose place no other has taken. */
const STANDS = 'NOT EXISTS (SELECT 1 FROM plan_version n WHERE n.revisesId = v.id)';

/** What the adopted plans say of every site and of the children in school, for whoever looks ahead. */
@Injectable()
export class PlannedSites {
  constructor(private readonly openings: OpeningsRepository) {}

  /** By the latest layout plan that has the stage; sites without an authority, a status or a name to call them by are left out. */
  async sites(read: Read): Promise<PlannedSite[]> {
    const versions = await read.query<{ id: string; document: string }>(
      `SELECT id, document FROM plan_version v WHERE kind = 'layout' AND ${STANDS} ORDER BY version DESC`,
    );
    const opened = await this.openings.confirmed(read);
    const found: PlannedSite[] = [];
    const wanted = new Set<Stage>(STAGES);
    for (const { id, document } of versions) {
      if (wanted.size === 0) break;
      const standing = await this.standing(read, id);
      const stages = new Set<Stage>();
      for (const site of (JSON.parse(document) as PlanDocument).sites)
        for (const { stage, current, planned } of site.stages) {
          const row = standing.get(site.row);
          if (!wanted.has(stage)) continue;
          stages.add(stage);
          if (row === undefined || site.status === null) continue;
          found.push({
            planVersionId: id,
            row: site.row,
            code: site.code ?? site.name,
            name: site.name,
            authority: row.authorityCode,
            stage,
            status: site.status,
            currentSeats: current?.seats ?? null,
            plannedSeats: planned?.seats ?? null,
            opensOn: site.opensOn,
            point: site.point,
            school: row.schoolCode,
            openedOn: (row.schoolId === null ? undefined : opened.get(row.schoolId)) ?? {},
          });
        }
      for (const stage of stages) wanted.delete(stage);
    }
    return found;
  }

  /** Children of each grade by authority, of the latest enrolment plan: enrolled ones, and those it plans to take in. */
  async children(read: Read): Promise<{ schoolYear: number; byAuthority: Map<string, Partial<Record<Grade, number>>> } | null> {
    const [latest] = await read.query<{ id: string; schoolYear: number }>(
      `SELECT id, schoolYear FROM plan_version v WHERE kind = 'enrolment' AND ${STANDS} ORDER BY schoolYear DESC, version DESC LIMIT 1`,
    );
    if (latest === undefined) return null;
    const rows = await read.query<{ authorityCode: string; grade: Grade; figures: string }>(
      'SELECT authorityCode, grade, figures FROM enrolment_row WHERE planVersionId = ? AND authorityCode IS NOT NULL',
      [latest.id],
    );
    const byAuthority = new Map<string, Partial<Record<Grade, number>>>();
    for (const { authorityCode, grade, figures } of rows) {
      const { enrolled, planned } = JSON.parse(figures) as EnrolmentRow;
      const own = byAuthority.get(authorityCode) ?? {};
      own[grade] = (own[grade] ?? 0) + (enrolled ?? planned ?? 0);
      byAuthority.set(authorityCode, own);
    }
    return { schoolYear: latest.schoolYear, byAuthority };
  }

  private async standing(read: Read, planVersionId: string): Promise<ReadonlyMap<number, Standing>> {
    const rows = await read.query<Standing>(
      `SELECT s.sheetRow, s.authorityCode, s.schoolId, c.code AS schoolCode FROM site s LEFT JOIN school c ON c.id = s.schoolId
        WHERE s.planVersionId = ? AND s.authorityCode IS NOT NULL`,
      [planVersionId],
    );
    return new Map(rows.map((row) => [row.sheetRow, row]));
  }
}
