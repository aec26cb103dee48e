import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { DraftRoom, policyIn } from './draft-room';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';
import type { PolicyDraftEntity } from './policy-draft.entity';
import { policyPublished } from './policy-published.event';
import type { PolicyVersionEntity } from './policy-version.entity';
import { VersionShelf } from './version-shelf';

export interface PublishedPolicy {
  readonly versionId: string;
  readonly policyId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** The second officer agrees: the submitted draft becomes a version, never changed again, and decides from its first day on. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: DraftRoom,
    private readonly shelf: VersionShelf,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  execute(ctx: Context, input: { draftId: string; documentNumber?: string }): Promise<PublishedPolicy> {
    authorise(ctx, policyActions['policies.publish'], {});
    return this.work.write(ctx, async (tx) => {
      const draft = await this.room.lock(tx, input.draftId);
      const publishedBy = await this.shelf.hands.require(tx, ctx, draft);
      if (draft.state !== 'submitted') throw policyErrors.notInState({ state: draft.state });
      const version = await this.versionOf(tx, draft, publishedBy, input.documentNumber);
      await this.shelf.policies.insert(tx, version);
      await this.room.drafts.move(tx, draft, 'publish', { versionId: version.id });
      const { id: versionId, policyId, version: number, contentHash, effectiveFrom, effectiveTo } = version;
      await this.audit.record(tx, ctx, {
        action: 'policies.publish',
        subject: { type: 'policyVersion', id: versionId },
        details: { draftId: draft.id, policyId, version: number, contentHash, effectiveFrom, submittedBy: draft.submittedBy },
      });
      await this.outbox.publish(tx, policyPublished, { versionId });
      return { versionId, policyId, version: number, contentHash, effectiveFrom, effectiveTo };
    });
  }

  private async versionOf(
    tx: Tx,
    draft: PolicyDraftEntity,
    publishedBy: string,
    documentNumber: string | undefined,
  ): Promise<PolicyVersionEntity> {
    const policy = policyIn(draft);
    await this.room.requireSound(tx, policy);
    const now = await tx.now();
    await this.shelf.requireRoom(tx, policy, draft.contentHash, now);
    return {
      id: newId<'policyVersion'>(),
      policyId: policy.id,
      version: await this.shelf.policies.nextVersion(tx, policy.id),
      schoolYear: policy.schoolYear,
      contentHash: draft.contentHash,
      content: draft.content,
      title: policy.title.zh,
      effectiveFrom: policy.effective.from,
      effectiveTo: policy.effective.to,
      draftedAt: draft.submittedAt ?? draft.createdAt,
      draftedBy: draft.submittedBy ?? draft.createdBy,
      publishedAt: now,
      publishedBy,
      documentNumber: documentNumber ?? policy.documentNumber ?? null,
      authorityCode: draft.authorityCode,
    };
  }
}
