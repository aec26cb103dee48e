// Every round with its state, and the ways to the announcement of another and to its times.
import type { ColumnsType } from 'antd/es/table';
import { Table } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAnnouncement } from '../../api/announcements.queries';
import { useRounds, type Round } from '../../api/office-rounds.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { Deadline } from '../../lib/deadline';
import { columnInstant } from '../../lib/times';
import { useTerms } from '../terms/use-terms';
import { useChosenYear } from './year-field';

export function RoundsPage() {
  const { t } = useTranslation('rounds');
  const rounds = useRounds();
  const may = useMay();
  const announcement = useAnnouncement(useChosenYear());
  const columns = useColumns();
  return (
    <Page
      title={t('title')}
      wide
      actions={
        <>
          {announcement.data?.permittedActions.includes('round.open') && (
            <Link to="/office/rounds/announce" className="x-button">
              {t('toAnnounce')}
            </Link>
          )}
          {may('window.readOffice') && (
            <Link to="/office/rounds/windows" className="x-button">
              {t('toWindows')}
            </Link>
          )}
        </>
      }
    >
      <Asked of={rounds}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="x-card">{t('none')}</p>
          ) : (
            <section aria-label={t('list')}>
              <Table<Round> size="small" rowKey="id" scroll={{ x: 'max-content' }} pagination={false} dataSource={rows} columns={columns} />
            </section>
          )
        }
      </Asked>
    </Page>
  );
}

function useColumns(): ColumnsType<Round> {
  const { t } = useTranslation('rounds');
  const { say, roundName } = useTerms();
  const at = (instant: string | null): string => (instant === null ? '—' : columnInstant(instant));
  return [
    { title: t('round'), render: (_, round) => <Link to={`/office/rounds/${round.id}`}>{roundName(round)}</Link> },
    { title: t('state'), render: (_, { state }) => say('roundStates', state) },
    { title: t('closesAt'), className: 'x-number', render: (_, { applicationsCloseAt, sealedAt }) => (applicationsCloseAt === null ? '—' : <Deadline at={applicationsCloseAt} settled={sealedAt !== null} />) },
    { title: t('sealedAt'), className: 'x-number', render: (_, { sealedAt }) => at(sealedAt) },
    { title: t('runs'), className: 'x-number', render: (_, { runs }) => runs.filter(({ finishedAt }) => finishedAt !== null).length },
    { title: t('signed'), className: 'x-number', render: (_, { parts }) => `${parts.filter(({ signedAt }) => signedAt !== null).length} / ${parts.length}` },
  ];
}
