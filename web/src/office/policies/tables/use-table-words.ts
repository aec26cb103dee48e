// The names that the columns of decision tables have in the reader's language.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableWords } from './table-columns';

export function useTableWords(): TableWords {
  const { t, i18n } = useTranslation('policies');
  return useMemo(
    () => ({
      english: i18n.language === 'en',
      clause: t('columns.clause'),
      zh: t('columns.zh'),
      en: t('columns.en'),
      output: (name) => t(`columns.${name}`, name),
      outcome: (value) => t(`rowOutcomes.${value}`, value),
      mode: (value) => t(`modes.${value}`, value),
      yes: t('yes'),
      no: t('no'),
      none: t('noneSet'),
    }),
    [t, i18n.language],
  );
}
