import { Injectable } from '@nestjs/common';
import { diffPolicies, type Difference } from '../../domain/eligibility';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftRoom, policyIn } from './draft-room';
import { policyActions } from './policies.access';
import type { DifferencesResponse } from './policies.dto';
import { PoliciesRepository } from './policies.repository';

/** What one policy changes of another, in words: for whoever signs it, and for families. */
@Injectable()
export class PolicyDifferences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly room: DraftRoom,
  ) {}

  /** Of a version from another; from the one that was in its place before when none is named. */
  ofVersion(ctx: Context, versionId: string, from?: string): Promise<DifferencesResponse> {
    return this.work.read(ctx, async (read) => {
      const version = await this.policies.byId(read, versionId);
      if (version === null) throw accessErrors.notFound();
      return this.between(read, from ?? (await this.policies.before(read, version)), version);
    });
  }

  /** Of a draft from a version; from the one it was begun from when none is named. */
  ofDraft(ctx: Context, draftId: string, from?: string): Promise<DifferencesResponse> {
    authorise(ctx, policyActions['policies.readDrafts'], {});
    return this.work.read(ctx, async (read) => {
      const draft = await this.room.drafts.byId(read, draftId);
      if (draft === null) throw accessErrors.notFound();
      return this.between(read, from ?? draft.baseVersionId, draft);
    });
  }

  private async between(read: Read, from: string | null, to: { readonly content: string }): Promise<DifferencesResponse> {
    if (from === null) return { from: null, differences: [] };
    const base = await this.policies.byId(read, from);
    if (base === null) throw accessErrors.notFound();
    const differences = diffPolicies(policyIn(base), policyIn(to), await this.room.tree(read)).map(line);
    return { from: { versionId: base.id, version: base.version, title: base.title }, differences };
  }
}

const line = ({ about, table, row, zh, en }: Difference): DifferencesResponse['differences'][number] => ({
  about,
  table: table ?? null,
  row: row ?? null,
  zh,
  en,
});
