// What is found, in the reader's words: names for keys, and for a named case what it was to come to and what it came to.
import { useTranslation } from 'react-i18next';
import { useDraft } from './draft-context';
import { inNames } from './plain-words';

export function useFindingWords(): (code: string, text: string) => string {
  const { t, i18n } = useTranslation('policies');
  const { session, scope, vocabulary } = useDraft();
  const english = i18n.language === 'en';
  const place = (code: string): string | undefined => {
    const found = vocabulary?.authorities.find((one) => one.code === code);
    return english ? found?.en : found?.zh;
  };
  const ofCase = (text: string): string =>
    text
      .replace(/(null|\[\])(?=[；;]|$| ≠)/gu, () => t('noneSet'))
      .replace(/\[("[^\]]*")\]/gu, (_, list: string) => list.split(',').join(english ? ', ' : '、'))
      .replace(/"([A-Za-z0-9_]+)"/gu, (whole, code: string) => place(code) ?? t(`outcomes.${code}`, t(`modes.${code}`, whole)))
      .replace(/\b(outcome|reason|scope|mode|seat|missing|clauses): /gu, (_, key: string) =>
        t('findings.differs', { key: t(`columns.${key}`, t(`cases.${key}`, key)) }),
      );
  return (code, text) => {
    const named = inNames(text, english ? 'en' : 'zh', session.policy, scope);
    return code === 'caseFails' ? ofCase(named) : named;
  };
}
