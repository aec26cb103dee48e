// General seats before and after unused coordinated seats came back: none of them was touched by a placement.
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { useReturnedSeats, type ReturnedRow } from '../../api/seats.queries';
import { Asked } from '../../kit/asked';
import { rowsAtHand } from '../../kit/staff/every-row';
import { PrintList } from '../../kit/staff/print-list';

export function ReturnedSeats({ schoolYear }: { schoolYear: number }) {
  const { t } = useTranslation('seats');
  const authority = useAuthorityName();
  const asked = useReturnedSeats(schoolYear);
  const number = (name: string, title: string) => ({ title, dataIndex: name, align: 'right' as const, className: 'x-number' });
  const columns: TableColumnsType<ReturnedRow> = [
    { title: t('authority'), dataIndex: 'authority', render: authority },
    { title: t('grade'), dataIndex: 'grade', render: (grade: string) => t(`grades.${grade}`) },
    { title: t('returnsOn'), dataIndex: 'returnsOn', className: 'x-number', render: (day: string | null) => day ?? t('notPublished') },
    number('coordinated', t('coordinated')),
    number('generalBefore', t('generalBefore')),
    number('returned', t('returned')),
    number('generalAfter', t('generalAfter')),
    number('touchedByPlacements', t('touched')),
  ];
  return (
    <Asked of={asked}>
      {(rows) => (
        <section aria-label={t('tabs.returned')}>
          <p>{t('returnedLead')}</p>
          {rows.length > 0 && (
            <div className="x-list-tools x-no-print">
              <PrintList title={t('tabs.returned')} columns={columns} ask={rowsAtHand(rows)} />
            </div>
          )}
          <Table
            size="small"
            rowKey={(row) => `${row.authority}.${row.grade}`}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 100, hideOnSinglePage: true }}
            dataSource={rows}
            locale={{ emptyText: t('noRows') }}
            columns={columns}
          />
        </section>
      )}
    </Asked>
  );
}
