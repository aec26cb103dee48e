// The child that shows a finding: its facts by their names, and what the policy says of it.
import { useTranslation } from 'react-i18next';
import { valueWords, type FactValue } from '../rules';
import { useDraft } from './draft-context';

interface Example {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly authority: string;
  readonly outcome: string;
  readonly reason: string | null;
}

export function ExampleChild({ example }: { example: Readonly<Record<string, unknown>> }) {
  const { t, i18n } = useTranslation('policies');
  const { session, scope, vocabulary } = useDraft();
  const { facts, authority, outcome, reason } = example as unknown as Example;
  const english = i18n.language === 'en';
  const place = vocabulary?.authorities.find(({ code }) => code === authority);
  const add = (): void => {
    const at = session.policy.cases?.length ?? 0;
    const value = {
      name: t('cases.fromExample', { number: at + 1 }),
      facts: facts as never,
      authorities: [authority],
      expect: { outcome },
    };
    session.edit(
      session.policy.cases ? [{ do: 'insert', at: `/cases/${at}`, value }] : [{ do: 'set', at: '/cases', value: [value] }],
    );
  };
  return (
    <details className="x-example">
      <summary>
        {t('findings.example', {
          authority: place ? (english ? place.en : place.zh) : authority,
          outcome: t(`outcomes.${outcome}`, outcome),
        })}
        {reason && <code> {reason}</code>}
      </summary>
      <table>
        <tbody>
          {Object.entries(facts).map(([key, value]) => {
            const fact = scope?.facts.get(key);
            const said = fact && scope ? valueWords(value, fact, scope) : null;
            return (
              <tr key={key}>
                <th scope="row">{fact ? (english ? (fact.en ?? fact.zh) : fact.zh) : key}</th>
                <td>{said ? (english ? said.en : said.zh) : JSON.stringify(value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {session.editable && (
        <button type="button" className="x-link" onClick={add}>
          {t('findings.keepAsCase')}
        </button>
      )}
    </details>
  );
}
