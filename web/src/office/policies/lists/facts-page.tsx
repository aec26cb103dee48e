// The facts that may be asked for: each with where it comes from and why it may be asked.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../kit/loading';
import { useDraft } from '../draft/draft-context';
import type { Json } from '../rules';
import { factColumns } from './list-columns';
import { ListSheet } from './list-sheet';

const BLANK: Json = { key: '', type: 'text', zh: '', source: 'family', ground: '' };

export function FactsPage() {
  const { t } = useTranslation('policies');
  const { session, vocabulary } = useDraft();
  const { facts } = session.policy;
  const columns = useMemo(
    () => (vocabulary ? factColumns(session.policy, vocabulary, (key) => t(key, key.split('.').at(-1)!)) : null),
    [vocabulary, facts, t],
  );
  if (columns === null) return <Loading />;
  return (
    <>
      <p className="x-quiet">{t('facts.hint')}</p>
      <ListSheet at="/facts" rows={facts} columns={columns} blank={BLANK} label={t('parts.facts')} />
    </>
  );
}
