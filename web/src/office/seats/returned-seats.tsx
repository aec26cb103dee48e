// General seats before and after unused coordinated seats came back: none of them was touched by a placement.
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { useReturnedSeats } from '../../api/seats.queries';
import { Asked } from '../../kit/asked';

export function ReturnedSeats({ schoolYear }: { schoolYear: number }) {
  const { t } = useTranslation('seats');
  const authority = useAuthorityName();
  const asked = useReturnedSeats(schoolYear);
  const number = (name: string, title: string) => ({ title, dataIndex: name, align: 'right' as const, className: 'x-number' });
  return (
    <Asked of={asked}>
      {(rows) => (
        <section aria-label={t('tabs.returned')}>
          <p>{t('returnedLead')}</p>
          <Table
            size="small"
            rowKey={(row) => `${row.authority}.${row.grade}`}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 100, hideOnSinglePage: true }}
            dataSource={rows}
            locale={{ emptyText: t('noRows') }}
            columns={[
              { title: t('authority'), dataIndex: 'authority', render: authority },
              { title: t('grade'), dataIndex: 'grade', render: (grade: string) => t(`grades.${grade}`) },
              { title: t('returnsOn'), dataIndex: 'returnsOn', className: 'x-number', render: (day: string | null) => day ?? t('notPublished') },
              number('coordinated', t('coordinated')),
              number('generalBefore', t('generalBefore')),
              number('returned', t('returned')),
              number('generalAfter', t('generalAfter')),
              number('touchedByPlacements', t('touched')),
            ]}
          />
        </section>
      )}
    </Asked>
  );
}
