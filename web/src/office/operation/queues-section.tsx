import { useTranslation } from 'react-i18next';
import { useQueues } from '../../api/operation.queries';
import { Asked } from '../../kit/asked';

/** What lies in each queue. */
export function QueuesSection() {
  const { t } = useTranslation('operation');
  const queues = useQueues();
  return (
    <>
      <h2>{t('queues')}</h2>
      <Asked of={queues}>
        {(rows) => (
          <div className="x-card x-scroll" tabIndex={0} role="region" aria-label={t('queues')}>
            <table className="x-table">
              <thead>
                <tr>
                  <th scope="col">{t('queue')}</th>
                  <th scope="col">{t('queueWaiting')}</th>
                  <th scope="col">{t('active')}</th>
                  <th scope="col">{t('delayed')}</th>
                  <th scope="col">{t('oldest')}</th>
                </tr>
              </thead>
              <tbody className="x-number">
                {rows.map(({ queue, waiting, active, delayed, oldestSeconds }) => (
                  <tr key={queue}>
                    <th scope="row">
                      {t(`queueNames.${queue}`, { defaultValue: queue })} <span className="x-quiet x-small">{queue}</span>
                    </th>
                    <td>{waiting}</td>
                    <td>{active}</td>
                    <td>{delayed}</td>
                    <td>{t('seconds', { seconds: oldestSeconds })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Asked>
    </>
  );
}
