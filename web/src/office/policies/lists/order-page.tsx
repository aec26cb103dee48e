// What orders children, what share of seats is set aside, and which authorities are named together.
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../kit/loading';
import { useDraft } from '../draft/draft-context';
import type { Json } from '../rules';
import { Groups } from './groups';
import { reserveColumns } from './list-columns';
import { ListSheet } from './list-sheet';

const RULE: Json = { authority: '*', stage: '*', shareBp: 0, clause: '' };

function Criteria() {
  const { t } = useTranslation('policies');
  const { session, vocabulary } = useDraft();
  const { policy, editable } = session;
  const criteria = policy.criteria ?? [];
  const free = (vocabulary?.criteria ?? []).filter((each) => !(criteria as readonly string[]).includes(each));
  const add = (value: string): void => {
    const at = criteria.at(-1) === 'lottery' ? criteria.length - 1 : criteria.length; // the lot is always drawn last
    session.edit(
      policy.criteria ? [{ do: 'insert', at: `/criteria/${at}`, value }] : [{ do: 'set', at: '/criteria', value: [value] }],
    );
  };
  return (
    <section aria-label={t('order.criteria')}>
      <h2>{t('order.criteria')}</h2>
      <p className="x-quiet">{t('order.criteriaHint')}</p>
      <ol className="x-order">
        {criteria.map((each, index) => (
          <li key={each}>
            {t(`criteria.${each}`, each)}{' '}
            {editable && (
              <>
                <Button
                  size="small"
                  type="text"
                  disabled={index === 0}
                  aria-label={t('order.earlier', { name: t(`criteria.${each}`) })}
                  onClick={() => session.edit([{ do: 'move', at: `/criteria/${index}`, to: index - 1 }])}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  type="text"
                  disabled={index === criteria.length - 1}
                  aria-label={t('order.later', { name: t(`criteria.${each}`) })}
                  onClick={() => session.edit([{ do: 'move', at: `/criteria/${index}`, to: index + 1 }])}
                >
                  ↓
                </Button>
                <Button
                  size="small"
                  type="text"
                  danger
                  aria-label={t('order.remove', { name: t(`criteria.${each}`) })}
                  onClick={() => session.edit([{ do: 'remove', at: `/criteria/${index}` }])}
                >
                  {t('columns.removeShort')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      {editable && free.length > 0 && (
        <Select
          value={null}
          aria-label={t('order.add')}
          placeholder={t('order.add')}
          style={{ minWidth: '14rem' }}
          options={free.map((value) => ({ value, label: t(`criteria.${value}`, value) }))}
          onChange={(value: string | null) => value !== null && add(value)}
        />
      )}
    </section>
  );
}

export function OrderPage() {
  const { t, i18n } = useTranslation('policies');
  const { session, vocabulary } = useDraft();
  const { policy } = session;
  const columns = useMemo(
    () => (vocabulary ? reserveColumns(policy, vocabulary, (key) => t(key), i18n.language === 'en') : null),
    [vocabulary, policy.clauses, t, i18n.language],
  );
  if (columns === null) return <Loading />;
  return (
    <>
      <Criteria />
      <h2>{t('order.reserve')}</h2>
      <p className="x-quiet">{t('order.reserveHint')}</p>
      <ListSheet at="/reserve" rows={policy.reserve} columns={columns} blank={RULE} label={t('order.reserve')} />
      <Groups />
    </>
  );
}
