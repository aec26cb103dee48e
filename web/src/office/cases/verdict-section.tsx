// The verdict: outcome, ground, each authority's own, and how it came about.
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../api/case-ledger.queries';
import { columnInstant } from '../../lib/times';
import { Facts } from '../terms/facts';
import { useTerms } from '../terms/use-terms';
import { TraceRows } from './trace-rows';

type Verdict = NonNullable<CaseRecord['verdict']>;

export function VerdictSection({ of }: { of: CaseRecord }) {
  const { t } = useTranslation('cases');
  return (
    <section className="x-card" aria-labelledby="verdict">
      <h2 id="verdict">{t('verdict')}</h2>
      {of.verdict ? <WholeVerdict of={of.verdict} /> : <p className="x-quiet">{t('noVerdict')}</p>}
    </section>
  );
}

function WholeVerdict({ of }: { of: Verdict }) {
  const { t } = useTranslation('cases');
  const { say, authority, pick } = useTerms();
  return (
    <>
      <Facts
        of={[
          [t('outcome'), say('outcomes', of.outcome)],
          [t('mode'), say('modes', of.mode)],
          [t('policy'), t('policyVersion', { policy: of.policy, version: of.policyVersion })],
          [t('decidedAt'), columnInstant(of.decidedAt)],
          [t('scope'), of.scope.map(authority).join('、') || '—'],
        ]}
      />
      <Lines title={t('clauses')} of={of.clauses.map(({ id, words }) => `${id} ${pick(words)}`)} />
      <Lines title={t('missing')} of={of.missing.map(pick)} />
      <Lines title={t('changes')} of={of.changes.map(pick)} />
      {of.remedy && <Lines title={t('remedy')} of={[pick(of.remedy)]} />}
      <TraceRows of={of} />
      <Authorities of={of.perAuthority} />
    </>
  );
}

function Lines({ title, of }: { title: string; of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="x-lines">
        {of.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Authorities({ of }: { of: Verdict['perAuthority'] }) {
  const { t } = useTranslation('cases');
  const { say, authority } = useTerms();
  if (of.length < 2) return null;
  return (
    <details>
      <summary>{t('perAuthority')}</summary>
      <div className="x-scroll" tabIndex={0} role="region" aria-label={t('perAuthority')}>
        <table className="x-table">
          <thead>
            <tr>
              <th scope="col">{t('authority')}</th>
              <th scope="col">{t('outcome')}</th>
              <th scope="col">{t('mode')}</th>
              <th scope="col">{t('clauses')}</th>
            </tr>
          </thead>
          <tbody>
            {of.map((one) => (
              <tr key={one.authority}>
                <th scope="row">{authority(one.authority)}</th>
                <td>{say('outcomes', one.outcome)}</td>
                <td>{say('modes', one.mode)}</td>
                <td>{one.clauses.join('、') || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
