// Seats by status beside children, year by year; unbuilt seats in columns of their own. Every figure of seats leads to its sites.
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import type { Outlook, OutlookRow, Scenario } from '../../api/planning.queries';
import { rowsAtHand } from '../../kit/staff/every-row';
import { PrintList } from '../../kit/staff/print-list';
import { useAddress } from '../../kit/use-address';
import { AlertTag } from './alert-tag';
import { figure } from './figure';
import { SUPPLY } from './map-features';
import { OneFilter } from './one-filter';
import { OutlookExport } from './outlook-export';

export const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const;
export const ALERTS = ['short', 'shortUntilBuilt', 'surplus', 'closure'] as const;
/** Rows have a column `children` (people); the table must not take it for rows within rows. */
export const NO_NESTED_ROWS = 'rowsWithin';
/** Rows of this code are the whole city. */
export const WHOLE_CITY = 'CITY';
/** In the address: every authority, not the whole city as one. */
const EACH = 'each';

/** Columns of seats by status, for rows that have a supply; `sitesOf` gives the address of the sites behind a figure. */
export function useSupplyColumns<T extends { supply: OutlookRow['supply'] }>(sitesOf?: (row: T) => Readonly<Record<string, string>>): TableColumnsType<T> {
  const { t } = useTranslation('planning');
  return SUPPLY.map((status) => ({
    title: t(`supply.${status}`),
    key: status,
    align: 'right' as const,
    className: status === 'open' ? 'x-number' : 'x-number x-quiet',
    render: (_: unknown, row: T) => {
      const seats = row.supply[status];
      if (sitesOf === undefined || seats === 0) return figure(seats);
      return <Link to={`/office/planning/map?${new URLSearchParams({ ...sitesOf(row), column: status }).toString()}`}>{figure(seats)}</Link>;
    },
  }));
}

export function OutlookTable({ outlook, scenario }: { outlook: Outlook; scenario: Scenario }) {
  const { t } = useTranslation('planning');
  const authority = useAuthorityName();
  const [address, change] = useAddress();
  const { stage, alert, authority: of = WHOLE_CITY } = address;
  const nameOf = (code: string): string => (code === WHOLE_CITY ? t('wholeCity') : authority(code));
  const supply = useSupplyColumns<OutlookRow>((row) => ({ year: String(row.schoolYear), stage: row.stage, scenario, ...(row.authority === WHOLE_CITY ? {} : { authority: row.authority }) }));
  const rows = outlook.rows.filter(
    (row) => (stage === undefined || row.stage === stage) && (of === EACH ? row.authority !== WHOLE_CITY : row.authority === of) && (alert === undefined || row.alert === alert),
  );
  const number = (name: 'children' | 'surveyed' | 'gap' | 'gapOnceBuilt', title: string) => ({ title, dataIndex: name, align: 'right' as const, className: 'x-number', render: (value: number | null) => (value === null && name === 'children' ? t('unknown') : figure(value)) });
  const columns: TableColumnsType<OutlookRow> = [
    { title: t('year'), dataIndex: 'schoolYear', className: 'x-number' },
    { title: t('authority'), dataIndex: 'authority', render: nameOf },
    { title: t('stage'), dataIndex: 'stage', render: (one: string) => t(`stages.${one}`) },
    number('children', t('children')),
    number('surveyed', t('surveyed')),
    ...supply,
    number('gap', t('gap')),
    number('gapOnceBuilt', t('gapOnceBuilt')),
    { title: t('alert'), dataIndex: 'alert', render: (one: string | null) => <AlertTag alert={one} /> },
    { title: t('land'), key: 'land', className: 'x-land', render: (_, { reservedToClose }) => landInWords(reservedToClose, t) },
  ];
  const codes = [...new Set(outlook.rows.map((row) => row.authority))];
  const authorities = [{ value: WHOLE_CITY, label: t('wholeCity') }, { value: EACH, label: t('eachAuthority') }, ...codes.filter((code) => code !== WHOLE_CITY).map((value) => ({ value, label: authority(value) }))];
  const under = [t(`scenarios.${scenario}`), authorities.find(({ value }) => value === of)?.label, stage && t(`stages.${stage}`), alert && t(`alerts.${alert}`)].filter(Boolean).join(' · ');
  return (
    <section aria-label={t('tabs.outlook')}>
      <div className="x-planning-tools x-no-print">
        <OneFilter name="authority" label={t('authority')} first={WHOLE_CITY} options={authorities} />
        <OneFilter name="stage" label={t('stage')} options={STAGES.map((value) => ({ value, label: t(`stages.${value}`) }))} />
        <OneFilter name="alert" label={t('alert')} options={ALERTS.map((value) => ({ value, label: t(`alerts.${value}`) }))} />
        <OutlookExport query={{ scenario, stage, alert, ...(of === EACH ? {} : { authority: of }) }} />
        <PrintList title={t('title')} under={under} columns={columns} ask={rowsAtHand(rows)} />
      </div>
      <p className="x-small x-quiet">{t('unitHint')}</p>
      <Table<OutlookRow>
        expandable={{ childrenColumnName: NO_NESTED_ROWS }}
        size="small"
        rowKey={(row) => `${row.schoolYear}.${row.authority}.${row.stage}`}
        scroll={{ x: 'max-content' }}
        dataSource={rows}
        columns={columns}
        pagination={{ current: Number(address.page ?? 1), pageSize: 50, showSizeChanger: false, hideOnSinglePage: true, onChange: (page) => change({ page }) }}
        locale={{ emptyText: t('noRows') }}
      />
    </section>
  );
}

const LAND_NAMED = 2;

/** The first pieces of land by name, the others as a number. */
function landInWords(land: OutlookRow['reservedToClose'], t: ReturnType<typeof useTranslation<'planning'>>['t']): string {
  if (land.length === 0) return '—';
  const named = land.slice(0, LAND_NAMED).map(({ name, seats }) => t('landOf', { name, seats: figure(seats) })).join('、');
  return land.length > LAND_NAMED ? t('landMore', { named, count: land.length }) : named;
}
