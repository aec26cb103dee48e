import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { DraftsRepository } from './drafts.repository';

/** What drafts are called, for later features that tell of them. */
@Injectable()
export class DraftTitles {
  constructor(private readonly drafts: DraftsRepository) {}

  /** Titles by the drafts' ids; the policy's own id where a draft has no title yet. */
  async of(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.drafts.titles(read, [...new Set(ids)])).map(({ id, title, policyId }) => [id, title || policyId]));
  }
}
