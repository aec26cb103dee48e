import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';
import { PoliciesRepository } from './policies.repository';

export interface PublishedPolicy {
  readonly versionId: string;
  readonly policyId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** Puts a drafted version in force from its first day; whoever drafted it may not publish it. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly policies: PoliciesRepository,
  ) {}

  execute(ctx: Context, input: { versionId: string }): Promise<PublishedPolicy> {
    authorise(ctx, policyActions['policies.publish'], {});
    return this.work.write(ctx, async (tx) => {
      const draft = await this.policies.byId(tx, input.versionId);
      if (draft === null) throw accessErrors.notFound();
      const publisher = actorOf(ctx.principal).id;
      if (publisher === null || publisher === draft.draftedBy) throw accessErrors.sameHand();
      if (!(await this.policies.publish(tx, draft.id, publisher, await tx.now()))) throw policyErrors.alreadyPublished();
      const { policyId, version, contentHash, effectiveFrom, effectiveTo } = draft;
      await this.audit.record(tx, ctx, {
        action: 'policies.publish',
        subject: { type: 'policyVersion', id: draft.id },
        details: { policyId, version, contentHash, effectiveFrom },
      });
      return { versionId: draft.id, policyId, version, contentHash, effectiveFrom, effectiveTo };
    });
  }
}
