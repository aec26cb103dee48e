// The first page: what this service is, and the way of each visitor.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useDemonstration } from '../api/demonstration.queries';
import { Page } from '../kit/page';
import { DemonstrationAccounts } from './demonstration-accounts';
import './home-page.css';
import { SeasonNote } from './season-note';

const WAYS = ['self-check', 'apply', 'policy', 'seats', 'check', 'staff'] as const;
const ADDRESS: Record<(typeof WAYS)[number], string> = {
  'self-check': '/family/self-check',
  apply: '/family',
  policy: '/policy',
  seats: '/seats',
  check: '/check',
  staff: '/sign-in',
};

export function HomePage() {
  const { t } = useTranslation('open');
  const demonstration = useDemonstration();
  return (
    <Page title={t('home.title')}>
      <p className="x-home-lead">{t('home.lead')}</p>
      <SeasonNote />
      <ul className="x-ways">
        {WAYS.map((way) => (
          <li key={way}>
            <Link to={ADDRESS[way]} className={way === 'apply' ? 'x-way x-way-first' : 'x-way'}>
              <strong>{t(`home.${way}.name`)}</strong>
              <span>{t(`home.${way}.hint`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <h2>{t('home.chain')}</h2>
      <ol>
        <li>{t('home.chain1')}</li>
        <li>{t('home.chain2')}</li>
        <li>{t('home.chain3')}</li>
      </ol>
      {demonstration.data?.demonstration && <DemonstrationAccounts logins={demonstration.data.logins} />}
    </Page>
  );
}
