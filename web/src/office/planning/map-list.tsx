// What the map shows, as a list: zones with their gaps, sites with their seats and the row of the sheet they come from.
import { Table } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { AlertTag } from './alert-tag';
import { NO_NESTED_ROWS } from './outlook-table';
import type { MapFeature } from './map-features';

export function MapList({ features }: { features: readonly MapFeature[] }) {
  const { t, i18n } = useTranslation('planning');
  const authority = useAuthorityName();
  const sites = features.filter(({ properties }) => properties.kind === 'site').map(({ properties }) => properties);
  const zones = features.filter(({ properties }) => properties.kind === 'zone').flatMap(({ properties }) => (properties.outlook ?? []).map((row) => ({ ...row, key: `${properties.code}.${row.stage}`, name: i18n.language === 'en' ? properties.en : properties.zh })));
  return (
    <section aria-label={t('tabs.map')}>
      <h2>{t('zonesOfYear')}</h2>
      <Table
        size="small"
        expandable={{ childrenColumnName: NO_NESTED_ROWS }}
        scroll={{ x: 'max-content' }}
        pagination={false}
        dataSource={zones}
        locale={{ emptyText: t('noRows') }}
        columns={[
          { title: t('zone'), dataIndex: 'name' },
          { title: t('stage'), dataIndex: 'stage', render: (stage: string) => t(`stages.${stage}`) },
          { title: t('children'), dataIndex: 'children', align: 'right', className: 'x-number', render: (value: number | null) => value ?? '—' },
          { title: t('gap'), dataIndex: 'gap', align: 'right', className: 'x-number', render: (value: number | null) => value ?? '—' },
          { title: t('alert'), dataIndex: 'alert', render: (alert: string | null) => <AlertTag alert={alert} /> },
        ]}
      />
      <h2>{t('sitesOfYear', { count: sites.length })}</h2>
      <Table
        size="small"
        rowKey={(row) => `${row.planVersionId}.${row.row}.${row.stage}`}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 20, showSizeChanger: false }}
        dataSource={sites}
        columns={[
          { title: t('site'), dataIndex: 'name' },
          { title: t('authority'), dataIndex: 'authority', render: (code: string) => authority(code) },
          { title: t('stage'), dataIndex: 'stage', render: (stage: string) => t(`stages.${stage}`) },
          { title: t('status'), dataIndex: 'status', render: (status: string) => t(`siteStatus.${status}`) },
          { title: t('seats'), key: 'seats', align: 'right', className: 'x-number', render: (_, { seats }) => Object.values(seats ?? {}).reduce((total, one) => total + one, 0) },
          { title: t('from'), key: 'from', render: (_, { planVersionId, row }) => <Link to={`/office/plans/versions/${planVersionId}`}>{t('rowOf', { row })}</Link> },
        ]}
      />
    </section>
  );
}
