import { Injectable } from '@nestjs/common';
import { estimatedEntrySeats, poolSeats } from '../../domain/capacity/seats-of-year';
import { hasOpenSite, layoutCeiling } from '../../domain/capacity/layout-ceiling';
import type { Why } from '../../domain/capacity/why';
import { inWords, reasonsForNone } from '../../domain/capacity/why-words';
import { ENTRY_GRADES, GRADES, STAGES, stageOf, type Grade } from '../../domain/kernel/school-year';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Schools } from '../schools';
import { Pools, type PoolRowWithGrounds } from '../seats';
import { layoutSiteOf, PlanRows, type SchoolSite } from '../plans';
import { seatSheetActions } from './seat-sheets.access';
import type { GradeWhyResponse, SchoolWhyResponse } from './seat-whys.dto';
import { SeatSources } from './seat-sources';

/** Why a school gives the seats of a year that it gives, and above all why it gives none. */
@Injectable()
export class SchoolWhy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schools: Schools,
    private readonly pools: Pools,
    private readonly plans: PlanRows,
    private readonly sources: SeatSources,
  ) {}

  execute(ctx: Context, schoolId: string, schoolYear: number): Promise<SchoolWhyResponse> {
    return this.work.read(ctx, async (read) => {
      const school = await this.schools.byId(read, schoolId);
      if (school === null) throw accessErrors.notFound();
      authorise(ctx, seatSheetActions['seatWhy.read'], { authorityCode: school.authorityCode });
      const pools = await this.pools.ofSchool(read, schoolId, schoolYear);
      const sites = await this.plans.sitesOf(read, schoolId);
      return {
        school: school.code,
        schoolName: school.name,
        authority: school.authorityCode,
        schoolYear,
        coordinated: pools.reduce((sum, { coordinated }) => sum + coordinated, 0),
        layout: await this.sources.layout(read, sites),
        grades: gradesOf(sites, pools).map((grade) => gradeWhy(grade, schoolYear, sites, pools)),
      };
    });
  }
}

/** The grades that have a pool, and the entry grade of every stage of the school's sites; of a school without either, all entry grades. */
function gradesOf(sites: readonly SchoolSite[], pools: readonly PoolRowWithGrounds[]): Grade[] {
  const stages = STAGES.filter((stage) => sites.some(({ scale }) => scale.stages.some((one) => one.stage === stage)));
  const wanted = new Set<Grade>([...pools.map(({ grade }) => grade), ...stages.map((stage) => ENTRY_GRADES[stage])]);
  return GRADES.filter((grade) => wanted.has(grade) || (wanted.size === 0 && ENTRY_GRADES[stageOf(grade)] === grade));
}

function gradeWhy(
  grade: Grade,
  schoolYear: number,
  sites: readonly SchoolSite[],
  pools: readonly PoolRowWithGrounds[],
): GradeWhyResponse {
  const layout = sites.flatMap((site) => layoutSiteOf(site, stageOf(grade), () => 0) ?? []);
  const pool = pools.find((one) => one.grade === grade);
  const stored = pool && (JSON.parse(pool.grounds) as { seats?: Why[]; coordinated?: Why[] });
  const unplanned = (): Why[] => [
    ...poolSeats({ schoolYear, grade, sites: layout, enrolment: null }).grounds,
    ...(hasOpenSite(layout, schoolYear, grade) ? [] : layoutCeiling(layout, schoolYear, grade).grounds),
  ];
  const grounds = stored ? [...(stored.seats ?? []), ...(stored.coordinated ?? [])] : unplanned();
  const coordinated = pool?.coordinated ?? 0;
  return {
    grade,
    poolId: pool?.id ?? null,
    standing: pool ? 'issued' : null,
    entrySeats: pool?.entrySeats ?? 0,
    coordinated,
    estimated: estimatedEntrySeats(layout, schoolYear, grade),
    estimatedStanding: 'estimated',
    reasons: coordinated > 0 ? [] : reasonsForNone(grounds).map(inWords),
  };
}
