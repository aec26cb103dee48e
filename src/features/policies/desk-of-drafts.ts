import { Injectable } from '@nestjs/common';
import { mayTry } from '../../platform/access/actions';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { Desk, type DeskHeap, type DeskSource } from '../../platform/desk/desk';
import { DraftsRepository } from './drafts.repository';
import { policyActions } from './policies.access';

/** Submitted drafts of policies that wait for a second person. */
@Injectable()
export class DeskOfDrafts implements DeskSource {
  constructor(
    private readonly drafts: DraftsRepository,
    desk: Desk,
  ) {
    desk.offer(this);
  }

  async heaps(read: Read, ctx: Context): Promise<DeskHeap[]> {
    if (!mayTry(ctx.principal, policyActions['policies.publish'])) return [];
    return [{ heap: 'policies.toPublish', count: await this.drafts.countSubmitted(read, actorOf(ctx.principal).id ?? '') }];
  }
}
