import { Injectable } from '@nestjs/common';
import { EMPTY_TALLY } from '../../domain/eligibility/rehearsal';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SoundDrafts, type PolicyInForce } from '../policies';
import { comparePolicies } from './rehearse-policy.job';
import { RehearsalDesk } from './rehearsal-desk';
import { RehearsalPromises } from './rehearsal-promises';
import { rehearsalActions } from './rehearsals.access';
import type { RehearsalDeedResponse } from './rehearsals.dto';
import { rehearsalErrors } from './rehearsals.errors';
import { RehearsalsRepository } from './rehearsals.repository';

/** An officer asks for a rehearsal of a draft as it stands: this year's cases and last year's, beside the policy now published. */
@Injectable()
export class StartRehearsal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rehearsals: RehearsalsRepository,
    private readonly desk: RehearsalDesk,
    private readonly drafts: SoundDrafts,
    private readonly promises: RehearsalPromises,
  ) {}

  execute(ctx: Context, input: { draftId: string }): Promise<RehearsalDeedResponse> {
    authorise(ctx, rehearsalActions['rehearsals.start'], {});
    return this.work.write(ctx, async (tx) => {
      const draft = await this.drafts.require(tx, input.draftId);
      if (await this.rehearsals.isUnderWay(tx, draft.draftId, draft.revision)) throw rehearsalErrors.alreadyRunning();
      const { schoolYear } = draft.compiled.policy;
      const base = await this.baseOf(tx, schoolYear);
      const years = [schoolYear, schoolYear - 1];
      const casesTotal = await this.desk.caseload.count(tx, years);
      if (casesTotal === 0) throw rehearsalErrors.noCases({ schoolYear });
      const id: string = newId<'rehearsal'>();
      await this.rehearsals.insert(tx, {
        id,
        draftId: draft.draftId,
        revision: draft.revision,
        contentHash: draft.contentHash,
        content: draft.content,
        baseVersionId: base.versionId,
        schoolYears: JSON.stringify(years),
        state: 'queued',
        casesTotal,
        casesDone: 0,
        lastCaseId: null,
        tally: JSON.stringify(EMPTY_TALLY),
        trial: null,
        startedBy: actorOf(ctx.principal).id ?? '',
        startedAt: await tx.now(),
        finishedAt: null,
      });
      await this.promises.outbox.add(tx, comparePolicies, { rehearsalId: id });
      await this.promises.audit.record(tx, ctx, {
        action: 'rehearsals.start',
        subject: { type: 'rehearsal', id },
        details: {
          draftId: draft.draftId,
          revision: draft.revision,
          contentHash: draft.contentHash,
          baseVersionId: base.versionId,
        },
      });
      return { id, state: 'queued' };
    });
  }

  private async baseOf(read: Read, schoolYear: number): Promise<PolicyInForce> {
    const base =
      (await this.desk.policies.published(read, schoolYear)) ?? (await this.desk.policies.published(read, schoolYear - 1));
    if (base === null) throw rehearsalErrors.nothingToCompare({ schoolYear });
    return base;
  }
}
