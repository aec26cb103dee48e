// A published policy as families read it: what it is, every clause, every rule with its clause, what is asked for and why.
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../api/authorities.queries';
import { usePublishedPolicies, usePublishedPolicy, type PublishedPolicy } from '../api/published-policies.queries';
import { Asked } from '../kit/asked';
import { Page } from '../kit/page';
import { sayDay } from '../lib/times';
import { PolicyChanges } from './policy-changes';
import { PolicyRules } from './policy-rules';
import { useWording } from './use-wording';
import './policy-page.css';

export function PolicyPage() {
  const { id } = useParams();
  const asked = usePublishedPolicy(id);
  return <Asked of={asked}>{(policy) => <Published policy={policy} />}</Asked>;
}

function Published({ policy }: { policy: PublishedPolicy }) {
  const { t } = useTranslation('policy');
  const say = useWording();
  return (
    <Page
      title={say(policy.title)}
      actions={
        <button type="button" className="x-button x-no-print" onClick={() => window.print()}>
          {t('print')}
        </button>
      }
    >
      <PolicyHead policy={policy} />
      <nav className="x-policy-parts" aria-label={t('parts')}>
        {(['clauses', 'rules', 'facts', 'seats', 'changes', 'versions'] as const).map((part) => (
          <a key={part} href={`#${part}`}>
            {t(part)}
          </a>
        ))}
      </nav>
      <h2 id="clauses">{t('clauses')}</h2>
      <ol className="x-clauses">
        {policy.clauses.map((clause) => (
          <li key={clause.id} id={`clause-${clause.id}`}>
            <span className="x-clause-id">{clause.id}</span> {say(clause)}
          </li>
        ))}
      </ol>
      <p>{say(policy.transition)}</p>
      <h2 id="rules">{t('rules')}</h2>
      <PolicyRules policy={policy} />
      <h2 id="facts">{t('facts')}</h2>
      <AskedFacts policy={policy} />
      <h2 id="seats">{t('seats')}</h2>
      <Reserves policy={policy} />
      <h2 id="changes">{t('changes')}</h2>
      <PolicyChanges id={policy.versionId} />
      <h2 id="versions">{t('versions')}</h2>
      <Versions current={policy.versionId} />
    </Page>
  );
}

function PolicyHead({ policy }: { policy: PublishedPolicy }) {
  const { t, i18n } = useTranslation('policy');
  const authority = useAuthorityName();
  const day = (on: string): string => sayDay(on, i18n.language);
  return (
    <dl className="x-card x-facts-list">
      <dt>{t('standing')}</dt>
      <dd>{t(`standings.${policy.standing}`)}</dd>
      <dt>{t('number')}</dt>
      <dd>{policy.documentNumber ?? t('noNumber')}</dd>
      {policy.authority !== null && (
        <>
          <dt>{t('issuer')}</dt>
          <dd>{authority(policy.authority)}</dd>
        </>
      )}
      <dt>{t('year')}</dt>
      <dd>{t('yearOf', { year: policy.schoolYear })}</dd>
      <dt>{t('effective')}</dt>
      <dd>{policy.effectiveTo === null ? t('from', { from: day(policy.effectiveFrom) }) : t('fromTo', { from: day(policy.effectiveFrom), to: day(policy.effectiveTo) })}</dd>
      <dt>{t('hash')}</dt>
      <dd className="x-small x-quiet">{policy.contentHash}</dd>
    </dl>
  );
}

function AskedFacts({ policy }: { policy: PublishedPolicy }) {
  const { t } = useTranslation('policy');
  const say = useWording();
  return (
    <div className="x-scroll" tabIndex={0} role="region" aria-label={t('factsCaption')}>
      <table className="x-table">
        <caption>{t('factsCaption')}</caption>
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
              <td>{t(`sources.${fact.source}`, { defaultValue: fact.source })}</td>
              <td>{fact.ground}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reserves({ policy }: { policy: PublishedPolicy }) {
  const { t } = useTranslation('policy');
  const authority = useAuthorityName();
  if (policy.reserve.length === 0) return <p>{t('noReserve')}</p>;
  return (
    <div className="x-scroll" tabIndex={0} role="region" aria-label={t('reserveCaption')}>
      <table className="x-table">
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
              <td>{t(`stages.${reserve.stage}`, { defaultValue: t('everyStage') })}</td>
              <td className="x-number">
                {t('shareOf', { percent: reserve.shareBp / 100 })}
                {reserve.minimum !== null && <> · {t('atLeast', { count: reserve.minimum })}</>}
                {reserve.cap !== null && <> · {t('atMost', { count: reserve.cap })}</>}
              </td>
              <td>{reserve.clause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Versions({ current }: { current: string }) {
  const { t, i18n } = useTranslation('policy');
  const asked = usePublishedPolicies();
  return (
    <Asked of={asked}>
      {(versions) => (
        <ul>
          {versions.map((version) => (
            <li key={version.versionId}>
              {version.versionId === current ? <strong>{version.title}</strong> : <Link to={`/policy/${version.versionId}`}>{version.title}</Link>}{' '}
              <span className="x-quiet">
                {t('versionOf', { version: version.version, from: sayDay(version.effectiveFrom, i18n.language) })} · {t(`standings.${version.standing}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Asked>
  );
}
