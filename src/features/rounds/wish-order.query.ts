import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { listOf, poolsByGrade } from './build-instance';
import { entrantOf } from './entrant';
import { metresTo } from './nearest-order';
import { RoundDesk } from './round-desk';
import { roundActions } from './rounds.access';
import { runPool } from './run-pool';
import type { WishOrderResponse } from './wish-order.dto';

/** The list by which a decided child is placed, in its order: what the family can see before the round is sealed. */
@Injectable()
export class WishOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: RoundDesk,
  ) {}

  of(ctx: Context, applicationId: string): Promise<WishOrderResponse> {
    return this.work.read(ctx, async (read) => {
      const application = await this.desk.cases.require(read, applicationId);
      authorise(ctx, roundActions['round.list'], { ownerId: application.accountId });
      const decided = await this.desk.cases.decidedOne(read, application);
      if (!decided) throw accessErrors.notFound();
      const entrant = entrantOf(decided, { student: '', family: '' }, null);
      const pools = await this.desk.pools.ofYear(read, application.schoolYear, { grades: [decided.grade] });
      const names = new Map(pools.map((pool) => [pool.id, pool.schoolName]));
      return {
        mode: entrant.mode,
        schools: listOf(entrant, poolsByGrade(pools.map(runPool))).list.map((pool) => {
          const metres = metresTo(pool, [decided.residence, decided.employer]);
          return { code: pool.schoolCode, name: names.get(pool.id)!, metres: metres === Number.MAX_SAFE_INTEGER ? null : metres };
        }),
      };
    });
  }
}
