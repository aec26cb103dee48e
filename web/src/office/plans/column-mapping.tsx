// What each column is: as it was understood, and put right by hand. A correction is kept for files with the same headings.
import { App, Button, InputNumber, Select, Space, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapColumns, UPLOADS, type Upload } from '../../api/plans.queries';
import { RefusalNote } from '../../kit/refusal-note';
import { useDeed } from '../../lib/use-deed';
import { guessHeading, headingsOf } from './columns-of';

export function ColumnMapping({ upload }: { upload: Upload }) {
  const { t, i18n } = useTranslation('plans');
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<Record<string, string>>(upload.mapping ?? {});
  const [rows, setRows] = useState(() => guessHeading(upload.head));
  const headings = useMemo(() => headingsOf(upload.head, rows), [upload, rows]);
  const known = new Map(upload.columns.map((column) => [column.column, column]));
  const map = useDeed({
    run: (mapping: Record<string, string>, key) => mapColumns(upload.id, mapping, key),
    touches: [UPLOADS],
    onDone: () => void message.success(t('readingAgain')),
  });
  const mayMap = upload.permittedActions.includes('plans.map');
  return (
    <>
      <p>{upload.mappingRemembered ? t('mappingRemembered') : t('mappingHint')}</p>
      <Space wrap style={{ marginBottom: 8 }}>
        <label htmlFor="first-row">{t('headingRows')}</label>
        <InputNumber id="first-row" size="small" min={1} max={upload.head.length} value={rows.first + 1} onChange={(row) => row !== null && setRows(({ last }) => ({ first: row - 1, last: Math.max(row - 1, last) }))} />
        <span aria-hidden>–</span>
        <InputNumber aria-label={t('lastHeadingRow')} size="small" min={rows.first + 1} max={upload.head.length} value={rows.last + 1} onChange={(row) => row !== null && setRows(({ first }) => ({ first, last: row - 1 }))} />
      </Space>
      <Table
        size="small"
        rowKey="letter"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={headings}
        columns={[
          { title: t('column'), dataIndex: 'letter' },
          { title: t('heading'), dataIndex: 'heading', render: (text: string) => text || '—' },
          { title: t('example'), dataIndex: 'example', className: 'x-quiet' },
          {
            title: t('understoodAs'),
            key: 'understood',
            render: (_, { letter }) => {
              const column = known.get(letter);
              return column === undefined ? t('notUnderstood') : i18n.language === 'en' ? column.en : column.zh;
            },
          },
          {
            title: t('byHand'),
            key: 'hand',
            render: (_, { heading, letter }) =>
              mayMap && heading !== '' ? (
                <Select
                  style={{ minWidth: 220 }}
                  aria-label={t('byHandFor', { column: letter })}
                  showSearch
                  allowClear
                  placeholder={t('asUnderstood')}
                  value={chosen[heading]}
                  onChange={(field: string | undefined) =>
                    setChosen((before) => {
                      const { [heading]: _gone, ...others } = before;
                      return field === undefined ? others : { ...others, [heading]: field };
                    })
                  }
                  options={upload.choices.map(({ field, zh, en }) => ({ value: field, label: i18n.language === 'en' ? en : zh }))}
                  optionFilterProp="label"
                />
              ) : (
                (chosen[heading] ?? '')
              ),
          },
        ]}
      />
      {mayMap && (
        <p>
          <Button type="primary" loading={map.isPending} onClick={() => map.mutate(chosen)}>
            {t('readAgain')}
          </Button>
        </p>
      )}
      <RefusalNote fault={map.error} />
    </>
  );
}
