// Talent zones beside their authorities; zones lie across authorities and are part of no sum.
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Outlook, Scenario } from '../../api/planning.queries';
import { rowsAtHand } from '../../kit/staff/every-row';
import { PrintList } from '../../kit/staff/print-list';
import { useAddress } from '../../kit/use-address';
import { AlertTag } from './alert-tag';
import { figure } from './figure';
import { OneFilter } from './one-filter';
import { OutlookExport } from './outlook-export';
import { NO_NESTED_ROWS, STAGES, useSupplyColumns } from './outlook-table';

type ZoneRow = Outlook['zoneRows'][number];

export function ZoneTable({ outlook, scenario }: { outlook: Outlook; scenario: Scenario }) {
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
    render: figure,
  });
  const columns: TableColumnsType<ZoneRow> = [
    { title: t('zone'), dataIndex: 'zone', render: nameOf },
    { title: t('year'), dataIndex: 'schoolYear', className: 'x-number' },
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
  const under = [t(`scenarios.${scenario}`), address.zone && nameOf(address.zone), address.stage && t(`stages.${address.stage}`)].filter(Boolean).join(' · ');
  return (
    <section aria-label={t('tabs.zones')}>
      <p>{t('zonesLead')}</p>
      <div className="x-planning-tools x-no-print">
        <OneFilter name="zone" label={t('zone')} options={outlook.zones.map(({ code }) => ({ value: code, label: nameOf(code) }))} />
        <OneFilter name="stage" label={t('stage')} options={STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))} />
        <OutlookExport query={{ scenario, zone: address.zone, stage: address.stage }} />
        <PrintList title={t('tabs.zones')} under={under} columns={columns} ask={rowsAtHand(rows)} />
      </div>
      <p className="x-small x-quiet">{t('unitHint')}</p>
      <Table<ZoneRow>
        expandable={{ childrenColumnName: NO_NESTED_ROWS }}
        size="small"
        rowKey={(row) => `${row.schoolYear}.${row.zone}.${row.stage}`}
        scroll={{ x: 'max-content' }}
        dataSource={rows}
        columns={columns}
        pagination={{ current: Number(address.page ?? 1), pageSize: 50, showSizeChanger: false, hideOnSinglePage: true, onChange: (page) => change({ page }) }}
        locale={{ emptyText: t('noRows') }}
      />
    </section>
  );
}
