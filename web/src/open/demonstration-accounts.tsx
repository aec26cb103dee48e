// Only where the data are a demonstration: who can sign in, and the six digits their authenticators show now.
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

export function DemonstrationAccounts({ logins }: { logins: readonly Schemas['DemonstrationLogin'][] }) {
  const { t } = useTranslation(['open', 'roles']);
  const [shown] = useState(() => logins);
  return (
    <section className="x-card" aria-labelledby="demonstration">
      <h2 id="demonstration" style={{ marginTop: 0 }}>
        {t('demonstration.title')}
      </h2>
      <p>{t('demonstration.family')}</p>
      <p>{t('demonstration.staff')}</p>
      <div className="x-scroll">
        <table className="x-table">
          <caption>{t('demonstration.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('demonstration.role')}</th>
              <th scope="col">{t('demonstration.example')}</th>
              <th scope="col">{t('demonstration.count')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ role, login, count }) => (
              <tr key={role}>
                <td>{t(`roles:${role}`)}</td>
                <td>
                  <Link to={`/sign-in?login=${encodeURIComponent(login)}`}>{login}</Link>
                </td>
                <td className="x-number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
