// The columns of a table: which facts are asked, what is answered; each with its cells in every row, those of the overrides too.
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/draft-context';
import type { DecisionTable, Operation } from '../rules';
import { useTableWords } from './use-table-words';

export function ColumnsDialog({ index, table }: { index: number; table: DecisionTable }) {
  const { t, i18n } = useTranslation('policies');
  const words = useTableWords();
  const { session, scope, vocabulary } = useDraft();
  const [open, setOpen] = useState(false);
  const at = (column: number): string => `/tables/${index}/columns/${column}`;
  const edit = (operation: Operation) => (): void => void session.edit([operation]);
  const nameOf = (key: string): string => {
    const fact = scope?.facts.get(key);
    return fact ? (i18n.language === 'en' ? (fact.en ?? fact.zh) : fact.zh) : words.output(key);
  };
  const sides = [
    { as: 'input', names: table.inputs, first: 0, choices: (vocabulary?.facts ?? []).map(({ key }) => key) },
    {
      as: 'output',
      names: table.outputs,
      first: table.inputs.length,
      choices: (vocabulary?.outputs ?? []).map(({ name }) => name),
    },
  ] as const;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t(session.editable ? 'columns.edit' : 'columns.show')}
      </Button>
      <Modal open={open} title={t('columns.label')} footer={null} onCancel={() => setOpen(false)} width={640}>
        {sides.map(({ as, names, first, choices }) => (
          <section key={as} aria-label={t(`columns.${as}s`)}>
            <h3>{t(`columns.${as}s`)}</h3>
            <ol className="x-order">
              {names.map((name, place) => (
                <li key={`${name} ${place}`}>
                  {nameOf(name)} <code className="x-quiet">{name}</code>{' '}
                  {session.editable && (
                    <>
                      <Button
                        size="small"
                        type="text"
                        disabled={place === 0}
                        aria-label={t('columns.left', { name: nameOf(name) })}
                        onClick={edit({ do: 'move', at: at(first + place), to: first + place - 1 })}
                      >
                        ↑
                      </Button>
                      <Button
                        size="small"
                        type="text"
                        disabled={place === names.length - 1}
                        aria-label={t('columns.right', { name: nameOf(name) })}
                        onClick={edit({ do: 'move', at: at(first + place), to: first + place + 1 })}
                      >
                        ↓
                      </Button>
                      <Button
                        size="small"
                        type="text"
                        danger
                        aria-label={t('columns.remove', { name: nameOf(name) })}
                        onClick={edit({ do: 'remove', at: at(first + place) })}
                      >
                        {t('columns.removeShort')}
                      </Button>
                    </>
                  )}
                </li>
              ))}
            </ol>
            {session.editable && (
              <Select
                value={null}
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={t(`columns.add_${as}`)}
                placeholder={t(`columns.add_${as}`)}
                style={{ width: '100%' }}
                options={choices
                  .filter((key) => !(names as readonly string[]).includes(key))
                  .map((value) => ({ value, label: `${nameOf(value)}（${value}）` }))}
                onChange={(name: string | null) =>
                  name !== null && edit({ do: 'insert', at: at(first + names.length), value: { name, as } })()
                }
              />
            )}
          </section>
        ))}
      </Modal>
    </>
  );
}
