// Names for several authorities together, as rules may use them.
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/draft-context';
import { FindingList } from '../draft/finding-list';
import type { Operation } from '../rules';

const NAME = /^[A-Z][A-Z0-9]{0,19}$/;

export function Groups() {
  const { t, i18n } = useTranslation('policies');
  const { session, vocabulary, marks } = useDraft();
  const { policy, editable } = session;
  const [name, setName] = useState('');
  const groups = Object.entries(policy.groups ?? {});
  const authorities = (vocabulary?.authorities ?? []).map(({ code, zh, en }) => ({
    value: code,
    label: i18n.language === 'en' ? en : zh,
  }));
  const wrong =
    name !== '' && (!NAME.test(name) || policy.groups?.[name] !== undefined || authorities.some(({ value }) => value === name));
  const add = (): void => {
    const operations: Operation[] = [
      ...(policy.groups ? [] : [{ do: 'set', at: '/groups', value: {} } as const]),
      { do: 'set', at: `/groups/${name}`, value: [] },
    ];
    if (session.edit(operations)) setName('');
  };
  return (
    <section aria-label={t('groups.label')}>
      <h2>{t('groups.label')}</h2>
      <p className="x-quiet">{t('groups.hint')}</p>
      <FindingList marks={marks.filter(({ at }) => at.startsWith('/groups'))} bare />
      <table className="x-table">
        <tbody>
          {groups.map(([group, codes]) => (
            <tr key={group}>
              <th scope="row">{group}</th>
              <td style={{ width: '75%' }}>
                <Select
                  mode="multiple"
                  aria-label={t('groups.members', { group })}
                  disabled={!editable}
                  value={[...codes]}
                  options={authorities}
                  showSearch={{ optionFilterProp: 'label' }}
                  style={{ width: '100%' }}
                  onChange={(value: string[]) => session.edit([{ do: 'set', at: `/groups/${group}`, value }])}
                />
              </td>
              <td>
                {editable && (
                  <Button
                    size="small"
                    type="text"
                    danger
                    aria-label={t('groups.remove', { group })}
                    onClick={() => session.edit([{ do: 'set', at: `/groups/${group}` }])}
                  >
                    {t('columns.removeShort')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editable && (
        <p>
          <Input
            aria-label={t('groups.name')}
            placeholder={t('groups.name')}
            value={name}
            status={wrong ? 'error' : ''}
            style={{ width: '12rem' }}
            onChange={({ target }) => setName(target.value.trim().toUpperCase())}
          />{' '}
          <Button disabled={name === '' || wrong} onClick={add}>
            {t('groups.add')}
          </Button>
          {wrong && <span className="x-bad x-small"> {t('groups.nameWrong')}</span>}
        </p>
      )}
    </section>
  );
}
