import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftKeeping } from './draft-keeping';
import { DraftRoom, policyIn } from './draft-room';
import type { DraftDeedResponse } from './drafts.dto';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';
import { WholeCheck } from './whole-check';

/**
 * An officer hands a draft over to be checked: the static check finds no error in it, and its named cases come out as expected. The
 * check runs before the transaction, on the very revision that is then submitted.
 */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: DraftRoom,
    private readonly keeping: DraftKeeping,
    private readonly check: WholeCheck,
  ) {}

  async execute(ctx: Context, id: string, revision: number): Promise<DraftDeedResponse> {
    authorise(ctx, policyActions['policies.submit'], {});
    const seen = await this.work.read(ctx, (read) => this.room.drafts.byId(read, id));
    if (seen === null) throw accessErrors.notFound();
    if (seen.state === 'editing' && seen.revision === revision) await this.check.require(ctx, policyIn(seen));
    return this.work.write(ctx, async (tx) => {
      const draft = await this.room.lock(tx, id);
      if (draft.state !== 'editing') throw policyErrors.notInState({ state: draft.state });
      await this.room.requireRevision(tx, draft, revision);
      return { id, revision, state: await this.keeping.submit(tx, ctx, draft) };
    });
  }
}
