import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftKeeping } from './draft-keeping';
import { DraftRoom } from './draft-room';
import type { DraftDeedResponse } from './drafts.dto';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';

/** An officer hands a draft over to be checked: nothing in it may be wrong, and its named cases must come out as expected. */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: DraftRoom,
    private readonly keeping: DraftKeeping,
  ) {}

  execute(ctx: Context, id: string, revision: number): Promise<DraftDeedResponse> {
    authorise(ctx, policyActions['policies.submit'], {});
    return this.work.write(ctx, async (tx) => {
      const draft = await this.room.lock(tx, id);
      if (draft.state !== 'editing') throw policyErrors.notInState({ state: draft.state });
      await this.room.requireRevision(tx, draft, revision);
      return { id, revision, state: await this.keeping.submit(tx, ctx, draft) };
    });
  }
}
