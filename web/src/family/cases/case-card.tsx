// One case in the list: the child, the state in the family's words, what comes next, until when, and whom to ring up.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { CaseSummary, OwnPlacement } from '../../api/cases.queries';
import { CaseStanding } from './case-standing';
import { standingOf } from './standing';

interface CaseCardProps {
  readonly of: CaseSummary;
  readonly placement: OwnPlacement | null;
}

export function CaseCard({ of: one, placement }: CaseCardProps) {
  const { t } = useTranslation('family');
  const standing = standingOf(one.state, placement);
  const deed = standing === 'placed' ? 'confirmNow' : standing === 'awaitingSupplement' ? 'supplementNow' : null;
  const address = `/family/cases/${one.id}`;
  return (
    <article className="x-card" aria-labelledby={`case-${one.id}`}>
      <h2 id={`case-${one.id}`} className="x-case-name">
        <Link to={address}>
          {one.childName} · {t(`grades.${one.grade}`)}
        </Link>
      </h2>
      <CaseStanding of={one} placement={placement} />
      <div className="x-buttons">
        {deed !== null && (
          <Link className="x-button x-button-primary" to={address}>
            {t(`cases.${deed}`)}
          </Link>
        )}
        <Link className="x-button" to={address}>
          {t('cases.open')}
        </Link>
      </div>
    </article>
  );
}
