import { Injectable } from '@nestjs/common';
import { hasOpeningToCome } from '../../domain/capacity/site-status';
import { GRADES, stageOf } from '../../domain/kernel/school-year';
import { permittedWhere } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { SiteToOpenResponse } from './openings.dto';
import { OpeningsRepository } from './openings.repository';
import { PlanRows } from './plan-rows.query';
import { planActions } from './plans.access';

/** Schools whose opening can be recorded, as far as the officer reaches, by authority and name. */
@Injectable()
export class SitesToOpen {
  constructor(
    private readonly work: UnitOfWork,
    private readonly openings: OpeningsRepository,
    private readonly plans: PlanRows,
  ) {}

  execute(ctx: Context): Promise<SiteToOpenResponse[]> {
    const permitted = permittedWhere(ctx.principal, planActions['opening.read'], { authorityCode: 's.authorityCode' });
    return this.work.read(ctx, async (read) => {
      const schools = await this.openings.schoolsWithin(read, permitted);
      const sites = await this.plans.sites(
        read,
        schools.map(({ id }) => id),
      );
      return schools.flatMap(({ id, code, name, authorityCode }) =>
        (sites.get(id) ?? [])
          .filter(({ status }) => hasOpeningToCome(status))
          .map(({ status, scale, openedOn, planVersionId, sheetRow }) => {
            const stages = new Set(scale.stages.map(({ stage }) => stage));
            return {
              school: code,
              schoolName: name,
              authority: authorityCode,
              status,
              grades: GRADES.filter((grade) => stages.has(stageOf(grade))),
              openedOn: { ...openedOn },
              planVersionId,
              row: sheetRow,
            };
          }),
      );
    });
  }
}
