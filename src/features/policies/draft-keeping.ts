import { Injectable } from '@nestjs/common';
import type { Policy } from '../../domain/eligibility';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { AuthorityRegister } from '../schools';
import { DraftRoom } from './draft-room';
import type { PolicyDraftEntity } from './policy-draft.entity';

/** Writes a new draft, and submits one, inside a deed's transaction; the officer's and the shell's deeds share it. */
@Injectable()
export class DraftKeeping {
  constructor(
    private readonly room: DraftRoom,
    private readonly authorities: AuthorityRegister,
    private readonly audit: Audit,
  ) {}

  async keep(tx: Tx, ctx: Context, policy: Policy, baseVersionId: string | null): Promise<PolicyDraftEntity> {
    const id: string = newId<'policyDraft'>();
    const tree = await this.authorities.all(tx);
    const own = ctx.principal.kind === 'account' ? ctx.principal.authorityCode : null;
    const row: PolicyDraftEntity = {
      id,
      ...this.room.contentOf(policy),
      state: 'editing',
      revision: 0,
      authorityCode: own ?? tree.find(({ parent }) => parent === null)?.code ?? null,
      baseVersionId,
      createdBy: actorOf(ctx.principal).id ?? '',
      createdAt: await tx.now(),
      submittedBy: null,
      submittedAt: null,
      returnedBy: null,
      returnedAt: null,
      returnReason: null,
      versionId: null,
    };
    await this.room.drafts.insert(tx, row);
    await this.audit.record(tx, ctx, {
      action: 'policies.draft',
      subject: { type: 'policyDraft', id },
      details: { policyId: row.policyId, contentHash: row.contentHash, baseVersionId },
    });
    return row;
  }

  /** Hands a draft, checked whole by the caller, to another officer. */
  async submit(tx: Tx, ctx: Context, draft: PolicyDraftEntity): Promise<string> {
    const state = await this.room.drafts.move(tx, draft, 'submit', {
      submittedBy: actorOf(ctx.principal).id ?? '',
      submittedAt: await tx.now(),
    });
    await this.audit.record(tx, ctx, {
      action: 'policies.submit',
      subject: { type: 'policyDraft', id: draft.id },
      details: { policyId: draft.policyId, revision: draft.revision, contentHash: draft.contentHash },
    });
    return state;
  }
}
