import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Read, Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { BLANK } from './blank-upload';
import { planActions } from './plans.access';
import { planErrors } from './plans.errors';
import { PlansRepository, type PlanVersionHead } from './plans.repository';
import { ReadingOrders, type OrderedReading } from './reading-orders';

/**
 * A planner proposes to go back to an earlier version: its file becomes an upload once more, is read as the city stands now, and
 * waits for the second hand to be adopted as a new version in the place of the one that stands.
 */
@Injectable()
export class RollBackPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
    private readonly orders: ReadingOrders,
  ) {}

  execute(ctx: Context, versionId: string): Promise<OrderedReading> {
    authorise(ctx, planActions['plans.rollBack'], {});
    return this.work.write(ctx, async (tx) => {
      const version = await this.plans.byId(tx, versionId);
      if (version === null) throw accessErrors.notFound();
      const standing = await this.standingAfter(tx, version);
      if (standing.sha256 === version.sha256) throw planErrors.standsAlready();
      if (!(await this.orders.uploads.hasFile(tx, version.sha256))) throw planErrors.fileNotKept();
      return this.propose(tx, ctx, version, standing);
    });
  }

  private async propose(tx: Tx, ctx: Context, version: PlanVersionHead, standing: PlanVersionHead): Promise<OrderedReading> {
    const { uploads } = this.orders;
    const occasion = await uploads.nextOccasion(tx, version.sha256);
    const open = await uploads.openReturn(tx, version.id);
    const by = actorOf(ctx.principal).id ?? '';
    if (open !== null && open.revisesId === standing.id && open.state !== 'refused') return { id: open.id, state: open.state };
    if (open !== null) return this.orders.again(tx, ctx, 'plans.rollBack', open, { revisesId: standing.id, mappedBy: by });
    const source = (await uploads.ofVersion(tx, version.id)) ?? (await uploads.byFile(tx, version.sha256))!;
    return this.orders.first(tx, ctx, 'plans.rollBack', {
      ...BLANK,
      id: newId<'planUpload'>(),
      sha256: version.sha256,
      occasion,
      fileName: version.fileName,
      size: source.size,
      coords: source.coords,
      askedYear: source.askedYear,
      mapping: source.mapping,
      uploadedBy: by,
      uploadedAt: await tx.now(),
      restoresId: version.id,
      revisesId: standing.id,
    });
  }

  /** The version that stands where this one stood: the last of those that took its place. */
  private async standingAfter(read: Read, version: PlanVersionHead): Promise<PlanVersionHead> {
    let last = version;
    for (
      let next = await this.plans.replacementOf(read, last.id);
      next !== null;
      next = await this.plans.replacementOf(read, last.id)
    )
      last = next;
    return last;
  }
}
