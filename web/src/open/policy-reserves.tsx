// How many coordinated seats each authority sets aside, as the policy says it.
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../api/authorities.queries';
import type { PublishedPolicy } from '../api/published-policies.queries';

export function PolicyReserves({ policy }: { policy: PublishedPolicy }) {
  const { t } = useTranslation('policy');
  const authority = useAuthorityName();
  if (policy.reserve.length === 0) return <p>{t('noReserve')}</p>;
  return (
    <div className="x-scroll" tabIndex={0} role="region" aria-label={t('reserveCaption')}>
      <table className="x-table x-stack">
        <caption>{t('reserveCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('authority')}</th>
            <th scope="col">{t('stage')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('clause')}</th>
          </tr>
        </thead>
        <tbody>
          {policy.reserve.map((reserve) => (
            <tr key={`${reserve.authority}.${reserve.stage}`}>
              <th scope="row">{reserve.authority === '*' ? t('everyAuthority') : authority(reserve.authority)}</th>
              <td data-label={t('stage')}>{t(`stages.${reserve.stage}`, { defaultValue: t('everyStage') })}</td>
              <td className="x-number" data-label={t('share')}>
                {t('shareOf', { percent: reserve.shareBp / 100 })}
                {reserve.minimum !== null && <> · {t('atLeast', { count: reserve.minimum })}</>}
                {reserve.cap !== null && <> · {t('atMost', { count: reserve.cap })}</>}
              </td>
              <td data-label={t('clause')}>{reserve.clause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
