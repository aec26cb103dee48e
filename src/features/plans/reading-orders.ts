import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { Outbox } from '../../platform/outbox/outbox';
import { dryRunPlan } from './dry-run-plan.job';
import type { PlanUploadEntity } from './plan-upload.entity';
import { PlanUploadsRepository } from './plan-uploads.repository';

export interface OrderedReading {
  readonly id: string;
  readonly state: string;
}

/** Promises that an upload is read: the first time, or again because something about it changed. */
@Injectable()
export class ReadingOrders {
  constructor(
    readonly uploads: PlanUploadsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** A new upload, whose file is kept already. */
  async first(tx: Tx, ctx: Context, action: string, row: PlanUploadEntity): Promise<OrderedReading> {
    await this.uploads.insert(tx, row);
    return this.promise(tx, ctx, action, row);
  }

  /** The columns that change, and a reading that makes those before it void. PLAN.NOT_IN_STATE once it is adopted. */
  async again(
    tx: Tx,
    ctx: Context,
    action: string,
    upload: PlanUploadEntity,
    more: Partial<PlanUploadEntity> = {},
  ): Promise<OrderedReading> {
    const reading = upload.reading + 1;
    const fresh = { reading, bytesDone: 0, bytesTotal: 0, rowsDone: 0, rowsTotal: 0, refusal: null, findings: '[]', readAt: null };
    const state = await this.uploads.move(tx, upload, 'readAgain', { ...fresh, ...more });
    return this.promise(tx, ctx, action, { ...upload, ...more, reading, state });
  }

  private async promise(
    tx: Tx,
    ctx: Context,
    action: string,
    { id, state, reading, sha256, occasion }: PlanUploadEntity,
  ): Promise<OrderedReading> {
    await this.outbox.add(tx, dryRunPlan, { uploadId: id, reading });
    await this.audit.record(tx, ctx, {
      action,
      subject: { type: 'planUpload', id },
      details: { sha256, occasion, reading },
    });
    return { id, state };
  }
}
