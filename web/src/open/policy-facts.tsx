// What is verified of a child, fact by fact: where it comes from and by which clause; a card each on a narrow screen.
import { useTranslation } from 'react-i18next';
import type { PublishedPolicy } from '../api/published-policies.queries';
import { useWording } from './use-wording';

export function PolicyFacts({ policy }: { policy: PublishedPolicy }) {
  const { t } = useTranslation('policy');
  const say = useWording();
  return (
    <details className="x-card x-fold">
      <summary>
        {t('factsCaption')} <span className="x-quiet">{t('factCount', { count: policy.facts.length })}</span>
      </summary>
      <table className="x-table x-stack">
        <caption className="x-hidden">{t('factsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fact')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('ground')}</th>
          </tr>
        </thead>
        <tbody>
          {policy.facts.map((fact) => (
            <tr key={fact.key}>
              <th scope="row">{say(fact)}</th>
              <td data-label={t('source')}>{t(`sources.${fact.source}`, { defaultValue: fact.source })}</td>
              <td data-label={t('ground')}>{fact.ground}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
