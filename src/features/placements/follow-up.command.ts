import { Injectable } from '@nestjs/common';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PlacementDesk } from './placement-desk';
import { placementActions } from './placements.access';
import type { PlacementDeedResponse } from './placements.dto';
import { placementErrors } from './placements.errors';
import { PlacementsRepository } from './placements.repository';

/** What an officer does about a placement: records the call before it lapses, decides a school's query. */
@Injectable()
export class FollowUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly placements: PlacementsRepository,
    private readonly desk: PlacementDesk,
    private readonly audit: Audit,
  ) {}

  recordCall(ctx: Context, id: string, outcome: string): Promise<PlacementDeedResponse> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const placement = await this.placements.lock(tx, id);
      authorise(ctx, placementActions['placement.call'], { authorityCode: placement.authorityCode });
      if (placement.state !== 'placed') throw placementErrors.notInState({ state: placement.state });
      const calls = (await this.placements.contacts(tx, [id])).get(id)?.calls ?? 0;
      await this.placements.keepContact(tx, { placementId: id, kind: 'call', number: calls + 1, outcome, madeBy: accountId, madeAt: await tx.now() });
      await this.audit.record(tx, ctx, { action: 'placement.call', subject: { type: 'placement', id }, details: { outcome } });
      return { id, state: placement.state };
    });
  }

  resolve(ctx: Context, id: string, resolution: 'confirm' | 'revoke'): Promise<PlacementDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const placement = await this.placements.lock(tx, id);
      authorise(ctx, placementActions['placement.resolve'], { authorityCode: placement.authorityCode });
      if (placement.state !== 'queried') throw placementErrors.notInState({ state: placement.state });
      const state = await this.placements.move(tx, placement, resolution);
      if (resolution === 'revoke') {
        await this.desk.ledger.release(tx, id, 'revoke');
        await this.desk.cases.move(tx, placement.applicationId, 'revoke');
      }
      await this.audit.record(tx, ctx, {
        action: 'placement.resolve',
        subject: { type: 'placement', id },
        details: { resolution, code: placement.queryCode },
      });
      return { id, state };
    });
  }
}
