import { Injectable } from '@nestjs/common';
import { asDraft } from '../../domain/eligibility/edit';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftKeeping } from './draft-keeping';
import { DraftRoom } from './draft-room';
import { pathFaults } from './finding-words';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';
import { PoliciesRepository } from './policies.repository';
import { WholeCheck } from './whole-check';

export interface DraftedPolicy {
  /** What another person is to publish; null when the content is that of the newest version. */
  readonly draftId: string | null;
  readonly policyId: string;
  readonly contentHash: string;
  readonly published: boolean;
  /** True when this very content waits or was published last; nothing has changed then. */
  readonly alreadyKept: boolean;
}

/** Keeps a policy file (`xuewei.policy/1`) as a draft and submits it at once; another person publishes it. */
@Injectable()
export class DraftPolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly room: DraftRoom,
    private readonly keeping: DraftKeeping,
    private readonly check: WholeCheck,
  ) {}

  async execute(ctx: Context, input: { text: string }): Promise<DraftedPolicy> {
    authorise(ctx, policyActions['policies.draft'], {});
    const read = asDraft(parse(input.text));
    if (!read.ok) {
      const fields = pathFaults(read.error);
      throw policyErrors.notADraft({ count: fields.length }, fields);
    }
    const policy = read.value;
    await this.check.requireHere(ctx, policy);
    return this.work.write(ctx, async (tx) => {
      const { policyId, contentHash } = this.room.contentOf(policy);
      const answer = { policyId, contentHash, published: false, alreadyKept: true };
      const newest = await this.policies.published(tx, policy.schoolYear);
      if (newest?.policyId === policyId && newest.contentHash === contentHash)
        return { ...answer, draftId: null, published: true };
      const waiting = await this.room.drafts.submittedWith(tx, policyId, contentHash);
      if (waiting) return { ...answer, draftId: waiting.id };
      const draft = await this.keeping.keep(tx, ctx, policy, null);
      await this.keeping.submit(tx, ctx, draft);
      return { ...answer, draftId: draft.id, alreadyKept: false };
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw policyErrors.notJson();
  }
}
