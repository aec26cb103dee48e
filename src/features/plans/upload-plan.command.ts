import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { isDuplicate } from '../../platform/database/database-fault';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { BLANK } from './blank-upload';
import { planActions } from './plans.access';
import { ReadingOrders, type OrderedReading } from './reading-orders';

export interface UploadedPlanFile {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** System of a layout plan's coordinates. */
  readonly coords?: string;
  /** Year of an enrolment plan whose title names none. */
  readonly schoolYear?: number;
}

/**
 * A planner sends a plan file; a dry run is promised. The same file is the same upload, whoever sends it: it is read again only when
 * its reading was refused, or is asked for otherwise.
 */
@Injectable()
export class UploadPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: ReadingOrders,
  ) {}

  async execute(ctx: Context, file: UploadedPlanFile): Promise<OrderedReading> {
    authorise(ctx, planActions['plans.upload'], {});
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const take = (): Promise<OrderedReading> => this.work.write(ctx, (tx) => this.take(tx, ctx, file, sha256));
    try {
      return await take();
    } catch (error) {
      // The same file came twice at the same moment: the other one is kept by now.
      if (isDuplicate(error)) return take();
      throw error;
    }
  }

  private async take(tx: Tx, ctx: Context, file: UploadedPlanFile, sha256: string): Promise<OrderedReading> {
    const by = actorOf(ctx.principal).id ?? '';
    const { uploads } = this.orders;
    const before = await uploads.byFile(tx, sha256);
    if (before) return this.takeAgain(tx, ctx, file, before.id, by);
    await uploads.keepFile(tx, sha256, file.bytes);
    return this.orders.first(tx, ctx, 'plans.upload', {
      ...BLANK,
      id: newId<'planUpload'>(),
      sha256,
      occasion: 0,
      fileName: plainName(file.fileName),
      size: file.bytes.length,
      coords: file.coords ?? 'wgs84',
      askedYear: file.schoolYear ?? null,
      uploadedBy: by,
      uploadedAt: await tx.now(),
    });
  }

  private async takeAgain(tx: Tx, ctx: Context, file: UploadedPlanFile, id: string, by: string): Promise<OrderedReading> {
    const upload = (await this.orders.uploads.lock(tx, id))!;
    const asked = { coords: file.coords ?? upload.coords, askedYear: file.schoolYear ?? upload.askedYear };
    const otherwise = asked.coords !== upload.coords || asked.askedYear !== upload.askedYear;
    if (upload.state === 'adopted' || (upload.state !== 'refused' && !otherwise)) return { id, state: upload.state };
    return this.orders.again(tx, ctx, 'plans.upload', upload, { ...asked, ...(otherwise ? { mappedBy: by } : {}) });
  }
}

/** The name without its folders and without letters that no list can show. */
const plainName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{C}/gu, '')
    .slice(-200) || 'plan';
