// Talent zones beside their authorities; zones lie across authorities and are part of no sum.
import { Select, Space, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Outlook } from '../../api/planning.queries';
import { useAddress } from '../../kit/use-address';
import { AlertTag } from './alert-tag';
import { NO_NESTED_ROWS, STAGES, useSupplyColumns } from './outlook-table';

type ZoneRow = Outlook['zoneRows'][number];

export function ZoneTable({ outlook }: { outlook: Outlook }) {
  const { t, i18n } = useTranslation('planning');
  const [address, change] = useAddress();
  const supply = useSupplyColumns<ZoneRow>();
  const nameOf = (code: string): string => {
    const zone = outlook.zones.find((one) => one.code === code);
    return zone === undefined ? code : i18n.language === 'en' ? zone.en : zone.zh;
  };
  const number = (name: 'children' | 'homes' | 'surveyed' | 'gap' | 'gapOnceBuilt' | 'talentGap') => ({
    title: t(name),
    dataIndex: name,
    align: 'right' as const,
    className: 'x-number',
    render: (value: number | null) => value ?? '—',
  });
  const columns: TableColumnsType<ZoneRow> = [
    { title: t('year'), dataIndex: 'schoolYear', className: 'x-number' },
    { title: t('zone'), dataIndex: 'zone', render: nameOf },
    { title: t('stage'), dataIndex: 'stage', render: (stage: string) => t(`stages.${stage}`) },
    number('children'),
    number('homes'),
    number('surveyed'),
    ...supply,
    number('gap'),
    number('gapOnceBuilt'),
    number('talentGap'),
    { title: t('alert'), dataIndex: 'alert', render: (alert: string | null) => <AlertTag alert={alert} /> },
  ];
  const rows = outlook.zoneRows.filter((row) => (address.zone === undefined || row.zone === address.zone) && (address.stage === undefined || row.stage === address.stage));
  return (
    <section aria-label={t('tabs.zones')}>
      <p>{t('zonesLead')}</p>
      <Space wrap size="middle" style={{ marginBottom: 12 }}>
        <span>
          <label htmlFor="zone">{t('zone')}</label>{' '}
          <Select id="zone" style={{ minWidth: 200 }} allowClear placeholder={t('all')} value={address.zone} onChange={(zone: string | undefined) => change({ zone })} options={outlook.zones.map(({ code }) => ({ value: code, label: nameOf(code) }))} />
        </span>
        <span>
          <label htmlFor="zone-stage">{t('stage')}</label>{' '}
          <Select id="zone-stage" style={{ minWidth: 140 }} allowClear placeholder={t('all')} value={address.stage} onChange={(stage: string | undefined) => change({ stage })} options={STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))} />
        </span>
      </Space>
      <Table<ZoneRow> expandable={{ childrenColumnName: NO_NESTED_ROWS }} size="small" rowKey={(row) => `${row.schoolYear}.${row.zone}.${row.stage}`} scroll={{ x: 'max-content' }} dataSource={rows} columns={columns} pagination={{ pageSize: 50, showSizeChanger: false }} locale={{ emptyText: t('noRows') }} />
    </section>
  );
}
