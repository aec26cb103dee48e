// The rules of a policy in plain text, table by table; those of an authority of its own under its name.
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../api/authorities.queries';
import type { PublishedPolicy } from '../api/published-policies.queries';
import { useWording } from './use-wording';

export function PolicyRules({ policy }: { policy: PublishedPolicy }) {
  const { t } = useTranslation('policy');
  const say = useWording();
  const authority = useAuthorityName();
  return (
    <>
      {policy.tables.map((table) => (
        <details key={`${table.id}.${table.authority ?? ''}`} className="x-card x-fold">
          <summary>
            {say(table.title)}
            {table.authority !== null && <> · {authority(table.authority)}</>}{' '}
            <span className="x-quiet">{t('ruleCount', { count: table.rules.length })}</span>
          </summary>
          <ul>
            {table.rules.map((rule, at) => (
              <li key={at}>
                {say(rule)}{' '}
                {rule.clause !== null && (
                  <a href={`#clause-${rule.clause}`} className="x-small">
                    {t('byClause', { clause: rule.clause })}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
