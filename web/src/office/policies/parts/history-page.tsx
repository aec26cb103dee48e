// Every step of the draft, the newest first: who did what, and what was undone.
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Badge } from '../badge';
import { Link } from 'react-router';
import { usePolicyHistory } from '../../../api/policies.queries';
import { Asked } from '../../../kit/asked';
import { columnInstant } from '../../../lib/times';
import { useDraft } from '../draft/draft-context';
import { pageOf } from '../draft/pages-of-places';

export function HistoryPage() {
  const { t, i18n } = useTranslation('policies');
  const { session } = useDraft();
  const { draft, policy, state } = session;
  const asked = usePolicyHistory(draft.id, state.server.revision);
  return (
    <Asked of={asked}>
      {(steps) =>
        steps.length === 0 ? (
          <p>{t('history.none')}</p>
        ) : (
          <Table
            size="small"
            rowKey="revision"
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 50, hideOnSinglePage: true }}
            dataSource={[...steps].reverse()}
            columns={[
              { title: t('history.step'), dataIndex: 'revision', align: 'right', className: 'x-number', width: 70 },
              {
                title: t('history.when'),
                render: (_, { madeAt }) => <span className="x-number">{columnInstant(madeAt)}</span>,
                width: 160,
              },
              { title: t('history.who'), dataIndex: 'madeBy', width: 160 },
              {
                title: t('history.what'),
                render: (_, { kind, ofRevision, did }) => (
                  <>
                    {kind !== 'edit' && <Badge tone="warn">{t(`history.${kind}`, { step: ofRevision })}</Badge>}
                    <ul className="x-plain">
                      {did.map(({ at, zh, en }, index) => (
                        <li key={index}>
                          <Link to={pageOf(policy, draft.id, at)}>{i18n.language === 'en' ? en : zh}</Link>
                        </li>
                      ))}
                    </ul>
                  </>
                ),
              },
            ]}
          />
        )
      }
    </Asked>
  );
}
