// What was done with the case, when and by whom.
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../api/case-ledger.queries';
import { columnInstant } from '../../lib/times';

export function CaseHistory({ events }: { events: CaseRecord['history'] }) {
  const { t } = useTranslation('cases');
  const who = ({ actorKind, actor }: CaseRecord['history'][number]): string =>
    actorKind === 'family' ? t('family') : actorKind === 'system' ? t('system') : (actor ?? '—');
  return (
    <section className="x-card" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <table className="x-table">
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('deed')}</th>
            <th scope="col">{t('actor')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event, at) => (
            <tr key={at}>
              <td className="x-number">{columnInstant(event.at)}</td>
              <td>{t(`deeds.${event.action}`, { defaultValue: event.action })}</td>
              <td>{who(event)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
