import { Injectable } from '@nestjs/common';
import { examine } from '../../domain/eligibility/edit';
import { policyHash, runCases, type CaseResult, type CompiledPolicy, type Policy } from '../../domain/eligibility';
import type { AuthorityTree } from '../../domain/kernel/authority';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { accessErrors } from '../../platform/access/access.errors';
import type { Read, Tx } from '../../platform/database/transaction';
import type { AppError, FieldFault } from '../../platform/errors/app-error';
import { StaffDirectory } from '../people';
import { AuthorityRegister } from '../schools';
import { DraftsRepository } from './drafts.repository';
import { findingWords } from './finding-words';
import { policyErrors } from './policies.errors';
import type { PolicyDraftStepEntity } from './policy-draft-step.entity';
import type { PolicyDraftEntity } from './policy-draft.entity';

/** Characters that a draft's content may have. */
const MOST_CONTENT = 1_000_000;
const MOST_ID = 40;
const MOST_TITLE = 200;

/** The columns of a draft that follow from its content. */
export type DraftContent = Pick<PolicyDraftEntity, 'policyId' | 'schoolYear' | 'title' | 'content' | 'contentHash'>;

/** What every deed on drafts needs: the locked row, its content, what it lacks, and who else worked on it. */
@Injectable()
export class DraftRoom {
  constructor(
    readonly drafts: DraftsRepository,
    private readonly authorities: AuthorityRegister,
    private readonly staff: StaffDirectory,
  ) {}

  /** The draft, kept from others until the transaction ends; 404 when there is none. */
  async lock(tx: Tx, id: string): Promise<PolicyDraftEntity> {
    const draft = await this.drafts.lock(tx, id);
    if (draft === null) throw accessErrors.notFound();
    return draft;
  }

  /** Refuses POLICY.DRAFT_CHANGED with what others did since, in words, when the draft is no longer at this revision. */
  async requireRevision(tx: Tx, draft: PolicyDraftEntity, revision: number): Promise<void> {
    if (draft.revision === revision) return;
    const steps = await this.drafts.steps(tx, draft.id, revision);
    const names = await this.staff.displayNames(
      tx,
      steps.map(({ madeBy }) => madeBy),
    );
    const fields = steps.flatMap((step) => changesOf(step, names.get(step.madeBy) ?? step.madeBy));
    throw policyErrors.draftChanged({ revision: draft.revision }, fields);
  }

  /** The columns that follow from a content. POLICY.DRAFT_TOO_LARGE. */
  contentOf(policy: Policy): DraftContent {
    const content = canonicalJson(policy);
    if (content.length > MOST_CONTENT) throw policyErrors.draftTooLarge();
    return {
      policyId: policy.id.slice(0, MOST_ID),
      schoolYear: Math.max(0, Math.min(9999, policy.schoolYear)),
      title: policy.title.zh.slice(0, MOST_TITLE),
      content,
      contentHash: policyHash(policy),
    };
  }

  /** The city's authorities, by which a draft is read. */
  tree(read: Read): Promise<AuthorityTree> {
    return this.authorities.tree(read);
  }

  /** What the draft lacks, each at its place; compiled when it lacks nothing. */
  async examine(read: Read, policy: Policy): Promise<{ findings: FieldFault[]; compiled: CompiledPolicy | null }> {
    const { findings, compiled } = examine(policy, await this.authorities.tree(read));
    return { findings: [...findings.map(findingWords), ...tooLong(policy)], compiled };
  }

  /** Compiled, with every named case passed. POLICY.FAULTS, POLICY.CASES_FAIL with every fault. */
  async requireSound(read: Read, policy: Policy): Promise<CompiledPolicy> {
    const { findings, compiled } = await this.examine(read, policy);
    if (compiled === null || findings.length > 0) throw faulty(findings);
    const failing = runCases(compiled).flatMap((result, at) => (result.passed ? [] : [caseFault(result, at)]));
    if (failing.length > 0) throw policyErrors.casesFail({ count: failing.length }, failing);
    return compiled;
  }
}

/** The policy that a draft's row holds. */
export const policyIn = (row: { readonly content: string }): Policy => JSON.parse(row.content) as Policy;

/** The refusal of a draft with faults. */
export const faulty = (fields: readonly FieldFault[]): AppError =>
  policyErrors.faults({ count: fields.length, first: fields[0]?.en ?? '' }, fields);

function tooLong(policy: Policy): FieldFault[] {
  const fault = (field: string, most: number): FieldFault => ({
    field,
    code: 'tooLong',
    zh: `不能超过 ${most} 个字符，请缩短。`,
    en: `${field}: at most ${most} characters; shorten it`,
  });
  return [
    ...(policy.id.length > MOST_ID ? [fault('/id', MOST_ID)] : []),
    ...(policy.title.zh.length > MOST_TITLE ? [fault('/title/zh', MOST_TITLE)] : []),
    ...((policy.documentNumber ?? '').length > 80 ? [fault('/documentNumber', 80)] : []),
  ];
}

function caseFault({ name, differences }: CaseResult, at: number): FieldFault {
  const said = differences.map(({ key, expected, found }) => ({
    key,
    expected: JSON.stringify(expected),
    found: JSON.stringify(found),
  }));
  return {
    field: `/cases/${at}`,
    code: 'caseFails',
    zh: `案例“${name}”：${said.map(({ key, expected, found }) => `${key} 预期 ${expected}，实为 ${found}`).join('；')}`,
    en: `case “${name}”: ${said.map(({ key, expected, found }) => `${key} expected ${expected}, found ${found}`).join('; ')}`,
  };
}

function changesOf(step: Pick<PolicyDraftStepEntity, 'kind' | 'words'>, who: string): FieldFault[] {
  const did = { edit: { zh: '', en: '' }, undo: { zh: '撤销：', en: 'undid: ' }, redo: { zh: '重做：', en: 'redid: ' } }[
    step.kind
  ];
  return (JSON.parse(step.words) as { at: string; zh: string; en: string }[]).map(({ at, zh, en }) => ({
    field: at,
    code: step.kind,
    zh: `${who} ${did.zh}${zh}`,
    en: `${who} ${did.en}${en}`,
  }));
}
