// The difference of two versions, in numbers and in words.
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanDifferences } from '../../api/plans.queries';

export function Differences({ of }: { of: PlanDifferences }) {
  const { t, i18n } = useTranslation('plans');
  const say = (text: { zh: string; en: string }): string => (i18n.language === 'en' ? text.en : text.zh);
  const part = (name: string): string => t(`parts.${name}`, { defaultValue: name });
  return (
    <>
      <p>
        {t('sitesCompared', of.sites)}
        {Object.entries(of.counts).filter(([, count]) => count > 0).map(([kind, count]) => (
          <span key={kind}>
            {' '}
            · {t(`changeKinds.${kind}`, { defaultValue: kind })} {count}
          </span>
        ))}
      </p>
      <div className="x-scroll" tabIndex={0} role="region" aria-label={t('seatsCompared')}>
        <table className="x-table x-number">
          <caption>{t('seatsCompared')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('part')}</th>
              <th scope="col">{t('openSeats')}</th>
              <th scope="col">{t('unbuiltSeats')}</th>
            </tr>
          </thead>
          <tbody>
            {of.seats.map((row) => (
              <tr key={row.part}>
                <th scope="row">{part(row.part)}</th>
                <td>{t('beforeAfter', row.open)}</td>
                <td>{t('beforeAfter', row.unbuilt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {of.questions.length > 0 && (
        <div className="x-note x-note-warn">
          <h3>{t('questions')}</h3>
          <ul>
            {of.questions.map((question, at) => (
              <li key={at}>{say(question)}</li>
            ))}
          </ul>
        </div>
      )}
      <Table
        size="small"
        rowKey={(row) => `${row.kind}.${row.code}.${row.name}.${row.part}.${row.rowBefore}.${row.rowAfter}`}
        scroll={{ x: 'max-content' }}
        dataSource={of.changes}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: t('noChanges') }}
        columns={[
          { title: t('change'), dataIndex: 'kind', render: (kind: string) => t(`changeKinds.${kind}`, { defaultValue: kind }) },
          { title: t('site'), dataIndex: 'name' },
          { title: t('place'), dataIndex: 'place', render: (place: string | null) => place ?? '—' },
          { title: t('inWords'), key: 'words', width: 480, render: (_, row) => say(row) },
          { title: t('rows'), key: 'rows', className: 'x-number', render: (_, row) => t('rowsOf', { before: row.rowBefore ?? '—', after: row.rowAfter ?? '—' }) },
        ]}
      />
    </>
  );
}
