import { Injectable } from '@nestjs/common';
import type { Policy } from '../../domain/eligibility';
import { asDraft, blankDraft } from '../../domain/eligibility/edit';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftKeeping } from './draft-keeping';
import { policyIn } from './draft-room';
import type { DraftDeedResponse } from './drafts.dto';
import { pathFaults } from './finding-words';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';
import { PoliciesRepository } from './policies.repository';

/** What a draft may begin from. */
export type DraftSource =
  | { readonly blank: { readonly policyId: string; readonly schoolYear: number } }
  | { readonly versionId: string }
  | { readonly policy: unknown };

/** An officer begins a draft: an empty frame, a copy of a published version (rolling back begins so too), or a file. */
@Injectable()
export class CreateDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly keeping: DraftKeeping,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context, source: DraftSource): Promise<DraftDeedResponse> {
    authorise(ctx, policyActions['policies.draft'], {});
    return this.work.write(ctx, async (tx) => {
      const policy = await this.policyOf(tx, source);
      const { id, state, revision } = await this.keeping.keep(tx, ctx, policy, 'versionId' in source ? source.versionId : null);
      return { id, state, revision };
    });
  }

  private async policyOf(read: Read, source: DraftSource): Promise<Policy> {
    if ('blank' in source) {
      const { policyId, schoolYear } = source.blank;
      return blankDraft(policyId, schoolYear, this.clock.dayOf(await read.now()));
    }
    if ('versionId' in source) {
      const version = await this.policies.byId(read, source.versionId);
      if (version === null) throw accessErrors.notFound();
      return policyIn(version);
    }
    const draft = asDraft(source.policy);
    if (draft.ok) return draft.value;
    const fields = pathFaults(draft.error);
    throw policyErrors.notADraft({ count: fields.length }, fields);
  }
}
