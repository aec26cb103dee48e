// The facts on which the policy judges, each with who said so and when.
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../api/case-ledger.queries';
import { columnInstant } from '../../lib/times';
import { useTerms } from '../terms/use-terms';

export function FactsSection({ facts }: { facts: CaseRecord['facts'] }) {
  const { t } = useTranslation('cases');
  const { pick } = useTerms();
  return (
    <section className="x-card">
      <h2>{t('facts')}</h2>
      {facts.length === 0 ? (
        <p className="x-quiet">{t('noFacts')}</p>
      ) : (
        <div className="x-scroll" tabIndex={0} role="region" aria-label={t('factsCaption')}>
          <table className="x-table">
            <caption>{t('factsCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('fact')}</th>
                <th scope="col">{t('value')}</th>
                <th scope="col">{t('source')}</th>
                <th scope="col">{t('at')}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map(({ fact, name, value, source, at }) => (
                <tr key={fact}>
                  <th scope="row">{pick(name)}</th>
                  <td>{pick(value)}</td>
                  <td>{t(`sources.${source}`)}</td>
                  <td className="x-number">{at === null ? '—' : columnInstant(at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
