import { COMPUTED_SOURCE, type CompiledPolicy, type FactDeclaration, type VerdictOutcome } from '../../domain/eligibility';
import type { QuestionResponse } from './self-check.dto';

interface Words {
  readonly zh: string;
  readonly en: string;
}

export const NOTICE: Words = {
  zh: '自测结果仅供参考，以审核为准。所填内容不保存。',
  en: 'For orientation only; the review decides. Nothing you enter is kept.',
};

export const ORDINARY: Words = {
  zh: '无论自测结果如何，都可以按当地公告走普通报名。',
  en: 'Whatever the result, ordinary enrolment stays open by the local notice.',
};

export const OUTCOME_WORDS: Record<VerdictOutcome, Words> = {
  ELIGIBLE: { zh: '按所填内容，符合条件。', en: 'By your answers: eligible.' },
  NOT_ELIGIBLE: {
    zh: '按所填内容，不符合条件，请看条款和其他办法。',
    en: 'By your answers: not eligible; see the clauses and the other ways.',
  },
  NEED_MATERIAL: { zh: '还需要回答下列问题，或备好相应材料。', en: 'More answers, or the papers named, are needed.' },
  MANUAL: { zh: '需要一事一议，请联系教育局。', en: 'This is decided case by case; please contact the bureau.' },
};

/** What the check answers by itself: the day is today, the authority is the one chosen, consent is given with an application. */
export const GIVEN = { on: 'request.on', authority: 'request.authority', consent: 'consent.given' } as const;

const isAsked = (fact: FactDeclaration, compiled: CompiledPolicy): boolean =>
  fact.source !== COMPUTED_SOURCE &&
  fact.type !== 'text' &&
  compiled.cells.has(fact.key) &&
  !Object.values(GIVEN).some((given) => given === fact.key);

/** The facts a visitor is asked: those the rules test, except free texts (numbers of papers), which are nobody's business here. */
export const askedFacts = (compiled: CompiledPolicy): FactDeclaration[] =>
  compiled.policy.facts.filter((fact) => isAsked(fact, compiled));

/** A fact as a question. */
export const questionOf = ({ key, type, of, zh, en, unit, values, labels, ground }: FactDeclaration): QuestionResponse => ({
  key,
  type: of ?? type,
  zh,
  en: en ?? null,
  unit: unit ?? null,
  values: values ? [...values] : null,
  options: values ? values.map((value) => ({ value, zh: labels?.[value]?.zh ?? value, en: labels?.[value]?.en ?? null })) : null,
  several: type === 'set',
  ground,
});
