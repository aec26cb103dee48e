import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds } from '../../platform/http/page.dto';
import { planActions } from './plans.access';
import { PlansRepository } from './plans.repository';
import type { EnrolmentPlan, EnrolmentRow } from './reading/enrolment-plan';
import type { PlanDocument, PlanSite } from './reading/plan-document';
import type { SheetRowResponse, SheetRowsPageResponse, SheetRowsRequest } from './sheet-rows.dto';

/** The rows of a version's sheet as they were read: what every figure of plans and seats goes back to. */
@Injectable()
export class SheetRows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
  ) {}

  execute(ctx: Context, id: string, request: SheetRowsRequest): Promise<SheetRowsPageResponse> {
    authorise(ctx, planActions['plans.read'], {});
    const { page, pageSize } = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      if ((await this.plans.byId(read, id)) === null) throw accessErrors.notFound();
      const rows = rowsOf(JSON.parse(await this.plans.document(read, id)) as PlanDocument | EnrolmentPlan).filter(
        isAskedFor(request),
      );
      return { items: rows.slice((page - 1) * pageSize, page * pageSize), page, pageSize, total: rows.length };
    });
  }
}

const rowsOf = (plan: PlanDocument | EnrolmentPlan): SheetRowResponse[] =>
  plan.format === 'xuewei.plan/1' ? plan.sites.map(rowOfSite) : plan.rows.map(rowOfIntake);

const isAskedFor =
  ({ row, name }: SheetRowsRequest) =>
  (one: SheetRowResponse): boolean =>
    (row === undefined || one.row === row) && (name === undefined || one.name.includes(name) || one.code === name);

const rowOfSite = ({ row, name, code, district, status, opensOn, stages }: PlanSite): SheetRowResponse => ({
  row,
  name,
  code,
  place: district,
  status,
  opensOn,
  stages: stages.map(({ stage, current, planned }) => ({
    stage,
    currentClasses: current?.classes ?? null,
    currentSeats: current?.seats ?? null,
    plannedClasses: planned?.classes ?? null,
    plannedSeats: planned?.seats ?? null,
  })),
  intake: null,
});

const rowOfIntake = ({ row, school, code, authorityName, ...figures }: EnrolmentRow): SheetRowResponse => {
  const { grade, classes, classSize, planned, catchment, preferential, enrolled } = figures;
  return {
    row,
    name: school,
    code,
    place: authorityName,
    status: null,
    opensOn: null,
    stages: [],
    intake: { grade, classes, classSize, planned, catchment, preferential, enrolled },
  };
};
