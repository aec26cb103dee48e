import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Pools } from '../seats';
import { metresTo, nearestOrder } from './nearest-order';
import type { ListedSchoolResponse, NearestOrderRequest } from './wish-order.dto';

/** The list that 相对就近统筹 would use, before anything is submitted: by the very function that orders the list of a run. */
@Injectable()
export class NearestPreview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pools: Pools,
  ) {}

  of(ctx: Context, { schoolYear, grade, authorities, places, wishes }: NearestOrderRequest): Promise<ListedSchoolResponse[]> {
    return this.work.read(ctx, async (read) => {
      const pools = await this.pools.ofYear(read, schoolYear, { grades: [grade], authorityCodes: authorities });
      const open = pools.filter(({ ownership }) => ownership === 'public');
      const wished = wishes.flatMap((code) => open.find(({ schoolCode }) => schoolCode === code)?.schoolId ?? []);
      return nearestOrder(open, places, wished).map((pool) => {
        const metres = metresTo(pool, places);
        return { code: pool.schoolCode, name: pool.schoolName, metres: metres === Number.MAX_SAFE_INTEGER ? null : metres };
      });
    });
  }
}
