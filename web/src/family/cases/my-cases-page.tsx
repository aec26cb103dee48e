// 我的申请: a card for each child's case, with what comes next.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useMyCases, useMyPlacements } from '../../api/cases.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { readDraft } from '../../lib/drafts';
import { useDraftName } from '../apply/draft-name';
import { CaseCard } from './case-card';
import './cases.css';
import { placementOf } from './standing';

export function MyCasesPage() {
  const { t } = useTranslation('family');
  const cases = useMyCases();
  const placements = useMyPlacements();
  const unfinished = readDraft(useDraftName()) !== null;
  return (
    <Page title={t('cases.title')}>
      {unfinished && (
        <p className="x-note">
          {t('cases.draft')}{' '}
          <Link to="/family/apply" className="x-button">
            {t('cases.draftGo')}
          </Link>
        </p>
      )}
      <Asked of={cases}>
        {(mine) =>
          mine.length === 0 ? (
            <section className="x-card">
              <p>
                <strong>{t('cases.none')}</strong>
              </p>
              <p>{t('cases.noneHint')}</p>
              <div className="x-buttons">
                <Link className="x-button" to="/family/self-check">
                  {t('nav.selfCheck')}
                </Link>
                <Link className="x-button x-button-primary" to="/family/apply">
                  {t('begin')}
                </Link>
              </div>
            </section>
          ) : (
            <Asked of={placements}>
              {(given) => (
                <>
                  {[...mine].reverse().map((one) => (
                    <CaseCard key={one.id} of={one} placement={placementOf(given, one.id)} />
                  ))}
                  <p>
                    <Link className="x-button" to="/family/apply">
                      {t('cases.another')}
                    </Link>
                  </p>
                </>
              )}
            </Asked>
          )
        }
      </Asked>
    </Page>
  );
}
