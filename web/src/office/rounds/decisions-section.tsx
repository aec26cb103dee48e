// Decisions of people around the run, with ground, minutes and two persons.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useRoundDecisions, type Decision } from '../../api/office-rounds.queries';
import { Asked } from '../../kit/asked';
import { columnInstant } from '../../lib/times';
import { useTerms } from '../terms/use-terms';
import { SecondHand } from './second-hand';

export function DecisionsSection({ roundId }: { roundId: string }) {
  const { t } = useTranslation('rounds');
  const decisions = useRoundDecisions(roundId, true);
  return (
    <Asked of={decisions}>
      {({ adjustments, fixed }) => (
        <>
          <DecisionTable title={t('decisions.adjustments')} roundId={roundId} of={adjustments} />
          <DecisionTable title={t('decisions.fixed')} roundId={roundId} of={fixed} />
        </>
      )}
    </Asked>
  );
}

function DecisionTable({ title, roundId, of }: { title: string; roundId: string; of: readonly Decision[] }) {
  const { t } = useTranslation('rounds');
  const { say, authority } = useTerms();
  return (
    <section className="x-card">
      <h2>{title}</h2>
      {of.length === 0 ? (
        <p className="x-quiet">{t('decisions.none')}</p>
      ) : (
        <div className="x-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="x-table">
            <thead>
              <tr>
                {(['case', 'authority', 'mode', 'school', 'ground', 'minutes', 'proposed', 'confirmed', 'deeds'] as const).map((name) => (
                  <th scope="col" key={name}>
                    {t(`decisions.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {of.map((one) => (
                <tr key={one.applicationId}>
                  <th scope="row" className="x-number x-nowrap">
                    <Link to={`/office/cases/${one.applicationId}`}>{one.caseNumber}</Link>
                  </th>
                  <td>{authority(one.authority)}</td>
                  <td>{say('modes', one.mode)}</td>
                  <td>{one.school?.name ?? t('decisions.notPlaced')}</td>
                  <td>{one.ground}</td>
                  <td>{one.minutes ?? '—'}</td>
                  <td>
                    {one.proposedBy} <span className="x-quiet x-small x-number">{columnInstant(one.proposedAt)}</span>
                  </td>
                  <td>
                    {one.confirmedAt === null ? (
                      t('decisions.waits')
                    ) : (
                      <>
                        {one.confirmedBy} <span className="x-quiet x-small x-number">{columnInstant(one.confirmedAt)}</span>
                      </>
                    )}
                  </td>
                  <td>
                    <SecondHand roundId={roundId} decision={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
