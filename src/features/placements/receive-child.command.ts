import { Injectable } from '@nestjs/common';
import type { QueryCode } from '../../domain/placement/placement-states';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PlacementDesk } from './placement-desk';
import { placementActions } from './placements.access';
import type { PlacementDeedResponse } from './placements.dto';
import { PlacementsRepository } from './placements.repository';

/** The school receives the child (接收), or raises a coded query (反馈疑义), and registers it when it has come (登记报到); it cannot refuse. */
@Injectable()
export class ReceiveChild {
  constructor(
    private readonly work: UnitOfWork,
    private readonly placements: PlacementsRepository,
    private readonly desk: PlacementDesk,
    private readonly audit: Audit,
  ) {}

  receive(ctx: Context, id: string): Promise<PlacementDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const placement = await this.placements.lock(tx, id);
      authorise(ctx, placementActions['placement.receive'], { schoolId: placement.schoolId });
      const state = await this.placements.move(tx, placement, 'receive', { receivedAt: await tx.now() });
      await this.desk.ledger.receive(tx, id);
      await this.desk.cases.move(tx, placement.applicationId, 'close');
      await this.audit.record(tx, ctx, { action: 'placement.receive', subject: { type: 'placement', id } });
      return { id, state };
    });
  }

  register(ctx: Context, id: string): Promise<PlacementDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const placement = await this.placements.lock(tx, id);
      authorise(ctx, placementActions['placement.register'], { schoolId: placement.schoolId });
      const state = await this.placements.move(tx, placement, 'register', { registeredAt: await tx.now() });
      await this.audit.record(tx, ctx, { action: 'placement.register', subject: { type: 'placement', id } });
      return { id, state };
    });
  }

  query(ctx: Context, id: string, code: QueryCode): Promise<PlacementDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const placement = await this.placements.lock(tx, id);
      authorise(ctx, placementActions['placement.query'], { schoolId: placement.schoolId });
      const state = await this.placements.move(tx, placement, 'query', { queryCode: code });
      await this.desk.cases.keepWaiting(tx, placement.applicationId, false);
      await this.audit.record(tx, ctx, { action: 'placement.query', subject: { type: 'placement', id }, details: { code } });
      return { id, state };
    });
  }
}
