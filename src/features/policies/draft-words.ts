import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { StaffDirectory } from '../people';
import type { DraftStepResponse, DraftSummaryResponse } from './drafts.dto';
import type { DraftHead, StepHead } from './drafts.repository';

const instant = (at: Date | null): string | null => (at === null ? null : at.toISOString());

/** Drafts and their steps as people read them: names for accounts, words for operations. */
@Injectable()
export class DraftWords {
  constructor(private readonly staff: StaffDirectory) {}

  async summaries(read: Read, drafts: readonly DraftHead[]): Promise<DraftSummaryResponse[]> {
    const ids = drafts.flatMap((draft) => [draft.createdBy, draft.submittedBy, draft.returnedBy].filter((id) => id !== null));
    const names = await this.staff.displayNames(read, ids);
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id));
    return drafts.map((draft) => ({
      id: draft.id,
      state: draft.state,
      revision: draft.revision,
      policyId: draft.policyId,
      schoolYear: draft.schoolYear,
      title: draft.title,
      contentHash: draft.contentHash,
      authority: draft.authorityCode,
      baseVersionId: draft.baseVersionId,
      createdBy: nameOf(draft.createdBy)!,
      createdAt: draft.createdAt.toISOString(),
      submittedBy: nameOf(draft.submittedBy),
      submittedAt: instant(draft.submittedAt),
      returnedBy: nameOf(draft.returnedBy),
      returnedAt: instant(draft.returnedAt),
      returnReason: draft.returnReason,
      versionId: draft.versionId,
    }));
  }

  async steps(read: Read, steps: readonly StepHead[]): Promise<DraftStepResponse[]> {
    const names = await this.staff.displayNames(
      read,
      steps.map(({ madeBy }) => madeBy),
    );
    return steps.map(({ revision, kind, ofRevision, words, madeBy, madeAt }) => ({
      revision,
      kind,
      ofRevision,
      madeBy: names.get(madeBy) ?? madeBy,
      madeAt: madeAt.toISOString(),
      did: JSON.parse(words) as DraftStepResponse['did'],
    }));
  }
}
