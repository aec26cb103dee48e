import { Injectable } from '@nestjs/common';
import type { CompiledPolicy } from '../../domain/eligibility';
import { accessErrors } from '../../platform/access/access.errors';
import type { Read } from '../../platform/database/transaction';
import { DraftRoom, faulty, policyIn } from './draft-room';
import { DraftsRepository } from './drafts.repository';

/** A draft that could be asked now. */
export interface SoundDraft {
  readonly draftId: string;
  readonly revision: number;
  readonly contentHash: string;
  /** Canonical JSON of the content. */
  readonly content: string;
  readonly compiled: CompiledPolicy;
}

/** Drafts for later features: to be tried, never to decide. */
@Injectable()
export class SoundDrafts {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly room: DraftRoom,
  ) {}

  /** 404, or POLICY.FAULTS with every fault; its named cases may still fail. */
  async require(read: Read, draftId: string): Promise<SoundDraft> {
    const draft = await this.drafts.byId(read, draftId);
    if (draft === null) throw accessErrors.notFound();
    const { findings, compiled } = await this.room.examine(read, policyIn(draft));
    if (compiled === null) throw faulty(findings);
    const { revision, contentHash, content } = draft;
    return { draftId, revision, contentHash, content, compiled };
  }
}
