// 条件自测: a few screens of questions, then the answer of the very rules that decide. Kept in this tab only.
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorities } from '../../api/authorities.queries';
import { useQuestions, useSelfCheck, type Question } from '../../api/self-check.queries';
import { Asked } from '../../kit/asked';
import { ErrorSummary } from '../../kit/error-summary';
import { Field } from '../../kit/field';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { StepList } from '../step-list';
import { inLanguage } from '../wording';
import { QuestionField } from './question-field';
import { completed, groupQuestions, stepOf } from './question-groups';
import { SelfCheckResult } from './self-check-result';
import { useTabAnswers } from './use-tab-answers';

export function SelfCheckPage() {
  const { t } = useTranslation('self-check');
  const questions = useQuestions();
  return (
    <Page title={t('title')}>
      <p>{t('lead')}</p>
      <Asked of={questions}>{(asked) => <Screens questions={asked.questions} title={asked.title} />}</Asked>
    </Page>
  );
}

function Screens({ questions, title }: { questions: readonly Question[]; title: { zh: string; en: string | null } }) {
  const { t, i18n } = useTranslation('self-check');
  const [search, setSearch] = useSearchParams();
  const { kept, keep, forget } = useTabAnswers();
  const authorities = useAuthorities().data ?? [];
  const check = useSelfCheck();
  const [missingAuthority, setMissingAuthority] = useState(false);
  const groups = groupQuestions(questions);
  const at = search.get('step');
  const step = Math.min(groups.length, Math.max(0, Number(at ?? 1) - 1 || 0));
  const go = (next: number): void => setSearch({ step: String(next + 1) });
  const atResult = step === groups.length;
  const ask = (): void => check.mutate({ authority: kept.authority, answers: { ...completed(kept.answers, questions) } });
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) document.querySelector('h1')?.focus({ preventScroll: true });
    shown.current = step;
  }, [step]);
  useEffect(() => {
    if (atResult && kept.authority === '') go(0);
    else if (atResult) ask();
  }, [atResult]);

  if (atResult) {
    return (
      <>
        <RefusalNote fault={check.error} onRetry={ask} />
        {check.data && <SelfCheckResult result={check.data} questions={questions} onQuestion={(key) => go(stepOf(groups, key))} />}
        <div className="x-buttons">
          <button type="button" className="x-button" onClick={() => go(0)}>
            {t('change')}
          </button>
          <button
            type="button"
            className="x-button"
            onClick={() => {
              forget();
              go(0);
            }}
          >
            {t('again')}
          </button>
        </div>
      </>
    );
  }
  const part = groups[step]!;
  const onward = (): void => {
    const needed = kept.authority === '';
    setMissingAuthority(needed);
    if (!needed) go(step + 1);
  };
  return (
    <>
      <StepList steps={groups.map(({ group }) => t(`groups.${group}`))} at={step} />
      <ErrorSummary faults={missingAuthority && kept.authority === '' ? [{ id: 'authority', text: t('authorityMissing') }] : []} />
      <form
        noValidate
        className="x-card"
        onSubmit={(event) => {
          event.preventDefault();
          onward();
        }}
      >
        {step === 0 && (
          <Field id="authority" label={t('authority')} hint={t('authorityHint')} fault={missingAuthority && kept.authority === '' ? t('authorityMissing') : undefined}>
            <select value={kept.authority} onChange={({ target }) => keep({ ...kept, authority: target.value })}>
              <option value="">{t('choose')}</option>
              {authorities.map(({ code, nameZh, nameEn }) => (
                <option key={code} value={code}>
                  {i18n.language === 'en' ? nameEn : nameZh}
                </option>
              ))}
            </select>
          </Field>
        )}
        {part.questions.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            authorities={authorities}
            answer={kept.answers[question.key]}
            onAnswer={(next) => {
              const { [question.key]: _, ...others } = kept.answers;
              keep({ ...kept, answers: next === undefined ? others : { ...others, [question.key]: next } });
            }}
          />
        ))}
        <div className="x-buttons">
          {step > 0 && (
            <button type="button" className="x-button" onClick={() => go(step - 1)}>
              {t('family:previous')}
            </button>
          )}
          <button type="submit" className="x-button x-button-primary">
            {step === groups.length - 1 ? t('ask') : t('family:next')}
          </button>
        </div>
      </form>
      <p className="x-quiet">
        {t('by', { title: inLanguage(title, i18n.language) })} {t('notice')}
      </p>
    </>
  );
}
