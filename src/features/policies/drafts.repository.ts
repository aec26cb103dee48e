import { Injectable } from '@nestjs/common';
import { policyDraftStates, type PolicyDraftDeed, type PolicyDraftState } from '../../domain/eligibility/edit';
import { next } from '../../domain/kernel/state-table';
import type { Read, Tx } from '../../platform/database/transaction';
import { policyErrors } from './policies.errors';
import { PolicyDraftStepEntity } from './policy-draft-step.entity';
import { PolicyDraftEntity } from './policy-draft.entity';

/** A draft without its content, for lists. */
export type DraftHead = Omit<PolicyDraftEntity, 'content'>;

/** A step as the history of a draft needs it, without its operations. */
export type StepHead = Omit<PolicyDraftStepEntity, 'operations' | 'inverse'>;

/** The only SQL for drafts of policies and their steps. */
@Injectable()
export class DraftsRepository {
  byId(read: Read, id: string): Promise<PolicyDraftEntity | null> {
    return read.findOne(PolicyDraftEntity, { id });
  }

  /** The row, kept from others until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<PolicyDraftEntity | null> {
    await tx.query('SELECT id FROM policy_draft WHERE id = ? FOR UPDATE', [id]);
    return this.byId(tx, id);
  }

  /** All drafts, the newest first. */
  heads(read: Read): Promise<DraftHead[]> {
    return read.query<DraftHead>(
      `SELECT id, policyId, schoolYear, title, state, revision, contentHash, authorityCode, baseVersionId, createdBy, createdAt, submittedBy,
              submittedAt, returnedBy, returnedAt, returnReason, versionId
         FROM policy_draft ORDER BY createdAt DESC, id DESC`,
    );
  }

  async titles(read: Read, ids: readonly string[]): Promise<Pick<PolicyDraftEntity, 'id' | 'title' | 'policyId'>[]> {
    if (ids.length === 0) return [];
    return read.query(`SELECT id, title, policyId FROM policy_draft WHERE id IN (${ids.map(() => '?').join(', ')})`, [...ids]);
  }

  /** A draft of this very content that waits to be checked. */
  async submittedWith(read: Read, policyId: string, contentHash: string): Promise<PolicyDraftEntity | null> {
    return read.findOne(PolicyDraftEntity, { policyId, contentHash, state: 'submitted' });
  }

  insert(tx: Tx, row: PolicyDraftEntity): Promise<void> {
    return tx.insert(PolicyDraftEntity, row);
  }

  /** One deed of the state table by a conditional UPDATE; gives the state after it. Refuses with the present state. */
  async move(
    tx: Tx,
    draft: PolicyDraftEntity,
    deed: PolicyDraftDeed,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<PolicyDraftState> {
    const after = next(policyDraftStates, draft.state as PolicyDraftState, deed);
    if (after === null) throw policyErrors.notInState({ state: draft.state });
    const columns = { state: after, ...more };
    const found = await tx.execute(
      `UPDATE policy_draft SET ${Object.keys(columns)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ? AND state = ?`,
      [...Object.values(columns), draft.id, draft.state],
    );
    if (found === 0) throw policyErrors.notInState({ state: draft.state });
    return after;
  }

  /** The content after a step, and the step in the history. The row is locked by the caller. */
  async step(
    tx: Tx,
    draft: Pick<PolicyDraftEntity, 'id' | 'policyId' | 'schoolYear' | 'title' | 'content' | 'contentHash'>,
    step: PolicyDraftStepEntity,
  ): Promise<void> {
    await tx.execute(
      'UPDATE policy_draft SET policyId = ?, schoolYear = ?, title = ?, content = ?, contentHash = ?, revision = ? WHERE id = ?',
      [draft.policyId, draft.schoolYear, draft.title, draft.content, draft.contentHash, step.revision, draft.id],
    );
    await tx.insert(PolicyDraftStepEntity, step);
  }

  /** The history of a draft after a revision, in its order. */
  steps(read: Read, draftId: string, after = 0): Promise<StepHead[]> {
    return read.query<StepHead>(
      `SELECT draftId, revision, kind, ofRevision, words, madeBy, madeAt FROM policy_draft_step
        WHERE draftId = ? AND revision > ? ORDER BY revision`,
      [draftId, after],
    );
  }

  stepAt(read: Read, draftId: string, revision: number): Promise<PolicyDraftStepEntity | null> {
    return read.findOne(PolicyDraftStepEntity, { draftId, revision });
  }
}
