import { Injectable } from '@nestjs/common';
import { mayTry } from '../../platform/access/actions';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { Desk, type DeskHeap, type DeskSource } from '../../platform/desk/desk';
import { PlanUploadsRepository } from './plan-uploads.repository';
import { planActions } from './plans.access';

/** Uploaded plans that wait for a second person. */
@Injectable()
export class DeskOfPlans implements DeskSource {
  constructor(
    private readonly uploads: PlanUploadsRepository,
    desk: Desk,
  ) {
    desk.offer(this);
  }

  async heaps(read: Read, ctx: Context): Promise<DeskHeap[]> {
    if (!mayTry(ctx.principal, planActions['plans.adopt'])) return [];
    return [{ heap: 'plans.toAdopt', count: await this.uploads.countToAdopt(read, actorOf(ctx.principal).id ?? '') }];
  }
}
