import { Injectable } from '@nestjs/common';
import { addDays } from '../../domain/kernel/plain-date';
import { mayTry, permittedWhere } from '../../platform/access/actions';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { Desk, type DeskHeap, type DeskSource } from '../../platform/desk/desk';
import { placementActions } from './placements.access';
import { PlacementsRepository } from './placements.repository';

const CALL_WITHIN_DAYS = 3;

/** Placements on the desks of officers: schools' queries, and families who do not answer. */
@Injectable()
export class DeskOfPlacements implements DeskSource {
  constructor(
    private readonly placements: PlacementsRepository,
    private readonly clock: Clock,
    desk: Desk,
  ) {
    desk.offer(this);
  }

  async heaps(read: Read, ctx: Context): Promise<DeskHeap[]> {
    const call = placementActions['placement.call'];
    if (!mayTry(ctx.principal, call)) return [];
    const columns = { authorityCode: 'authorityCode' };
    const soon = addDays(this.clock.dayOf(await read.now()), CALL_WITHIN_DAYS);
    const toCall = await this.placements.countToCall(read, permittedWhere(ctx.principal, call, columns), soon);
    return [
      {
        heap: 'placements.queried',
        count: await this.placements.countQueried(read, permittedWhere(ctx.principal, placementActions['placement.resolve'], columns)),
      },
      { heap: 'placements.toCall', count: toCall.count, until: toCall.first },
    ];
  }
}
