// 学位核定表: estimated, reported, approved and issued figures side by side, school by school, grade by grade.
import { Button, Space, Statistic, Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { download } from '../../api/client';
import { useSeatTable, type SeatRow } from '../../api/seats.queries';
import { useSitesToOpen } from '../../api/openings.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { rowsAtHand } from '../../kit/staff/every-row';
import { PrintList } from '../../kit/staff/print-list';
import { useAddress } from '../../kit/use-address';
import { AuthorityFilter } from './authority-filter';
import { StageFilter } from './stage-filter';

export function SeatTable({ schoolYear }: { schoolYear: number }) {
  const { t } = useTranslation('seats');
  const [address] = useAddress();
  const { authority, stage } = address;
  const filter = { schoolYear, ...(authority === undefined ? {} : { authority }), ...(stage === undefined ? {} : { stage }) };
  const asked = useSeatTable(filter as never);
  const may = useMay();
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
  return (
    <>
      <Space wrap size="middle" className="x-no-print">
        <AuthorityFilter />
        <StageFilter />
        <Button onClick={() => void download(`/api/office/seats/table/workbook?${query}`, 'seats.xlsx')}>{t('exportTable')}</Button>
        {may('opening.read') && <Link to="/office/plans/openings">{t('openings')}</Link>}
      </Space>
      <Asked of={asked}>
        {({ totals, rows }) => (
          <>
            <Space wrap size="large" style={{ display: 'flex', margin: '12px 0' }}>
              <Statistic title={t('pools')} value={totals.pools} />
              <Statistic title={t('approvedPools')} value={totals.approvedPools} />
              <Statistic title={t('entrySeats')} value={totals.entrySeats} suffix={t('seatUnit')} />
              <Statistic title={t('committed')} value={totals.committed} suffix={t('seatUnit')} />
              <Statistic title={t('coordinated')} value={totals.coordinated} suffix={t('seatUnit')} />
              <Statistic title={t('aboveNorm')} value={totals.poolsAboveNorm} />
            </Space>
            <Rows rows={rows} schoolYear={schoolYear} />
          </>
        )}
      </Asked>
    </>
  );
}

function Rows({ rows, schoolYear }: { rows: readonly SeatRow[]; schoolYear: number }) {
  const { t } = useTranslation(['seats', 'kit']);
  const [address, change] = useAddress();
  const may = useMay();
  const toOpen = new Set((useSitesToOpen(may('opening.read')).data ?? []).map(({ school }) => school));
  const authority = useAuthorityName();
  const classes = (figures: { classes: number | null; classSize: number | null } | null): string =>
    figures === null || figures.classes === null || figures.classSize === null ? '—' : `${figures.classes} × ${figures.classSize}`;
  const columns: TableColumnsType<SeatRow> = [
    { title: t('school'), dataIndex: 'schoolName', render: (name: string, { poolId }) => <Link to={`/office/seats/pools/${poolId}`}>{name}</Link> },
    { title: t('authority'), dataIndex: 'authority', render: authority },
    { title: t('grade'), dataIndex: 'grade', render: (grade: string) => t(`grades.${grade}`) },
    { title: t('norm'), dataIndex: 'norm', align: 'right', className: 'x-number' },
    {
      title: t('standings.estimated'),
      children: [
        { title: t('classesBySize'), key: 'e1', className: 'x-number', render: (_, { estimated }) => classes(estimated) },
        { title: t('seats'), key: 'e2', align: 'right', className: 'x-number x-quiet', render: (_, { estimated }) => estimated?.entrySeats ?? '—' },
      ],
    },
    {
      title: t('standings.reported'),
      children: [
        { title: t('classesBySize'), key: 'r1', className: 'x-number', render: (_, { reported }) => classes(reported) },
        { title: t('seats'), key: 'r2', align: 'right', className: 'x-number', render: (_, { reported }) => reported?.entrySeats ?? '—' },
      ],
    },
    {
      title: t('standings.approved'),
      children: [
        { title: t('seats'), key: 'a1', align: 'right', className: 'x-number', render: (_, { approved }) => approved?.entrySeats ?? '—' },
        { title: t('approvedBy'), key: 'a2', render: (_, { approved }) => approved?.by ?? '—' },
      ],
    },
    {
      title: t('standings.issued'),
      children: [
        { title: t('seats'), key: 'i1', align: 'right', className: 'x-number', render: (_, { issued }) => issued.entrySeats },
        { title: t('committed'), key: 'i2', align: 'right', className: 'x-number', render: (_, { issued }) => issued.committed },
        { title: t('coordinated'), key: 'i3', align: 'right', className: 'x-number', render: (_, { issued }) => issued.coordinated },
        { title: t('general'), key: 'i4', align: 'right', className: 'x-number', render: (_, { issued }) => issued.general },
      ],
    },
    {
      title: t('sheet'),
      key: 'sheet',
      render: (_, { school, sheetState, classSizeAbove }) => (
        <Space size={4}>
          {sheetState === null ? '—' : <Tag>{t(`sheetStates.${sheetState}`)}</Tag>}
          {toOpen.has(school) && (
            <Link className="x-no-print" to={`/office/plans/openings?school=${school}`}>
              {t('toOpenings')}
            </Link>
          )}
          {classSizeAbove !== null && <Tag color="warning">{t('above', { size: classSizeAbove.classSize })}</Tag>}
        </Space>
      ),
    },
  ];
  return (
    <section aria-label={t('tabs.table')}>
      <div className="x-list-tools x-no-print">
        <PrintList title={t('tableOfYear', { year: schoolYear })} under={[address.authority && authority(address.authority), address.stage && t(`stages.${address.stage}`)].filter(Boolean).join(' · ')} columns={columns} ask={rowsAtHand(rows)} />
      </div>
      <Table<SeatRow> size="small" bordered rowKey="poolId" scroll={{ x: 'max-content' }} dataSource={rows as SeatRow[]} columns={columns} pagination={{ current: Number(address.page ?? 1), pageSize: 100, hideOnSinglePage: true, showSizeChanger: false, showTotal: (count) => t('kit:rows', { count }), onChange: (page) => change({ page }) }} locale={{ emptyText: t('noRows') }} />
    </section>
  );
}
