import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { DraftsRepository } from './drafts.repository';
import type { PolicyDraftEntity } from './policy-draft.entity';

/** Maker is not checker: who began, edited or submitted a draft neither publishes nor returns it. */
@Injectable()
export class SecondHand {
  constructor(private readonly drafts: DraftsRepository) {}

  /** The checker's id. ACCESS.SAME_HAND. */
  async require(read: Read, ctx: Context, draft: PolicyDraftEntity): Promise<string> {
    const { id } = actorOf(ctx.principal);
    if (id === null || (await this.makers(read, draft)).has(id)) throw accessErrors.sameHand();
    return id;
  }

  async makers(
    read: Read,
    draft: Pick<PolicyDraftEntity, 'id' | 'createdBy' | 'submittedBy'>,
  ): Promise<ReadonlySet<string | null>> {
    const steps = await this.drafts.steps(read, draft.id);
    return new Set([draft.createdBy, draft.submittedBy, ...steps.map(({ madeBy }) => madeBy)]);
  }
}
