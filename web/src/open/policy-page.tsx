// A published policy as families read it: what it is, every clause, every rule with its clause, what is asked for and why.
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../api/authorities.queries';
import { usePublishedPolicies, usePublishedPolicy, type PublishedPolicy } from '../api/published-policies.queries';
import { Asked } from '../kit/asked';
import { Page } from '../kit/page';
import { sayDay } from '../lib/times';
import { PolicyChanges } from './policy-changes';
import { PolicyFacts } from './policy-facts';
import { PolicyReserves } from './policy-reserves';
import { PolicyRules } from './policy-rules';
import { useWording } from './use-wording';
import './fold.css';
import './policy-page.css';

export function PolicyPage() {
  const { id } = useParams();
  const asked = usePublishedPolicy(id);
  return <Asked of={asked}>{(policy) => <Published policy={policy} />}</Asked>;
}

const PARTS = ['clauses', 'rules', 'facts', 'seats', 'changes', 'versions'] as const;

/** A part of the page and the way back to the contents: on a telephone the page is long. */
function Heading({ part }: { part: (typeof PARTS)[number] }) {
  const { t } = useTranslation('policy');
  return (
    <div className="x-policy-heading" id={part}>
      <h2>{t(part)}</h2>
      {part !== 'clauses' && (
        <a className="x-small x-no-print" href="#parts">
          {t('toParts')}
        </a>
      )}
    </div>
  );
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
      <nav className="x-policy-parts x-no-print" aria-label={t('parts')} id="parts">
        {PARTS.map((part) => (
          <a key={part} href={`#${part}`}>
            {t(part)}
          </a>
        ))}
      </nav>
      <Heading part="clauses" />
      <ol className="x-clauses">
        {policy.clauses.map((clause) => (
          <li key={clause.id} id={`clause-${clause.id}`}>
            <span className="x-clause-id">{clause.id}</span> {say(clause)}
          </li>
        ))}
      </ol>
      <p>{say(policy.transition)}</p>
      <Heading part="rules" />
      <PolicyRules policy={policy} />
      <Heading part="facts" />
      <PolicyFacts policy={policy} />
      <Heading part="seats" />
      <PolicyReserves policy={policy} />
      <Heading part="changes" />
      <PolicyChanges id={policy.versionId} />
      <Heading part="versions" />
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
