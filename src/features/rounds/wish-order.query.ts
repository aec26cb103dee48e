import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { listOf, modeOf } from './build-instance';
import { metresTo } from './nearest-order';
import { RoundDesk } from './round-desk';
import { roundActions } from './rounds.access';

export class ListedSchoolResponse {
  code: string;
  name: string;
  /** Straight-line metres from the nearer of residence and employer; null without a point. */
  metres: number | null;
}

export class WishOrderResponse {
  mode: string;
  schools: ListedSchoolResponse[];
}

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
      const decided = (await this.desk.cases.decided(read, application.schoolYear, application.round)).find(({ id }) => id === applicationId);
      if (!decided) throw accessErrors.notFound();
      const pools = await this.desk.pools.ofYear(read, application.schoolYear, { grades: [decided.grade] });
      const { list } = listOf({ student: '', decided, fixed: null }, pools);
      return {
        mode: modeOf(decided),
        schools: list.map((pool) => {
          const metres = metresTo(pool, [decided.residence, decided.employer]);
          return { code: pool.schoolCode, name: pool.schoolName, metres: metres === Number.MAX_SAFE_INTEGER ? null : metres };
        }),
      };
    });
  }
}
