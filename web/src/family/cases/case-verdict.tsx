// The verdict in plain words: why, by which clause, what would change it, what stays open.
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import type { FamilyVerdict } from '../../api/cases.queries';
import { sayDay } from '../../lib/times';
import { ClauseList } from '../clause-list';
import { inLanguage } from '../wording';

const MARK: Readonly<Record<string, string>> = { ELIGIBLE: 'x-note-good', NOT_ELIGIBLE: 'x-note-warn' };

export function CaseVerdict({ verdict }: { verdict: FamilyVerdict }) {
  const { t, i18n } = useTranslation(['case', 'family']);
  const nameOf = useAuthorityName();
  const say = (words: { zh: string; en: string | null }): string => inLanguage(words, i18n.language);
  return (
    <section className="x-card" aria-labelledby="verdict">
      <h2 id="verdict" style={{ marginTop: 0 }}>
        {t('verdict.title')}
      </h2>
      <p className={`x-note ${MARK[verdict.outcome] ?? ''}`}>
        <strong>{t(`outcomes.${verdict.outcome}`)}</strong>
        {verdict.words !== null && <span> {say(verdict.words)}</span>}
      </p>
      <p className="x-quiet x-small">{t('verdict.by', { day: sayDay(verdict.decidedAt, i18n.language), policy: say(verdict.policyTitle) })}</p>
      {verdict.outcome === 'ELIGIBLE' && (
        <dl className="x-facts">
          {verdict.mode !== null && (
            <>
              <dt>{t('verdict.mode')}</dt>
              <dd>{t(`modes.${verdict.mode}`)}</dd>
            </>
          )}
          <dt>{t('verdict.scope')}</dt>
          <dd>{verdict.scope.map(nameOf).join(t('family:comma'))}</dd>
        </dl>
      )}
      {verdict.missing.length > 0 && (
        <>
          <h3>{t('verdict.missing')}</h3>
          <ul>
            {verdict.missing.map((fact) => (
              <li key={fact.zh}>{say(fact)}</li>
            ))}
          </ul>
        </>
      )}
      <ClauseList clauses={verdict.clauseWords} folded={verdict.outcome === 'ELIGIBLE'} />
      {verdict.changes.length > 0 && (
        <>
          <h3>{t('verdict.changes')}</h3>
          <ul>
            {verdict.changes.map((change) => (
              <li key={change.steps.map(({ zh }) => zh).join()}>
                {change.steps.map(say).join(t('verdict.and'))}
              </li>
            ))}
          </ul>
        </>
      )}
      {verdict.outcome === 'NOT_ELIGIBLE' && verdict.changes.length === 0 && (
        <>
          <h3>{t('verdict.changes')}</h3>
          <p>{t('verdict.noChange')}</p>
        </>
      )}
      {verdict.remedy !== null && (
        <>
          <h3>{t('verdict.open')}</h3>
          <p>{say(verdict.remedy)}</p>
        </>
      )}
    </section>
  );
}
