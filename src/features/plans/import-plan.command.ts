import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { isDuplicate } from '../../platform/database/database-fault';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { alreadyAdopted, type AdoptedPlan } from './adopted-plan';
import { DistrictShapesRepository } from './district-shapes.repository';
import { PlanAdoption } from './plan-adoption';
import { readPlanFile, type PlanFile, type PlanFileInput } from './plan-file';
import { planActions } from './plans.access';
import { PlansRepository } from './plans.repository';

export interface ImportedPlan extends AdoptedPlan {
  /** True when this very file was imported before: nothing has changed then, and nothing is counted. */
  readonly alreadyImported: boolean;
}

/** Keeps a layout plan or an enrolment plan as a version and adopts it, wholly or not at all: the shell's way, by one hand. */
@Injectable()
export class ImportPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly plans: PlansRepository,
    private readonly shapes: DistrictShapesRepository,
    private readonly adoption: PlanAdoption,
  ) {}

  async execute(ctx: Context, input: Omit<PlanFileInput, 'shapes'>): Promise<ImportedPlan> {
    authorise(ctx, planActions['plans.import'], {});
    const shapes = await this.work.read(ctx, (read) => this.shapes.standing(read));
    const file = await readPlanFile({ ...input, shapes });
    const adopt = (): Promise<ImportedPlan> => this.work.write(ctx, (tx) => this.adopt(tx, ctx, file, input.fileName));
    try {
      return await adopt();
    } catch (error) {
      // The same file came twice at the same moment: the other one is kept by now.
      if (isDuplicate(error, 'uq_plan_version_')) return adopt();
      throw error;
    }
  }

  private async adopt(tx: Tx, ctx: Context, file: PlanFile, fileName: string): Promise<ImportedPlan> {
    const { sha256 } = file.kind === 'layout' ? file.document : file.plan;
    const kept = await this.plans.byFile(tx, sha256);
    if (kept) return { ...alreadyAdopted(kept), alreadyImported: true };
    const adopted = await this.adoption.adopt(tx, ctx, file, {
      fileName,
      occasion: 0,
      documentNumber: null,
      horizon: null,
      revisesId: null,
      uploadedBy: null,
      acknowledgedErrors: null,
    });
    const { planVersionId, title: _title, ...details } = adopted;
    await this.audit.record(tx, ctx, {
      action: 'plans.import',
      subject: { type: 'planVersion', id: planVersionId },
      details: { ...details, sha256 },
    });
    return { ...adopted, alreadyImported: false };
  }
}
