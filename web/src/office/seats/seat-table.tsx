// 学位核定表: estimated, reported, approved and issued figures side by side, school by school, grade by grade.
import { Button, Space, Statistic, Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { download } from '../../api/client';
import { useSeatTable, type SeatRow } from '../../api/seats.queries';
import { Asked } from '../../kit/asked';
import { useAddress } from '../../kit/use-address';
import { AuthorityFilter } from './authority-filter';
import { StageFilter, stageOfGrade } from './stage-filter';

export function SeatTable({ schoolYear }: { schoolYear: number }) {
  const { t } = useTranslation('seats');
  const [address] = useAddress();
  const asked = useSeatTable(schoolYear, address.authority);
  const query = `schoolYear=${schoolYear}${address.authority === undefined ? '' : `&authority=${address.authority}`}`;
  return (
    <>
      <Space wrap size="middle" className="x-no-print">
        <AuthorityFilter />
        <StageFilter />
        <Button onClick={() => void download(`/api/office/seats/table/workbook?${query}`, 'seats.xlsx')}>{t('exportTable')}</Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </Space>
      <Asked of={asked}>
        {({ totals, rows }) => (
          <>
            <Space wrap size="large" style={{ display: 'flex', margin: '12px 0' }}>
              <Statistic title={t('pools')} value={totals.pools} />
              <Statistic title={t('approvedPools')} value={totals.approvedPools} />
              <Statistic title={t('entrySeats')} value={totals.entrySeats} />
              <Statistic title={t('committed')} value={totals.committed} />
              <Statistic title={t('coordinated')} value={totals.coordinated} />
              <Statistic title={t('aboveNorm')} value={totals.poolsAboveNorm} />
            </Space>
            <Rows rows={rows.filter(({ grade }) => address.stage === undefined || stageOfGrade(grade) === address.stage)} />
          </>
        )}
      </Asked>
    </>
  );
}

function Rows({ rows }: { rows: readonly SeatRow[] }) {
  const { t } = useTranslation('seats');
  const authority = useAuthorityName();
  const classes = (figures: { classes: number | null; classSize: number | null } | null): string =>
    figures === null || figures.classes === null || figures.classSize === null ? '—' : `${figures.classes} × ${figures.classSize}`;
  const columns: TableColumnsType<SeatRow> = [
    { title: t('school'), dataIndex: 'schoolName', fixed: 'left', width: 220, render: (name: string, { poolId }) => <Link to={`/office/seats/pools/${poolId}`}>{name}</Link> },
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
      render: (_, { sheetState, classSizeAbove }) => (
        <Space size={4}>
          {sheetState === null ? '—' : <Tag>{t(`sheetStates.${sheetState}`)}</Tag>}
          {classSizeAbove !== null && <Tag color="warning">{t('above', { size: classSizeAbove.classSize })}</Tag>}
        </Space>
      ),
    },
  ];
  return (
    <section aria-label={t('tabs.table')}>
      <Table<SeatRow> size="small" bordered rowKey="poolId" scroll={{ x: 'max-content' }} dataSource={rows as SeatRow[]} columns={columns} pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: t('noRows') }} />
    </section>
  );
}
