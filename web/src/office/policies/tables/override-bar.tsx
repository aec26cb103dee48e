// Which rules are shown: the general ones, or those that stand in their place for one authority or group.
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../../kit/use-address';
import { useDraft } from '../draft/draft-context';
import type { DecisionTable, Json } from '../rules';

const GENERAL = '';

export function OverrideBar({ table, chosen }: { table: DecisionTable; chosen: string | undefined }) {
  const { t, i18n } = useTranslation('policies');
  const { session, vocabulary } = useDraft();
  const [, change] = useAddress();
  const [adding, setAdding] = useState<string | null>(null);
  const { policy, editable } = session;
  const own = (policy.overrides ?? []).flatMap((override, index) =>
    override.table === table.id ? [{ ...override, index }] : [],
  );
  const nameOf = (code: string): string => {
    const authority = vocabulary?.authorities.find((one) => one.code === code);
    return authority ? (i18n.language === 'en' ? authority.en : authority.zh) : code;
  };
  const free = [
    ...(vocabulary?.groups ?? []).map(({ name }) => name),
    ...(vocabulary?.authorities ?? []).map(({ code }) => code),
  ].filter((code) => own.every(({ authority }) => authority !== code));
  const add = (authority: string): void => {
    const value = { authority, table: table.id, rows: table.rows } as unknown as Json;
    const done = session.edit(
      policy.overrides
        ? [{ do: 'insert', at: `/overrides/${policy.overrides.length}`, value }]
        : [{ do: 'set', at: '/overrides', value: [value] }],
    );
    if (done) change({ for: authority });
    setAdding(null);
  };
  const remove = (): void => {
    const override = own.find(({ authority }) => authority === chosen);
    change({ for: undefined });
    if (override) session.edit([{ do: 'remove', at: `/overrides/${override.index}` }]);
  };
  return (
    <>
      <label htmlFor="rules-for">{t('overrides.shown')}</label>
      <Select
        id="rules-for"
        size="small"
        value={chosen ?? GENERAL}
        style={{ minWidth: '11rem' }}
        options={[
          { value: GENERAL, label: t('overrides.general') },
          ...own.map(({ authority }) => ({ value: authority, label: nameOf(authority) })),
        ]}
        onChange={(value) => change({ for: value === GENERAL ? undefined : value })}
      />
      {editable && adding === null && (
        <Button size="small" onClick={() => setAdding('')}>
          {t('overrides.add')}
        </Button>
      )}
      {adding !== null && (
        <Select
          autoFocus
          defaultOpen
          showSearch={{ optionFilterProp: 'label' }}
          size="small"
          aria-label={t('overrides.for')}
          placeholder={t('overrides.for')}
          style={{ minWidth: '12rem' }}
          options={free.map((value) => ({ value, label: nameOf(value) }))}
          onChange={add}
          onBlur={() => setAdding(null)}
        />
      )}
      {editable && chosen !== undefined && (
        <Button size="small" danger onClick={remove}>
          {t('overrides.remove')}
        </Button>
      )}
      {chosen !== undefined && <span className="x-quiet x-small">{t('overrides.hint', { name: nameOf(chosen) })}</span>}
    </>
  );
}
