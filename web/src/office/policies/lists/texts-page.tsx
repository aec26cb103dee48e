// The texts of the policy: its clauses, and what a refused family is told of the way that stays open.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/draft-context';
import type { Json } from '../rules';
import { clauseColumns, remedyColumns } from './list-columns';
import { ListSheet } from './list-sheet';

const CLAUSE: Json = { id: '', zh: '' };
const REMEDY: Json = { reason: '*', zh: '' };

export function TextsPage() {
  const { t } = useTranslation('policies');
  const { session } = useDraft();
  const { policy } = session;
  const say = (key: string): string => t(key);
  const clauses = useMemo(() => clauseColumns(say), [t]);
  const remedies = useMemo(() => remedyColumns(policy, say), [t, policy.tables]);
  return (
    <>
      <h2>{t('texts.clauses')}</h2>
      <ListSheet at="/clauses" rows={policy.clauses} columns={clauses} blank={CLAUSE} label={t('texts.clauses')} />
      <h2>{t('texts.remedies')}</h2>
      <p className="x-quiet">{t('texts.remediesHint')}</p>
      <ListSheet at="/remedies" rows={policy.remedies} columns={remedies} blank={REMEDY} label={t('texts.remedies')} />
    </>
  );
}
