import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDeadLetters, useRetryJob } from '../../api/operation.queries';
import { Asked } from '../../kit/asked';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';
import { columnInstant } from '../../lib/times';

/** Work without an attempt left, with the way back into line. */
export function DeadLetters() {
  const { t } = useTranslation('operation');
  const letters = useDeadLetters();
  const announce = useAnnounce();
  const retry = useRetryJob();
  return (
    <>
      <h2>{t('deadLetters')}</h2>
      <p className="x-quiet">{t('deadHint')}</p>
      <RefusalNote fault={retry.error} />
      <Asked of={letters}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="x-card">{t('noDead')}</p>
          ) : (
            <div className="x-card x-scroll" tabIndex={0} role="region" aria-label={t('deadLetters')}>
              <table className="x-table">
                <thead>
                  <tr>
                    <th scope="col">{t('job')}</th>
                    <th scope="col">{t('fault')}</th>
                    <th scope="col">{t('deadAt')}</th>
                    <th scope="col">{t('deeds')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, job, lastFault, deadAt }) => (
                    <tr key={id}>
                      <th scope="row">{job}</th>
                      <td>{lastFault ?? '—'}</td>
                      <td className="x-number">{columnInstant(deadAt)}</td>
                      <td>
                        <Button
                          size="small"
                          loading={retry.isPending && retry.variables === id}
                          onClick={() => retry.mutate(id, { onSuccess: ({ retried }) => announce(retried ? t('retried') : t('gone')) })}
                        >
                          {t('retry')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Asked>
    </>
  );
}
