import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { Read, Tx } from '../../platform/database/transaction';
import { alreadyAdopted, type AdoptedUpload } from './adopted-plan';
import type { AdoptionPaper } from './adoption-paper';
import { countBySeverity } from './finding-columns';
import { PlanAdoption } from './plan-adoption';
import type { PlanFile } from './plan-file';
import type { PlanImportFinding } from './plan-finding';
import type { PlanUploadEntity } from './plan-upload.entity';
import { PlanUploadsRepository } from './plan-uploads.repository';
import { planErrors } from './plans.errors';
import { PlansRepository } from './plans.repository';

/** Where an upload meets the versions there are. */
@Injectable()
export class AdoptionDesk {
  constructor(
    readonly uploads: PlanUploadsRepository,
    private readonly plans: PlansRepository,
    private readonly adoption: PlanAdoption,
  ) {}

  /** The version that an upload became. */
  async kept(read: Read, upload: Pick<PlanUploadEntity, 'versionId'>): Promise<AdoptedUpload> {
    const version = await this.plans.byId(read, upload.versionId!);
    return { ...alreadyAdopted(version!), alreadyAdopted: true };
  }

  /** A new version; or the one that the shell made of the very same file, which gets its paper now. */
  async take(tx: Tx, ctx: Context, file: PlanFile, paper: AdoptionPaper): Promise<AdoptedUpload> {
    const { sha256 } = file.kind === 'layout' ? file.document : file.plan;
    const known = await this.plans.byFile(tx, sha256, paper.occasion);
    if (known === null) return { ...(await this.adoption.adopt(tx, ctx, file, paper)), alreadyAdopted: false };
    if (paper.revisesId !== known.revisesId) throw planErrors.revisesOther();
    const errors = countBySeverity(JSON.parse(known.findings) as PlanImportFinding[]).error;
    if (errors !== paper.acknowledgedErrors) throw planErrors.errorsNotAcknowledged({ count: errors });
    await this.plans.signLater(tx, known.id, paper);
    return { ...alreadyAdopted(known), alreadyAdopted: true };
  }
}
