// The clauses that decided, each with its text; folded away where nobody has to argue with them.
import { useTranslation } from 'react-i18next';
import { inLanguage, type Words } from './wording';

interface ClauseListProps {
  readonly clauses: readonly (Words & { readonly id: string })[];
  readonly folded?: boolean;
}

export function ClauseList({ clauses, folded = false }: ClauseListProps) {
  const { t, i18n } = useTranslation('family');
  if (clauses.length === 0) return null;
  const list = (
    <dl className="x-facts x-clauses">
      {clauses.map((clause) => (
        <div key={clause.id}>
          <dt>{clause.id}</dt>
          <dd>{inLanguage(clause, i18n.language)}</dd>
        </div>
      ))}
    </dl>
  );
  if (!folded) {
    return (
      <>
        <h3>{t('clauses')}</h3>
        {list}
      </>
    );
  }
  return (
    <details className="x-details">
      <summary>{t('clausesCount', { count: clauses.length })}</summary>
      {list}
    </details>
  );
}
