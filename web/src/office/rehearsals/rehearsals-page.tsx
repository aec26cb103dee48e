// Every rehearsal, the newest first.
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useRehearsals } from '../../api/rehearsals.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { StartDialog } from './start-dialog';

export function RehearsalsPage() {
  const { t } = useTranslation('rehearsals');
  const may = useMay();
  const navigate = useNavigate();
  const [address, change] = useAddress();
  const asked = useRehearsals();
  const starting = address.draft !== undefined && may('rehearsals.start');
  return (
    <Page
      wide
      title={t('heading')}
      actions={
        may('rehearsals.start') && (
          <Button type="primary" onClick={() => change({ draft: 'choose' })}>
            {t('start.title')}
          </Button>
        )
      }
    >
      <p className="x-quiet">{t('hint')}</p>
      <Asked of={asked}>
        {(list) => (
          <Table
            size="small"
            rowKey="id"
            scroll={{ x: 'max-content' }}
            pagination={{
              current: Number(address.page ?? 1),
              pageSize: 20,
              hideOnSinglePage: true,
              showSizeChanger: false,
              onChange: (page) => change({ page }),
            }}
            locale={{ emptyText: t('none') }}
            dataSource={list}
            columns={[
              { title: t('columns.draft'), render: (_, { id, title }) => <Link to={id}>{title}</Link> },
              { title: t('columns.revision'), dataIndex: 'revision', align: 'right', className: 'x-number' },
              {
                title: t('columns.state'),
                render: (_, { state, percent }) => (
                  <span className="x-state" data-state={state}>
                    {state === 'comparing' || state === 'matching'
                      ? t('statePercent', { state: t(`states.${state}`), percent })
                      : t(`states.${state}`)}
                  </span>
                ),
              },
              { title: t('columns.years'), render: (_, { schoolYears }) => schoolYears.join('、'), className: 'x-number' },
              { title: t('columns.cases'), dataIndex: 'casesTotal', align: 'right', className: 'x-number' },
              { title: t('columns.startedBy'), dataIndex: 'startedBy' },
              {
                title: t('columns.startedAt'),
                render: (_, { startedAt }) => <span className="x-number">{columnInstant(startedAt)}</span>,
              },
            ]}
          />
        )}
      </Asked>
      {starting && (
        <StartDialog
          draftId={address.draft === 'choose' ? undefined : address.draft}
          onClose={() => change({ draft: undefined })}
          onStarted={(id) => void navigate(`/office/rehearsals/${id}`)}
        />
      )}
    </Page>
  );
}
