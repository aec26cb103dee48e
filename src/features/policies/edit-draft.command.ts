import { Injectable } from '@nestjs/common';
import type { Policy } from '../../domain/eligibility';
import { apply, operationWords, undoable, type Applied, type Operation } from '../../domain/eligibility/edit';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftRoom, policyIn } from './draft-room';
import type { DraftEditResponse } from './drafts.dto';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';
import type { PolicyDraftStepEntity } from './policy-draft-step.entity';
import type { PolicyDraftEntity } from './policy-draft.entity';

type Step = Pick<PolicyDraftStepEntity, 'kind' | 'ofRevision'> & { readonly operations: readonly Operation[] };

/** Words kept of one step; a pasted block of cells is told by its first ones. */
const MOST_WORDS = 20;

/** An officer changes a draft by one step, undoes the last one, or redoes what was undone. */
@Injectable()
export class EditDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: DraftRoom,
    private readonly audit: Audit,
  ) {}

  /** All operations or none; a later undo takes them back together. */
  edit(ctx: Context, id: string, revision: number, operations: readonly Operation[]): Promise<DraftEditResponse> {
    return this.step(ctx, id, revision, () => Promise.resolve({ kind: 'edit', ofRevision: null, operations }));
  }

  /** By the history of the draft, whoever made it. POLICY.NOTHING_TO_UNDO. */
  turn(ctx: Context, id: string, revision: number, kind: 'undo' | 'redo'): Promise<DraftEditResponse> {
    return this.step(ctx, id, revision, async (tx) => {
      const ofRevision = undoable(await this.room.drafts.steps(tx, id))[kind];
      const step = ofRevision === null ? null : await this.room.drafts.stepAt(tx, id, ofRevision);
      if (step === null) throw policyErrors.nothingToUndo();
      return { kind, ofRevision, operations: JSON.parse(kind === 'undo' ? step.inverse : step.operations) as Operation[] };
    });
  }

  private step(ctx: Context, id: string, revision: number, stepOf: (tx: Tx) => Promise<Step>): Promise<DraftEditResponse> {
    authorise(ctx, policyActions['policies.draft'], {});
    return this.work.write(ctx, async (tx) => {
      const draft = await this.room.lock(tx, id);
      if (draft.state !== 'editing') throw policyErrors.notInState({ state: draft.state });
      await this.room.requireRevision(tx, draft, revision);
      const step = await stepOf(tx);
      const before = policyIn(draft);
      const applied = apply(before, step.operations);
      if (!applied.ok) {
        const { index, code, at, message } = applied.error;
        const zh = `${at === '' ? '整份政策' : at}：没有这个位置，或放不下这样的内容。`;
        throw policyErrors.editRefused({}, [{ field: `operations.${index}.at`, code, zh, en: message }]);
      }
      await this.keep(tx, ctx, draft, before, step, applied.value);
      const { findings } = await this.room.examine(tx, applied.value.policy);
      const { undo, redo } = undoable(await this.room.drafts.steps(tx, id));
      return {
        id,
        revision: draft.revision + 1,
        state: draft.state,
        canUndo: undo !== null,
        canRedo: redo !== null,
        findings: findings.map(({ field, code, zh, en }) => ({ at: field, code, zh, en })),
      };
    });
  }

  private async keep(
    tx: Tx,
    ctx: Context,
    draft: PolicyDraftEntity,
    before: Policy,
    step: Step,
    applied: Applied,
  ): Promise<void> {
    const revision = draft.revision + 1;
    const words = step.operations
      .slice(0, MOST_WORDS)
      .map((operation) => ({ at: operation.at, ...operationWords(before, operation) }));
    await this.room.drafts.step(
      tx,
      { id: draft.id, ...this.room.contentOf(applied.policy) },
      {
        draftId: draft.id,
        revision,
        kind: step.kind,
        ofRevision: step.ofRevision,
        operations: JSON.stringify(step.operations),
        inverse: JSON.stringify(applied.inverse),
        words: JSON.stringify(words),
        madeBy: actorOf(ctx.principal).id ?? '',
        madeAt: await tx.now(),
      },
    );
    await this.audit.record(tx, ctx, {
      action: 'policies.edit',
      subject: { type: 'policyDraft', id: draft.id },
      details: { kind: step.kind, revision, operations: step.operations.length },
    });
  }
}
