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
import { PlanReadings, readingInput } from './plan-readings';
import { PlanUploadsRepository } from './plan-uploads.repository';
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

/** What one plan changes of another, in words and numbers: of a version, or of a file before it is adopted. */
@Injectable()
export class PlanVersionDifferences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
    private readonly uploads: PlanUploadsRepository,
    private readonly readings: PlanReadings,
  ) {}

  /** Refuses PLAN.OTHER_KINDS. */
  ofVersion(ctx: Context, id: string, from: string): Promise<PlanDifferencesResponse> {
    authorise(ctx, planActions['plans.read'], {});
    return this.work.read(ctx, async (read) => {
      const version = await this.version(read, id);
      return this.between(read, from, side(version), await this.content(read, version));
    });
  }

  /** What the file would change: for the second hand. Refuses PLAN.OTHER_KINDS, and PLAN.NOT_IN_STATE before it is read. */
  async ofUpload(ctx: Context, id: string, from: string): Promise<PlanDifferencesResponse> {
    authorise(ctx, planActions['plans.readUploads'], {});
    const upload = await this.work.read(ctx, (read) => this.uploads.byId(read, id));
    if (upload === null) throw accessErrors.notFound();
    if (upload.kind === null || upload.title === null) throw planErrors.notInState({ state: upload.state });
    const { kind, title } = upload;
    const { file } = await this.readings.with(ctx, upload, (reading) => reading.read(readingInput(upload)));
    const to: PlanSideResponse = { id, kind, version: null, title, documentNumber: null };
    return this.work.read(ctx, (read) => this.between(read, from, to, file.kind === 'layout' ? file.document : file.plan));
  }

  private async between(read: Read, from: string, to: PlanSideResponse, content: PlanContent): Promise<PlanDifferencesResponse> {
    const base = await this.version(read, from);
    if (base.kind !== to.kind) throw planErrors.otherKinds();
    const { changes, questions, sites, counts, seats } = planDifferences(
      sitesOf(await this.content(read, base)),
      sitesOf(content),
    );
    return {
      from: side(base),
      to,
      sites,
      counts,
      seats: [...seats],
      changes: changes.map((change) => ({ ...change, ...changeWords(change) })),
      questions: questions.map((question) => ({
        kind: question.kind,
        before: question.before.map(place),
        after: question.after.map(place),
        ...questionWords(question),
      })),
    };
  }

  private async version(read: Read, id: string): Promise<PlanVersionHead> {
    const version = await this.plans.byId(read, id);
    if (version === null) throw accessErrors.notFound();
    return version;
  }

  private async content(read: Read, { id }: PlanVersionHead): Promise<PlanContent> {
    return JSON.parse(await this.plans.document(read, id)) as PlanContent;
  }
}

type PlanContent = PlanDocument | EnrolmentPlan;

const sitesOf = (content: PlanContent): PlannedSite[] =>
  content.format === 'xuewei.plan/1' ? sitesOfLayout(content) : sitesOfEnrolment(content);
