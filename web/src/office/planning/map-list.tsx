// What the map shows, as lists: zones with their gaps, sites with their seats, the row of the sheet they come from, and their opening.
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { useMay } from '../../api/session.queries';
import { rowsAtHand } from '../../kit/staff/every-row';
import { PrintList } from '../../kit/staff/print-list';
import { useAddress } from '../../kit/use-address';
import { AlertTag } from './alert-tag';
import { figure } from './figure';
import { isShown, seatsIn, STATUSES, SUPPLY, type MapFeature } from './map-features';
import { NO_NESTED_ROWS, STAGES } from './outlook-table';
import { OneFilter } from './one-filter';

const right = { align: 'right' as const, className: 'x-number' };

export function MapList({ features }: { features: readonly MapFeature[] }) {
  return (
    <section>
      <Zones features={features} />
      <Sites features={features} />
    </section>
  );
}

function Zones({ features }: { features: readonly MapFeature[] }) {
  const { t, i18n } = useTranslation('planning');
  const rows = features
    .filter(({ properties }) => properties.kind === 'zone')
    .flatMap(({ properties }) => (properties.outlook ?? []).map((row) => ({ ...row, key: `${properties.code}.${row.stage}`, name: i18n.language === 'en' ? properties.en : properties.zh })));
  return (
    <>
      <h2>{t('zonesOfYear')}</h2>
      <Table
        size="small"
        expandable={{ childrenColumnName: NO_NESTED_ROWS }}
        scroll={{ x: 'max-content' }}
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: t('noRows') }}
        columns={[
          { title: t('zone'), dataIndex: 'name' },
          { title: t('stage'), dataIndex: 'stage', render: (stage: string) => t(`stages.${stage}`) },
          { title: t('childrenUnit'), dataIndex: 'children', ...right, render: figure },
          { title: t('gap'), dataIndex: 'gap', ...right, render: figure },
          { title: t('talentGap'), dataIndex: 'talentGap', ...right, render: figure },
          { title: t('alert'), dataIndex: 'alert', render: (alert: string | null) => <AlertTag alert={alert} /> },
        ]}
      />
    </>
  );
}

type Site = MapFeature['properties'];

function Sites({ features }: { features: readonly MapFeature[] }) {
  const { t } = useTranslation('planning');
  const authority = useAuthorityName();
  const may = useMay();
  const [address, change] = useAddress();
  const all = features.filter(({ properties }) => properties.kind === 'site').map(({ properties }) => properties);
  const sites = all.filter((site) => isShown(site, address));
  const total = sites.reduce((sum, site) => sum + seatsIn(site, address.column), 0);
  const columns: TableColumnsType<Site> = [
    { title: t('site'), dataIndex: 'name' },
    { title: t('authority'), dataIndex: 'authority', render: (code: string) => authority(code) },
    { title: t('stage'), dataIndex: 'stage', render: (stage: string) => t(`stages.${stage}`) },
    { title: t('status'), dataIndex: 'status', render: (status: string) => t(`siteStatus.${status}`) },
    { title: address.column === undefined ? t('seats') : `${t(`supply.${address.column}`)}（${t('seatUnit')}）`, key: 'seats', ...right, render: (_, site) => figure(seatsIn(site, address.column)) },
    { title: t('from'), key: 'from', render: (_, { planVersionId, row }) => <Link to={`/office/plans/versions/${planVersionId}?row=${row}`}>{t('rowOf', { row })}</Link> },
    ...(may('opening.read') ? [{ title: t('opening'), key: 'opening', className: 'x-no-print', render: (_: unknown, { school }: Site) => school !== undefined && <Link to={`/office/plans/openings?school=${school}`}>{t('toOpening')}</Link> }] : []),
  ];
  const names = [...new Set(all.map((site) => site.authority!))];
  return (
    <>
      <h2>{t('sitesOfYear', { count: sites.length })}</h2>
      <div className="x-list-tools x-no-print">
        <OneFilter name="authority" label={t('authority')} options={names.map((value) => ({ value, label: authority(value) }))} />
        <OneFilter name="stage" label={t('stage')} options={STAGES.map((value) => ({ value, label: t(`stages.${value}`) }))} />
        <OneFilter name="status" label={t('status')} options={STATUSES.map((value) => ({ value, label: t(`siteStatus.${value}`) }))} />
        <OneFilter name="column" label={t('seatKind')} options={SUPPLY.map((value) => ({ value, label: t(`supply.${value}`) }))} />
        <PrintList title={t('tabs.map')} columns={columns} ask={rowsAtHand(sites)} />
      </div>
      <p role="status">{t('seatsOfThese', { seats: figure(total) })}</p>
      <Table<Site>
        size="small"
        rowKey={(row) => `${row.planVersionId}.${row.row}.${row.stage}`}
        scroll={{ x: 'max-content' }}
        pagination={{ current: Number(address.page ?? 1), pageSize: 20, showSizeChanger: false, onChange: (page) => change({ page }) }}
        dataSource={sites as Site[]}
        columns={columns}
        locale={{ emptyText: t('noRows') }}
      />
    </>
  );
}
