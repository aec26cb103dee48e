import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { isDuplicate } from '../../platform/database/database-fault';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { AdoptedUpload } from './adopted-plan';
import { AdoptionDesk } from './adoption-desk';
import type { PlanFile } from './plan-file';
import { PlanReadings, readingInput } from './plan-readings';
import type { PlanUploadEntity } from './plan-upload.entity';
import { planActions } from './plans.access';
import { planErrors } from './plans.errors';
import { requireSecondHand } from './second-hand';

/** What the second hand signs. */
export interface AdoptionInput {
  readonly documentNumber: string;
  readonly horizon: { readonly from: number; readonly to: number } | null;
  /** The version whose place the file takes; null for one that stands beside the others. */
  readonly revises: string | null;
  readonly acknowledgedErrors: number;
}

/** A second planner adopts what a dry run read: the file is read once more, by the same mapping, and taken over in one transaction. */
@Injectable()
export class AdoptUpload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: AdoptionDesk,
    private readonly readings: PlanReadings,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: Context, id: string, input: AdoptionInput): Promise<AdoptedUpload> {
    authorise(ctx, planActions['plans.adopt'], {});
    const seen = await this.work.read(ctx, (read) => this.desk.uploads.byId(read, id));
    if (seen === null) throw accessErrors.notFound();
    if (seen.state === 'adopted') return this.work.write(ctx, (tx) => this.desk.kept(tx, seen));
    requireSecondHand(ctx, seen);
    if (seen.state !== 'read') throw planErrors.notInState({ state: seen.state });
    if (seen.kind === 'layout' && input.horizon === null) throw planErrors.horizonNeeded();
    const { file } = await this.readings.with(ctx, seen, (reading) => reading.read(readingInput(seen)));
    const adopt = (): Promise<AdoptedUpload> => this.work.write(ctx, (tx) => this.adopt(tx, ctx, seen, file, input));
    try {
      return await adopt();
    } catch (error) {
      // Another plan was adopted at the same moment: it has the number, or the place, by now.
      if (isDuplicate(error, 'uq_plan_version_')) return adopt();
      throw error;
    }
  }

  private async adopt(
    tx: Tx,
    ctx: Context,
    seen: PlanUploadEntity,
    file: PlanFile,
    input: AdoptionInput,
  ): Promise<AdoptedUpload> {
    const upload = (await this.desk.uploads.lock(tx, seen.id))!;
    if (upload.state === 'adopted') return this.desk.kept(tx, upload);
    if (upload.state !== 'read' || upload.reading !== seen.reading) throw planErrors.notInState({ state: upload.state });
    if (upload.revisesId !== null && input.revises !== null && input.revises !== upload.revisesId)
      throw planErrors.revisesOther();
    const adopted = await this.desk.take(tx, ctx, file, {
      fileName: upload.fileName,
      occasion: upload.occasion,
      documentNumber: input.documentNumber,
      horizon: file.kind === 'layout' ? input.horizon : null,
      revisesId: upload.revisesId ?? input.revises,
      uploadedBy: upload.uploadedBy,
      acknowledgedErrors: input.acknowledgedErrors,
    });
    const { planVersionId, title: _title, alreadyAdopted, ...details } = adopted;
    await this.desk.uploads.move(tx, upload, 'adopt', { versionId: planVersionId });
    await this.audit.record(tx, ctx, {
      action: 'plans.adopt',
      subject: { type: 'planVersion', id: planVersionId },
      details: {
        ...details,
        alreadyAdopted,
        uploadId: upload.id,
        sha256: upload.sha256,
        documentNumber: input.documentNumber,
        acknowledgedErrors: input.acknowledgedErrors,
      },
    });
    return adopted;
  }
}
