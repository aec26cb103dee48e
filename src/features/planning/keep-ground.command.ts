import { Injectable } from '@nestjs/common';
import { readPlanningGround } from '../../domain/capacity/planning-ground';
import { canonicalHash, canonicalJson } from '../../domain/kernel/canonical-json';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { planningActions } from './planning.access';
import type { GroundKeptResponse } from './planning.dto';
import { planningErrors } from './planning.errors';
import { PlanningGroundsRepository } from './planning-grounds.repository';

/** A planner keeps the figures that a forecast rests on beside the plans. The same content twice is one. */
@Injectable()
export class KeepPlanningGround {
  constructor(
    private readonly work: UnitOfWork,
    private readonly grounds: PlanningGroundsRepository,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, json: unknown): Promise<GroundKeptResponse> {
    authorise(ctx, planningActions['planning.keepGround'], {});
    const ground = readPlanningGround(json);
    if (!ground.ok) {
      const fields = ground.error.map(({ at, zh, en }) => ({ field: at, code: 'wrong', zh: `${zh}。`, en: `${at}: ${en}` }));
      throw planningErrors.groundFaulty({ count: fields.length }, fields);
    }
    const contentHash = canonicalHash(ground.value);
    return this.work.write(ctx, async (tx) => {
      const latest = await this.grounds.latest(tx);
      if (latest?.contentHash === contentHash) return { id: latest.id, contentHash };
      const keptBy = actorOf(ctx.principal).id ?? '';
      const keptAt = await tx.now();
      const known = await this.grounds.renew(tx, contentHash, keptAt, keptBy);
      const id = known ?? newId<'planningGround'>();
      if (known === null) await this.grounds.insert(tx, { id, contentHash, content: canonicalJson(ground.value), keptAt, keptBy });
      await this.audit.record(tx, ctx, { action: 'planning.keepGround', subject: { type: 'planningGround', id }, details: { contentHash } });
      return { id, contentHash };
    });
  }
}
