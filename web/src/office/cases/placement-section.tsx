// The placement of a case as it stands.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useOfficePlacements } from '../../api/office-placements.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Deadline } from '../../lib/deadline';
import { columnInstant } from '../../lib/times';
import { Facts } from '../terms/facts';
import { useTerms } from '../terms/use-terms';

export function PlacementSection({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('cases');
  const { say } = useTerms();
  const reads = useMay()('placement.readOffice');
  const placements = useOfficePlacements({ application: applicationId }, reads);
  if (!reads) return null;
  return (
    <section className="x-card" aria-labelledby="placement">
      <h2 id="placement">{t('placement')}</h2>
      <Asked of={placements}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="x-quiet">{t('noPlacement')}</p>}
            {items.map((one) => (
              <div key={one.id}>
                <p>
                  <strong>{one.schoolName}</strong> · {say('placementStates', one.state)}
                  {one.queryCode !== null && <> · {say('queryCodes', one.queryCode)}</>}
                </p>
                <Facts
                  of={[
                    [t('documentNumber'), one.documentNumber],
                    [t('placedAt'), columnInstant(one.placedAt)],
                    [t('answerOn'), <Deadline key="answerOn" on={one.answerOn} settled={one.state !== 'placed'} />],
                    [t('answeredAt'), one.answeredAt ? columnInstant(one.answeredAt) : '—'],
                    [t('receivedAt'), one.receivedAt ? columnInstant(one.receivedAt) : '—'],
                    [t('contactsName'), t('contacts', { reminders: one.reminders, calls: one.calls })],
                  ]}
                />
                {one.permittedActions.length > 0 && (
                  <p>
                    <Link to={`/office/placements?caseNumber=${encodeURIComponent(one.caseNumber ?? '')}`}>{t('toPlacements')}</Link>
                  </p>
                )}
              </div>
            ))}
          </>
        )}
      </Asked>
    </section>
  );
}
