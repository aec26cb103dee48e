import { Injectable } from '@nestjs/common';
import { runCases } from '../../domain/eligibility';
import { policyDraftStates, undoable, vocabularyOf, type PolicyDraftState, type Vocabulary } from '../../domain/eligibility/edit';
import { permittedDeeds } from '../../domain/kernel/state-table';
import { accessErrors } from '../../platform/access/access.errors';
import { permits } from '../../platform/access/actions';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { FieldFault } from '../../platform/errors/app-error';
import { DraftRoom, policyIn } from './draft-room';
import type {
  CasesResponse,
  CheckResponse,
  DraftResponse,
  DraftStepResponse,
  DraftSummaryResponse,
  FindingResponse,
} from './drafts.dto';
import { DraftWords } from './draft-words';
import { policyActions } from './policies.access';
import type { PolicyDraftEntity } from './policy-draft.entity';
import { SecondHand } from './second-hand';
import { WholeCheck } from './whole-check';

/** What the officers see of drafts: content, findings at their places, history, vocabulary, named cases. */
@Injectable()
export class DraftView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: DraftRoom,
    private readonly words: DraftWords,
    private readonly hands: SecondHand,
    private readonly whole: WholeCheck,
  ) {}

  list(ctx: Context): Promise<DraftSummaryResponse[]> {
    return this.ask(ctx, async (read) => this.words.summaries(read, await this.room.drafts.heads(read)));
  }

  one(ctx: Context, id: string): Promise<DraftResponse> {
    return this.ask(ctx, async (read) => {
      const draft = await this.require(read, id);
      const policy = policyIn(draft);
      const { findings } = await this.room.examine(read, policy);
      const { undo, redo } = undoable(await this.room.drafts.steps(read, id));
      const [summary] = await this.words.summaries(read, [draft]);
      return {
        ...summary!,
        canUndo: undo !== null,
        canRedo: redo !== null,
        permittedActions: await this.permitted(read, ctx, draft),
        findings: findings.map(response),
        policy: policy as unknown as Record<string, unknown>,
      };
    });
  }

  history(ctx: Context, id: string): Promise<DraftStepResponse[]> {
    return this.ask(ctx, async (read) => {
      await this.require(read, id);
      return this.words.steps(read, await this.room.drafts.steps(read, id));
    });
  }

  vocabulary(ctx: Context, id: string): Promise<Vocabulary> {
    return this.ask(ctx, async (read) => vocabularyOf(policyIn(await this.require(read, id)), await this.room.tree(read)));
  }

  /** Runs the named cases as the draft stands. */
  cases(ctx: Context, id: string): Promise<CasesResponse> {
    return this.ask(ctx, async (read) => {
      const { findings, compiled } = await this.room.examine(read, policyIn(await this.require(read, id)));
      const results = compiled && runCases(compiled);
      return {
        findings: findings.map(response),
        results:
          results?.map(({ name, passed, differences, verdict }, at) => ({
            at: `/cases/${at}`,
            name,
            passed,
            differences: differences.map(({ key, expected, found }) => ({ key, expected, found })),
            outcome: verdict?.outcome ?? null,
            reason: verdict?.reason ?? null,
            clauses: [...(verdict?.clauses ?? [])],
          })) ?? null,
      };
    });
  }

  /** The static check of the whole draft: gaps, overlaps, rows that never count, each with a child that shows it. */
  async check(ctx: Context, id: string): Promise<CheckResponse> {
    const policy = await this.ask(ctx, async (read) => policyIn(await this.require(read, id)));
    const { publishable, findings } = await this.whole.examine(ctx, policy);
    return {
      publishable,
      findings: findings.map(({ at, finding }) => ({
        at,
        code: finding.code,
        zh: finding.zh,
        en: finding.message,
        severity: finding.severity,
        otherRows: [...(finding.otherRows ?? [])],
        otherTable: finding.otherTable ?? null,
        example: finding.example ? { ...finding.example } : null,
      })),
    };
  }

  private ask<T>(ctx: Context, question: (read: Read) => Promise<T>): Promise<T> {
    authorise(ctx, policyActions['policies.readDrafts'], {});
    return this.work.read(ctx, question);
  }

  private async require(read: Read, id: string): Promise<PolicyDraftEntity> {
    const draft = await this.room.drafts.byId(read, id);
    if (draft === null) throw accessErrors.notFound();
    return draft;
  }

  /** By the state table, the reader's roles, and the rule of the second hand. */
  private async permitted(read: Read, ctx: Context, draft: PolicyDraftEntity): Promise<string[]> {
    const made = (await this.hands.makers(read, draft)).has(actorOf(ctx.principal).id);
    const deeds = permittedDeeds(policyDraftStates, draft.state as PolicyDraftState)
      .filter((deed) => !made || (deed !== 'publish' && deed !== 'return'))
      .map((deed) => policyActions[`policies.${deed}`]);
    const all = draft.state === 'editing' ? [policyActions['policies.draft'], ...deeds] : deeds;
    return all.filter((action) => permits(ctx.principal, action, {})).map(({ name }) => name);
  }
}

/** A finding on the wire: both languages, since an editor shows what the reader has chosen. */
export const response = ({ field, code, zh, en }: FieldFault): FindingResponse => ({ at: field, code, zh, en });
