import { Injectable } from '@nestjs/common';
import { evaluate, misfits, readFacts, type CompiledPolicy, type Facts, type Verdict } from '../../domain/eligibility';
import { accessErrors } from '../../platform/access/access.errors';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { FieldFault } from '../../platform/errors/app-error';
import { limitRules } from '../../platform/limits/limit-rules';
import { RateLimiter } from '../../platform/limits/rate-limiter';
import { policyErrors } from './policies.errors';
import { Policies, type PolicyInForce } from './policies.query';
import { PoliciesRepository } from './policies.repository';
import { askedFacts, GIVEN, NOTICE, ORDINARY, OUTCOME_WORDS, questionOf } from './self-check-words';
import type { SelfCheckQuestionsResponse, SelfCheckRequest, SelfCheckResponse } from './self-check.dto';

/** 条件自测: a visitor's answers before the very engine that decides cases. Nothing is written, and nothing of it is logged. */
@Injectable()
export class SelfCheck {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: Policies,
    private readonly versions: PoliciesRepository,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  questions(ctx: Context, input: { schoolYear?: number }): Promise<SelfCheckQuestionsResponse> {
    return this.work.read(ctx, async (read) => {
      const { versionId, compiled } = await this.current(read, input.schoolYear);
      const { zh, en } = compiled.policy.title;
      return { versionId, title: { zh, en: en ?? null }, schoolYear: compiled.policy.schoolYear, questions: askedFacts(compiled).map(questionOf), notice: NOTICE };
    });
  }

  async check(ctx: Context, request: SelfCheckRequest): Promise<SelfCheckResponse> {
    await this.limiter.demand({ rule: limitRules.selfCheck, subject: ctx.address ?? 'none' });
    return this.work.read(ctx, async (read) => {
      const { versionId, compiled } = await this.current(read, request.schoolYear);
      const answers = factsOf(compiled, request);
      const facts = {
        ...answers,
        [GIVEN.authority]: request.authority,
        [GIVEN.consent]: true,
        [GIVEN.on]: await this.today(read),
      };
      return answer(versionId, compiled, evaluate(compiled, facts, { authorities: [request.authority], trace: false, nearest: true }));
    });
  }

  private async today(read: Read): Promise<string> {
    return this.clock.dayOf(await read.now());
  }

  /** The version in force today, else the newest that was published: one may look before its first day. */
  private async current(read: Read, schoolYear: number | undefined): Promise<PolicyInForce> {
    const newest = schoolYear === undefined ? await this.versions.newest(read) : await this.versions.published(read, schoolYear);
    if (newest === null) throw accessErrors.notFound();
    const now = await read.now();
    const inForce = await this.versions.idInForce(read, newest.schoolYear, now, this.clock.dayOf(now));
    return this.policies.byId(read, inForce ?? newest.id);
  }
}

const fault = (field: string, code: string, zh: string, en: string): FieldFault => ({ field, code, zh, en });

/** The answers as facts; POLICY.ANSWERS_WRONG names every answer that is none to a question, or does not fit it. */
function factsOf(compiled: CompiledPolicy, { authority, answers }: SelfCheckRequest): Facts {
  const asked = askedFacts(compiled);
  const read = readFacts({ facts: answers });
  const unknown = Object.keys(read.ok ? read.value : {}).filter((key) => !asked.some((fact) => fact.key === key));
  const wrong = [...(read.ok ? misfits(read.value, asked) : read.error)].map(({ fact }) => fact);
  const faults = [
    ...(compiled.tree.has(authority)
      ? []
      : [
          fault(
            'authority',
            'unknown',
            '没有这个主管部门，请从列表中选择。',
            'There is no such authority; choose from the list.',
          ),
        ]),
    ...unknown.map((key) =>
      fault(`answers.${key}`, 'notAsked', '没有这个问题，请去掉。', 'There is no such question; leave it out.'),
    ),
    ...wrong.map((key) =>
      fault(
        `answers.${key}`,
        'misfit',
        '答案与问题不符，请从可选项中选择或按格式填写。',
        'The answer does not fit the question; choose from its values or mind its form.',
      ),
    ),
  ];
  if (!read.ok || faults.length > 0) throw policyErrors.answersWrong({ count: faults.length }, faults);
  return read.value;
}

function answer(versionId: string, { policy }: CompiledPolicy, verdict: Verdict): SelfCheckResponse {
  const nameOf = (key: string): string => policy.facts.find((fact) => fact.key === key)?.zh ?? key;
  return {
    versionId,
    outcome: verdict.outcome,
    words: OUTCOME_WORDS[verdict.outcome],
    reason: verdict.reason,
    clauses: verdict.clauses.map((id) => {
      const clause = policy.clauses?.find((one) => one.id === id);
      return { id, zh: clause?.zh ?? id, en: clause?.en ?? null };
    }),
    missing: [...verdict.missing],
    nearest: verdict.nearest.map(({ failing }) =>
      failing.map(({ fact, cell, turnsOn, words }) => ({ key: fact, zh: nameOf(fact), cell, words: { ...words }, turnsOn: turnsOn ?? null })),
    ),
    remedy: verdict.remedy,
    ordinary: ORDINARY,
    notice: NOTICE,
  };
}
