// Two officers at once: what the other did, in words; theirs is loaded, and what was typed here is kept until it is done again or given up.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../kit/refusal-note';
import { operationWords, type Operation, type Policy } from '../rules';
import { useDraft } from './draft-context';

const MOST_LINES = 12;

function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('policies');
  return (
    <ul>
      {lines.slice(0, MOST_LINES).map((line, index) => (
        <li key={index}>{line}</li>
      ))}
      {lines.length > MOST_LINES && <li>{t('conflict.more', { count: lines.length - MOST_LINES })}</li>}
    </ul>
  );
}

const inWords = (policy: Policy, operations: readonly Operation[], english: boolean): string[] =>
  operations.map((operation) => {
    const words = operationWords(policy, operation);
    return english ? words.en : words.zh;
  });

export function ConflictNote() {
  const { t, i18n } = useTranslation('policies');
  const { session } = useDraft();
  const { state, policy } = session;
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  if (state.conflict === null) return null;
  const mine = [...state.kept, ...state.waiting].flatMap(({ operations }) =>
    inWords(state.conflict?.loaded ? policy : state.server.policy, operations, i18n.language === 'en'),
  );
  const load = (): void => {
    setPending(true);
    setFault(null);
    session
      .loadTheirs()
      .catch(setFault)
      .finally(() => setPending(false));
  };
  return (
    <section className="x-note x-note-bad" role="alert" aria-label={t('conflict.title')}>
      <h2 className="x-h3">{t(state.conflict.loaded ? 'conflict.loaded' : 'conflict.title')}</h2>
      {state.conflict.changes.length > 0 && (
        <>
          <p>{t('conflict.theirs')}</p>
          <Lines lines={state.conflict.changes.map(({ detail }) => detail)} />
        </>
      )}
      {mine.length > 0 && (
        <>
          <p>{t('conflict.mine')}</p>
          <Lines lines={mine} />
        </>
      )}
      <RefusalNote fault={fault} />
      <div className="x-page-actions">
        {state.conflict.loaded ? (
          <>
            <Button type="primary" onClick={session.repeatMine}>
              {t('conflict.repeat')}
            </Button>
            <Button onClick={session.forgetMine}>{t('conflict.forget')}</Button>
          </>
        ) : (
          <Button type="primary" loading={pending} onClick={load}>
            {t('conflict.load')}
          </Button>
        )}
      </div>
    </section>
  );
}
