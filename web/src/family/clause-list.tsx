// The clauses that decided, each with its text.
import { useTranslation } from 'react-i18next';
import { inLanguage, type Words } from './wording';

export function ClauseList({ clauses }: { clauses: readonly (Words & { readonly id: string })[] }) {
  const { t, i18n } = useTranslation('family');
  if (clauses.length === 0) return null;
  return (
    <>
      <h2>{t('clauses')}</h2>
      <dl className="x-facts">
        {clauses.map((clause) => (
          <div key={clause.id} style={{ display: 'contents' }}>
            <dt>{clause.id}</dt>
            <dd>{inLanguage(clause, i18n.language)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
