// The forecast and the same under assumptions, year by year; what would be another is marked by a word, not by colour alone.
import { Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outlook, OutlookRow } from '../../api/planning.queries';
import { rowsAtHand } from '../../kit/staff/every-row';
import { PrintList } from '../../kit/staff/print-list';
import { AlertTag } from './alert-tag';
import { figure } from './figure';
import { NO_NESTED_ROWS } from './outlook-table';
import { promisedSeats, type Beside, type ZoneRow } from './side-by-side';

const right = { align: 'right' as const, className: 'x-number' };

/** Two columns of one figure: as forecast, and as assumed. */
function useTwice() {
  const { t } = useTranslation('planning');
  return <R extends { schoolYear: number }>(key: string, title: string, pick: (row: R) => number | null): TableColumnsType<Beside<R>>[number] => ({
    title,
    key,
    children: [
      { title: t('assume.now'), key: `${key}.now`, ...right, render: (_, { now }) => figure(pick(now)) },
      { title: t('assume.then'), key: `${key}.then`, ...right, render: (_, { now, then }) => <Then now={pick(now)} then={pick(then)} /> },
    ],
  });
}

function Then({ now, then }: { now: number | null; then: number | null }): ReactNode {
  if (now === then) return <span className="x-quiet">{figure(then)}</span>;
  const difference = now === null || then === null ? null : then - now;
  return (
    <strong>
      {figure(then)} {difference !== null && <span className="x-small x-difference">{difference > 0 ? `+${figure(difference)}` : figure(difference)}</span>}
    </strong>
  );
}

const Alerts = ({ now, then }: { now: string | null; then: string | null }) => (
  <>
    <AlertTag alert={now} />
    {now !== then && (
      <>
        {' → '}
        <AlertTag alert={then} />
      </>
    )}
  </>
);

export function WhatIfTable({ rows }: { rows: readonly Beside<OutlookRow>[] }) {
  const { t } = useTranslation('planning');
  const twice = useTwice();
  const columns: TableColumnsType<Beside<OutlookRow>> = [
    { title: t('year'), key: 'year', className: 'x-number', render: (_, { now }) => now.schoolYear },
    twice('children', t('childrenUnit'), ({ children }) => children),
    { title: t('supplyUnit.open'), key: 'open', ...right, render: (_, { now }) => figure(now.supply.open) },
    twice('promised', t('assume.promised'), ({ supply }) => promisedSeats(supply)),
    { title: t('gap'), key: 'gap', children: [
      { title: t('assume.now'), key: 'gap.now', ...right, render: (_, { now }) => figure(now.gap) },
      { title: t('assume.then'), key: 'gap.then', ...right, render: (_, { now, then }) => <Then now={now.gap} then={then.gap} /> },
    ] },
    twice('built', t('gapOnceBuilt'), ({ gapOnceBuilt }) => gapOnceBuilt),
    { title: t('alert'), key: 'alert', render: (_, { now, then }) => <Alerts now={now.alert} then={then.alert} /> },
  ];
  return (
    <>
      <div className="x-list-tools x-no-print">
        <PrintList title={t('assume.title')} columns={columns} ask={rowsAtHand(rows)} />
      </div>
      <Table size="small" bordered rowKey={({ now }) => now.schoolYear} expandable={{ childrenColumnName: NO_NESTED_ROWS }} scroll={{ x: 'max-content' }} pagination={false} dataSource={rows as Beside<OutlookRow>[]} columns={columns} locale={{ emptyText: t('noRows') }} rowClassName={({ changed }) => (changed ? 'x-changed' : '')} />
      <p className="x-small x-quiet">
        <Tag>{t('estimated')}</Tag> {t('estimatedHint')}
      </p>
    </>
  );
}

export function WhatIfZones({ rows, outlook }: { rows: readonly Beside<ZoneRow>[]; outlook: Outlook }) {
  const { t, i18n } = useTranslation('planning');
  const twice = useTwice();
  if (rows.length === 0) return null;
  const nameOf = (code: string): string => {
    const zone = outlook.zones.find((one) => one.code === code);
    return zone === undefined ? code : i18n.language === 'en' ? zone.en : zone.zh;
  };
  const columns: TableColumnsType<Beside<ZoneRow>> = [
    { title: t('zone'), key: 'zone', render: (_, { now }) => nameOf(now.zone) },
    { title: t('year'), key: 'year', className: 'x-number', render: (_, { now }) => now.schoolYear },
    twice('promised', t('assume.promised'), ({ supply }) => promisedSeats(supply)),
    twice('built', t('gapOnceBuilt'), ({ gapOnceBuilt }) => gapOnceBuilt),
    twice('talentGap', t('talentGap'), ({ talentGap }) => talentGap),
    { title: t('alert'), key: 'alert', render: (_, { now, then }) => <Alerts now={now.alert} then={then.alert} /> },
  ];
  return (
    <>
      <h2>{t('assume.zones')}</h2>
      <p className="x-small">{t('zonesLead')}</p>
      <Table size="small" bordered rowKey={({ now }) => `${now.zone}.${now.schoolYear}`} expandable={{ childrenColumnName: NO_NESTED_ROWS }} scroll={{ x: 'max-content' }} pagination={false} dataSource={rows as Beside<ZoneRow>[]} columns={columns} />
    </>
  );
}
