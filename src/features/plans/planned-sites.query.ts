import { Injectable } from '@nestjs/common';
import type { SiteStatus } from '../../domain/capacity/site-status';
import type { Point } from '../../domain/kernel/geo';
import type { PlainDate } from '../../domain/kernel/plain-date';
import { STAGES, type Grade, type Stage } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
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
}

/** A version whose place no other has taken. */
const STANDS = 'NOT EXISTS (SELECT 1 FROM plan_version n WHERE n.revisesId = v.id)';

/** What the adopted plans say of every site and of the children in school, for whoever looks ahead. */
@Injectable()
export class PlannedSites {
  /** By the latest layout plan that has the stage; sites without an authority, a status or a name to call them by are left out. */
  async sites(read: Read): Promise<PlannedSite[]> {
    const versions = await read.query<{ id: string; document: string }>(
      `SELECT id, document FROM plan_version v WHERE kind = 'layout' AND ${STANDS} ORDER BY version DESC`,
    );
    const found: PlannedSite[] = [];
    const wanted = new Set<Stage>(STAGES);
    for (const { id, document } of versions) {
      if (wanted.size === 0) break;
      const authorities = await this.authorities(read, id);
      const stages = new Set<Stage>();
      for (const site of (JSON.parse(document) as PlanDocument).sites)
        for (const { stage, current, planned } of site.stages) {
          const authority = authorities.get(site.row);
          if (!wanted.has(stage)) continue;
          stages.add(stage);
          if (authority === undefined || site.status === null) continue;
          found.push({
            planVersionId: id,
            row: site.row,
            code: site.code ?? site.name,
            name: site.name,
            authority,
            stage,
            status: site.status,
            currentSeats: current?.seats ?? null,
            plannedSeats: planned?.seats ?? null,
            opensOn: site.opensOn,
            point: site.point,
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

  private async authorities(read: Read, planVersionId: string): Promise<ReadonlyMap<number, string>> {
    const rows = await read.query<{ sheetRow: number; authorityCode: string }>(
      'SELECT sheetRow, authorityCode FROM site WHERE planVersionId = ? AND authorityCode IS NOT NULL',
      [planVersionId],
    );
    return new Map(rows.map(({ sheetRow, authorityCode }) => [sheetRow, authorityCode]));
  }
}
