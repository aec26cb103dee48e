import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftRoom } from './draft-room';
import type { DraftDeedResponse } from './drafts.dto';
import { policyActions } from './policies.access';
import { SecondHand } from './second-hand';

/** The second officer sends a submitted draft back to be changed, with the reason. */
@Injectable()
export class ReturnDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: DraftRoom,
    private readonly hands: SecondHand,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string, reason: string): Promise<DraftDeedResponse> {
    authorise(ctx, policyActions['policies.return'], {});
    return this.work.write(ctx, async (tx) => {
      const draft = await this.room.lock(tx, id);
      const returnedBy = await this.hands.require(tx, ctx, draft);
      const state = await this.room.drafts.move(tx, draft, 'return', {
        returnedBy,
        returnedAt: await tx.now(),
        returnReason: reason,
      });
      await this.audit.record(tx, ctx, {
        action: 'policies.return',
        subject: { type: 'policyDraft', id },
        details: { revision: draft.revision, submittedBy: draft.submittedBy },
      });
      return { id, revision: draft.revision, state };
    });
  }
}
