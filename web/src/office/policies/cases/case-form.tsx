// One named case: the child's facts, and how it must come out.
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/draft-context';
import type { Json, PolicyCase } from '../rules';
import { choicesOf } from '../tables/table-columns';
import { useTableWords } from '../tables/use-table-words';
import { flatFacts, plainValue, withFact } from './case-facts';
import { FactControl } from './fact-control';

const OUTCOMES = ['ELIGIBLE', 'NOT_ELIGIBLE', 'MANUAL', 'NEED_MATERIAL'];

export function CaseForm({ index, one, onClose }: { index: number; one: PolicyCase; onClose: () => void }) {
  const { t, i18n } = useTranslation('policies');
  const words = useTableWords();
  const { session, vocabulary } = useDraft();
  const { editable, policy } = session;
  const [name, setName] = useState(one.name);
  useEffect(() => setName(one.name), [one.name]);
  const facts = flatFacts(one.facts);
  const at = `/cases/${index}`;
  const expect = (changes: Readonly<Record<string, unknown>>): void => {
    const next = Object.fromEntries(Object.entries({ ...one.expect, ...changes }).filter(([, value]) => value !== undefined));
    session.edit([{ do: 'set', at: `${at}/expect`, value: next as Json }]);
  };
  const places = (vocabulary?.authorities ?? []).map(({ code, zh, en }) => ({
    value: code,
    label: i18n.language === 'en' ? en : zh,
  }));
  const line = (id: string, label: string, control: React.ReactNode) => (
    <tr key={id}>
      <th scope="row">{label}</th>
      <td>{control}</td>
    </tr>
  );
  return (
    <section className="x-card" aria-label={one.name}>
      <div className="x-page-head">
        <h2 style={{ margin: 0 }}>{t('cases.one', { name: one.name })}</h2>
        <Button size="small" onClick={onClose}>
          {t('cases.close')}
        </Button>
      </div>
      <label htmlFor="case-name" className="x-label">
        {t('cases.name')}
      </label>
      <Input
        id="case-name"
        value={name}
        disabled={!editable}
        onChange={({ target }) => setName(target.value)}
        onBlur={() =>
          name.trim() !== '' && name !== one.name && session.edit([{ do: 'set', at: `${at}/name`, value: name.trim() }])
        }
      />
      <div className="x-case">
        <table className="x-table">
          <caption>{t('cases.facts')}</caption>
          <tbody>
            {policy.facts
              .filter(({ source }) => source !== 'table')
              .map((fact) => {
                const label = i18n.language === 'en' ? (fact.en ?? fact.zh) : fact.zh;
                return line(
                  fact.key,
                  label,
                  <FactControl
                    fact={fact}
                    label={label}
                    choices={vocabulary ? choicesOf(fact, { ...vocabulary, groups: [] }, words) : []}
                    value={plainValue(facts[fact.key])}
                    disabled={!editable}
                    onChange={(value) =>
                      session.edit([{ do: 'set', at: `${at}/facts`, value: withFact(one.facts, fact.key, value) as Json }])
                    }
                  />,
                );
              })}
          </tbody>
        </table>
        <table className="x-table">
          <caption>{t('cases.expect')}</caption>
          <tbody>
            {line(
              'outcome',
              t('columns.outcome'),
              <Select
                size="small"
                aria-label={t('columns.outcome')}
                disabled={!editable}
                style={{ width: '100%' }}
                value={one.expect.outcome}
                options={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
                onChange={(outcome: string) => expect({ outcome })}
              />,
            )}
            {line(
              'reason',
              t('columns.reason'),
              <Input
                size="small"
                aria-label={t('columns.reason')}
                disabled={!editable}
                key={one.expect.reason ?? ''}
                defaultValue={one.expect.reason ?? ''}
                placeholder={t('cases.notCompared')}
                onBlur={({ target }) =>
                  target.value.trim() !== (one.expect.reason ?? '') &&
                  expect({ reason: target.value.trim() === '' ? undefined : target.value.trim() })
                }
              />,
            )}
            {line(
              'mode',
              t('columns.mode'),
              <Select
                size="small"
                allowClear
                aria-label={t('columns.mode')}
                placeholder={t('cases.notCompared')}
                disabled={!editable}
                style={{ width: '100%' }}
                value={one.expect.mode ?? undefined}
                options={(vocabulary?.outputs.find((output) => output.name === 'mode')?.values ?? []).flatMap((value) =>
                  value === null ? [] : [{ value: String(value), label: t(`modes.${String(value)}`, String(value)) }],
                )}
                onChange={(mode: string | undefined) => expect({ mode })}
              />,
            )}
            {line(
              'scope',
              t('cases.scope'),
              <Select
                size="small"
                mode="multiple"
                allowClear
                aria-label={t('cases.scope')}
                placeholder={one.expect.scope ? t('cases.none') : t('cases.notCompared')}
                disabled={!editable}
                style={{ width: '100%' }}
                value={[...(one.expect.scope ?? [])]}
                options={places}
                onChange={(scope: string[]) => expect({ scope })}
                onClear={() => expect({ scope: undefined })}
              />,
            )}
            {line(
              'clauses',
              t('parts.texts'),
              <Select
                size="small"
                mode="multiple"
                allowClear
                aria-label={t('columns.clause')}
                placeholder={t('cases.notCompared')}
                disabled={!editable}
                style={{ width: '100%' }}
                value={[...(one.expect.clauses ?? [])]}
                options={(policy.clauses ?? []).map(({ id, zh }) => ({ value: id, label: `${id} ${zh}` }))}
                onChange={(clauses: string[]) => expect({ clauses: clauses.length > 0 ? clauses : undefined })}
              />,
            )}
            {line(
              'authorities',
              t('cases.authorities'),
              <Select
                size="small"
                mode="multiple"
                allowClear
                aria-label={t('cases.authorities')}
                placeholder={t('cases.all')}
                disabled={!editable}
                style={{ width: '100%' }}
                value={[...(one.authorities ?? [])]}
                options={places}
                onChange={(list: string[]) =>
                  session.edit([
                    list.length > 0
                      ? { do: 'set', at: `${at}/authorities`, value: list }
                      : { do: 'set', at: `${at}/authorities` },
                  ])
                }
              />,
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
