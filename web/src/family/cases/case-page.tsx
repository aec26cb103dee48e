// One case, whole: where it stands, the placement and its answer, the verdict, the wishes, and what the family may do.
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useMyCase, useMyPlacements, type FamilyCase, type OwnPlacement } from '../../api/cases.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { CaseDeeds } from './case-deeds';
import { CasePlacement } from './case-placement';
import { CaseStanding } from './case-standing';
import { CaseVerdict } from './case-verdict';
import { CaseWishes } from './case-wishes';
import './cases.css';
import { placementOf, reachedBy, STAGES_OF_A_CASE, standingOf } from './standing';
import { SupplementForm } from './supplement-form';

export function CasePage() {
  const { t } = useTranslation(['family', 'case']);
  const { id = '' } = useParams();
  const own = useMyCase(id);
  const placements = useMyPlacements();
  return (
    <Page title={t('case:title')}>
      <Asked of={own}>{(one) => <Asked of={placements}>{(given) => <Whole of={one} placement={placementOf(given, one.id)} />}</Asked>}</Asked>
      <p className="x-no-print">
        <Link to="/family">{t('case:all')}</Link>
      </p>
    </Page>
  );
}

function Whole({ of: one, placement }: { of: FamilyCase; placement: OwnPlacement | null }) {
  const { t } = useTranslation(['family', 'case']);
  const standing = standingOf(one.state, placement);
  return (
    <>
      <section className="x-card" aria-labelledby="standing">
        <h2 id="standing" className="x-case-name">
          {one.childName} · {t(`grades.${one.grade}`)} · {t('cases.year', { year: one.schoolYear })}
        </h2>
        <WayOn standing={standing} />
        <CaseStanding of={one} placement={placement} />
        {one.caseNumber !== null && (
          <p className="x-no-print">
            <Link className="x-button" to={`/family/cases/${one.id}/receipt`}>
              {t('case:receipt')}
            </Link>
          </p>
        )}
      </section>
      {placement !== null && <CasePlacement of={one} placement={placement} />}
      {one.permittedActions.includes('application.supplement') && <SupplementForm of={one} />}
      {one.verdict !== null && <CaseVerdict verdict={one.verdict} />}
      <CaseWishes of={one} placement={placement} />
      <CaseDeeds of={one} />
    </>
  );
}

/** The five steps of a case, and where this one stands. */
function WayOn({ standing }: { standing: string }) {
  const { t } = useTranslation('case');
  const reached = reachedBy(standing);
  if (reached === null) return null;
  return (
    <ol className="x-way-on" aria-label={t('wayOn')}>
      {STAGES_OF_A_CASE.map((stage, at) => (
        <li key={stage} className={at < reached ? 'x-way-on-done' : undefined} aria-current={at === reached ? 'step' : undefined}>
          {t(`stages.${stage}`)}
        </li>
      ))}
    </ol>
  );
}
