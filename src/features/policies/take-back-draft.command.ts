import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftRoom } from './draft-room';
import type { DraftDeedResponse } from './drafts.dto';
import { policyActions } from './policies.access';

/** An officer takes a submitted draft back to go on writing, or discards one that is no longer wanted. */
@Injectable()
export class TakeBackDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: DraftRoom,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string, deed: 'withdraw' | 'discard'): Promise<DraftDeedResponse> {
    const action = policyActions[`policies.${deed}`];
    authorise(ctx, action, {});
    return this.work.write(ctx, async (tx) => {
      const draft = await this.room.lock(tx, id);
      const state = await this.room.drafts.move(tx, draft, deed);
      const details = { revision: draft.revision };
      await this.audit.record(tx, ctx, { action: action.name, subject: { type: 'policyDraft', id }, details });
      return { id, revision: draft.revision, state };
    });
  }
}
