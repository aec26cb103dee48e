import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '../../domain/application/application-states';
import { mayTry, permittedWhere } from '../../platform/access/actions';
import { Clock } from '../../platform/clock/clock';
import { workCalendar } from '../../platform/clock/work-calendar';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { Desk, type DeskHeap, type DeskSource } from '../../platform/desk/desk';
import { applicationActions } from './applications.access';
import { ApplicationsRepository } from './applications.repository';
import { supplementBy } from './supplement-limit';

const HEAPS: readonly ApplicationState[] = ['negotiating', 'awaitingSupplement'];

/** Cases on the desks of those who work on them. */
@Injectable()
export class DeskOfCases implements DeskSource {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly clock: Clock,
    desk: Desk,
  ) {
    desk.offer(this);
  }

  async heaps(read: Read, ctx: Context): Promise<DeskHeap[]> {
    const action = applicationActions['application.reveal'];
    if (!mayTry(ctx.principal, action)) return [];
    const reach = permittedWhere(ctx.principal, action, { authorityCode: 'authorityCode' });
    const counts = await this.applications.countByState(read, reach, HEAPS);
    const asked = await this.applications.firstAskedAt(read, permittedWhere(ctx.principal, action, { authorityCode: 'a.authorityCode' }));
    const until = asked === null ? null : supplementBy(this.clock.dayOf(asked), await workCalendar(read));
    return HEAPS.map((state) => ({ heap: `cases.${state}`, count: counts.get(state) ?? 0, ...(state === 'awaitingSupplement' && { until }) }));
  }
}
