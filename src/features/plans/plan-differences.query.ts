import { Injectable } from '@nestjs/common';
import { planDifferences } from '../../domain/capacity/plan-differences';
import type { PlannedSite } from '../../domain/capacity/planned-site';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { changeWords, questionWords } from './difference-words';
import type { PlanDifferencesResponse, PlanSideResponse, QuestionSiteResponse } from './plan-differences.dto';
import { sitesOfEnrolment, sitesOfLayout } from './planned-sites';
import { planActions } from './plans.access';
import { planErrors } from './plans.errors';
import { PlansRepository, type PlanVersionHead } from './plans.repository';
import type { EnrolmentPlan } from './reading/enrolment-plan';
import type { PlanDocument } from './reading/plan-document';

const side = ({ id, kind, version, title, documentNumber }: PlanVersionHead): PlanSideResponse => ({
  id,
  kind,
  version,
  title,
  documentNumber,
});
const place = ({ row, code, name, place: district, position }: PlannedSite): QuestionSiteResponse => ({
  row,
  code,
  name,
  place: district,
  position,
});

/** What one version of a plan changes of another, in words and numbers. */
@Injectable()
export class PlanVersionDifferences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
  ) {}

  /** Refuses PLAN.OTHER_KINDS. */
  execute(ctx: Context, id: string, from: string): Promise<PlanDifferencesResponse> {
    authorise(ctx, planActions['plans.read'], {});
    return this.work.read(ctx, async (read) => {
      const [before, after] = [await this.version(read, from), await this.version(read, id)];
      if (before.kind !== after.kind) throw planErrors.otherKinds();
      const { changes, questions, ...numbers } = planDifferences(await this.sites(read, before), await this.sites(read, after));
      return {
        from: side(before),
        to: side(after),
        sites: numbers.sites,
        counts: numbers.counts,
        seats: [...numbers.seats],
        changes: changes.map((change) => ({ ...change, ...changeWords(change) })),
        questions: questions.map((question) => ({
          kind: question.kind,
          before: question.before.map(place),
          after: question.after.map(place),
          ...questionWords(question),
        })),
      };
    });
  }

  private async version(read: Read, id: string): Promise<PlanVersionHead> {
    const version = await this.plans.byId(read, id);
    if (version === null) throw accessErrors.notFound();
    return version;
  }

  private async sites(read: Read, { id, kind }: PlanVersionHead): Promise<PlannedSite[]> {
    const content = JSON.parse(await this.plans.document(read, id)) as unknown;
    return kind === 'layout' ? sitesOfLayout(content as PlanDocument) : sitesOfEnrolment(content as EnrolmentPlan);
  }
}
