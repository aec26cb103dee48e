// Where a case stands: state, next step, deadline, desk and telephone.
import { useTranslation } from 'react-i18next';
import type { CaseSummary, FamilyCase, OwnPlacement } from '../../api/cases.queries';
import { Deadline } from '../../lib/deadline';
import { standingOf } from './standing';

interface CaseStandingProps {
  readonly of: CaseSummary | FamilyCase;
  readonly placement: OwnPlacement | null;
}

export function CaseStanding({ of: one, placement }: CaseStandingProps) {
  const { t, i18n } = useTranslation('family');
  const standing = standingOf(one.state, placement);
  const dueOn = standing === 'placed' ? (placement?.answerOn ?? null) : one.dueOn;
  const dueAt = standing === 'placed' ? null : one.dueAt;
  const { telephone } = one.desk;
  return (
    <>
      <p className="x-family-state">{t(`standing.${standing}`)}</p>
      <dl className="x-facts">
        {placement !== null && standing === placement.state && (
          <>
            <dt>{t('cases.school')}</dt>
            <dd>{placement.schoolName}</dd>
          </>
        )}
        <dt>{t('cases.next')}</dt>
        <dd>{t(`todo.${standing}`)}</dd>
        {dueOn !== null && (
          <>
            <dt>{t('cases.due')}</dt>
            <dd className="x-family-due">
              <Deadline on={dueOn} at={dueAt} />
            </dd>
          </>
        )}
        <dt>{t('cases.caseNumber')}</dt>
        <dd className="x-number">{one.caseNumber ?? t('cases.notYet')}</dd>
        <dt>{t('cases.desk')}</dt>
        <dd>{i18n.language === 'en' ? one.desk.nameEn : one.desk.nameZh}</dd>
        {telephone !== null && (
          <>
            <dt>{t('cases.telephone')}</dt>
            <dd>
              <a href={`tel:${telephone.replaceAll(/[^0-9+]/g, '')}`}>{telephone}</a>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
