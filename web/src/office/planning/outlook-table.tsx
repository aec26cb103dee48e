// Seats by status beside children, year by year, authority by authority; unbuilt seats in columns of their own.
import { Select, Space, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import type { Outlook, OutlookRow } from '../../api/planning.queries';
import { useAddress } from '../../kit/use-address';
import { AlertTag } from './alert-tag';

export const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const;
/** Rows have a column `children` (people); the table must not take it for rows within rows. */
export const NO_NESTED_ROWS = 'rowsWithin';
/** Rows of this code are the whole city. */
export const WHOLE_CITY = 'CITY';
const SUPPLY = ['open', 'building', 'soon', 'planned', 'undated', 'reserved'] as const;

/** Columns of seats by status, for rows that have a supply. */
export function useSupplyColumns<T extends { supply: OutlookRow['supply'] }>(): TableColumnsType<T> {
  const { t } = useTranslation('planning');
  return SUPPLY.map((status) => ({
    title: t(`supply.${status}`),
    key: status,
    align: 'right' as const,
    className: status === 'open' ? 'x-number' : 'x-number x-quiet',
    render: (_: unknown, row: T) => row.supply[status],
  }));
}

export function OutlookTable({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('planning');
  const authority = useAuthorityName();
  const [address, change] = useAddress();
  const supply = useSupplyColumns<OutlookRow>();
  const rows = outlook.rows.filter(
    (row) =>
      (address.stage === undefined || row.stage === address.stage) &&
      (address.authority === undefined ? true : row.authority === address.authority) &&
      (address.alert === undefined || row.alert === address.alert),
  );
  const columns: TableColumnsType<OutlookRow> = [
    { title: t('year'), dataIndex: 'schoolYear', fixed: 'left', className: 'x-number' },
    { title: t('authority'), dataIndex: 'authority', render: (code: string) => (code === WHOLE_CITY ? t('wholeCity') : authority(code)) },
    { title: t('stage'), dataIndex: 'stage', render: (stage: string) => t(`stages.${stage}`) },
    { title: t('children'), dataIndex: 'children', align: 'right', className: 'x-number', render: (children: number | null) => children ?? t('unknown') },
    { title: t('surveyed'), dataIndex: 'surveyed', align: 'right', className: 'x-number' },
    ...supply,
    { title: t('gap'), dataIndex: 'gap', align: 'right', className: 'x-number', render: (gap: number | null) => gap ?? '—' },
    { title: t('gapOnceBuilt'), dataIndex: 'gapOnceBuilt', align: 'right', className: 'x-number', render: (gap: number | null) => gap ?? '—' },
    { title: t('alert'), dataIndex: 'alert', render: (alert: string | null) => <AlertTag alert={alert} /> },
    { title: t('land'), key: 'land', width: 240, render: (_, { reservedToClose }) => landInWords(reservedToClose, t) },
  ];
  const filter = (name: 'stage' | 'authority' | 'alert', options: { value: string; label: string }[]) => (
    <span>
      <label htmlFor={name}>{t(name)}</label>{' '}
      <Select id={name} style={{ minWidth: 150 }} allowClear showSearch optionFilterProp="label" placeholder={t('all')} value={address[name]} onChange={(value: string | undefined) => change({ [name]: value })} options={options} />
    </span>
  );
  const codes = [...new Set(outlook.rows.map((row) => row.authority))];
  return (
    <section aria-label={t('tabs.outlook')}>
      <Space wrap size="middle" style={{ margin: '12px 0' }}>
        {filter('authority', codes.map((code) => ({ value: code, label: code === WHOLE_CITY ? t('wholeCity') : authority(code) })))}
        {filter('stage', STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) })))}
        {filter('alert', ['short', 'shortUntilBuilt', 'surplus', 'closure'].map((alert) => ({ value: alert, label: t(`alerts.${alert}`) })))}
      </Space>
      <Table<OutlookRow> expandable={{ childrenColumnName: NO_NESTED_ROWS }} size="small" rowKey={(row) => `${row.schoolYear}.${row.authority}.${row.stage}`} scroll={{ x: 'max-content' }} dataSource={rows} columns={columns} pagination={{ pageSize: 50, showSizeChanger: false }} locale={{ emptyText: t('noRows') }} />
    </section>
  );
}

const LAND_NAMED = 2;

/** The first pieces of land by name, the others as a number. */
function landInWords(land: OutlookRow['reservedToClose'], t: ReturnType<typeof useTranslation<'planning'>>['t']): string {
  if (land.length === 0) return '—';
  const named = land.slice(0, LAND_NAMED).map(({ name, seats }) => t('landOf', { name, seats })).join('、');
  return land.length > LAND_NAMED ? t('landMore', { named, count: land.length }) : named;
}
