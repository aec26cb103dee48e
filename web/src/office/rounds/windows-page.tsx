// 申请时间: when each authority takes applications of a round. A window is published at once, and one that is over is not moved.
import { Button, Segmented, Table, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficeWindows, type OfficeWindow, type OfficeWindows } from '../../api/announcements.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { useTerms } from '../terms/use-terms';
import { localOf, lengthOf } from './window-length';
import { WindowForm } from './window-form';
import { useChosenYear, YearField } from './year-field';
import './announce.css';

const KINDS = ['main', 'transfer'] as const;
type Kind = (typeof KINDS)[number];
const COLOURS: Readonly<Record<string, string>> = { none: 'default', upcoming: 'processing', open: 'success', over: 'default' };

export function WindowsPage() {
  const { t } = useTranslation('announce');
  const { say } = useTerms();
  const [address, change] = useAddress();
  const year = useChosenYear();
  const kind: Kind = address.kind === 'transfer' ? 'transfer' : 'main';
  const windows = useOfficeWindows(year);
  return (
    <Page title={t('windows.title')} wide>
      <p className="x-lead">{t('windows.lead')}</p>
      <div className="x-filters">
        <YearField year={year} />
        <div className="x-filter x-filter-kind">
          <span className="x-quiet x-small">{t('kind')}</span>
          <Segmented<Kind> aria-label={t('kind')} value={kind} onChange={(next) => change({ kind: next === 'main' ? undefined : next })} options={KINDS.map((value) => ({ value, label: say('kinds', value) }))} />
        </div>
      </div>
      <Asked of={windows}>{(all) => <Windows key={`${all.schoolYear}-${kind}`} all={all} kind={kind} />}</Asked>
    </Page>
  );
}

function Windows({ all, kind }: { all: OfficeWindows; kind: Kind }) {
  const { t } = useTranslation('announce');
  const rows = all.windows.filter(({ round }) => round === kind);
  const mine = rows.filter(({ permittedActions }) => permittedActions.includes('window.set')).map(({ authority }) => authority);
  const [chosen, setChosen] = useState<readonly string[]>(mine);
  const columns = useColumns(all);
  const { authority: name } = useTerms();
  const set = rows.filter(({ opensAt }) => opensAt !== null).length;
  return (
    <>
      {mine.length > 0 ? (
        <WindowForm all={all} kind={kind} authorities={chosen.filter((code) => mine.includes(code))} />
      ) : (
        <p className="x-card">{rows.every(({ standing }) => standing === 'over') ? t('windows.allOver') : t('windows.notYours')}</p>
      )}
      <section aria-label={t('windows.list')}>
        <h2>{t('windows.list')}</h2>
        <p className="x-quiet">
          {t('windows.sum', { set, all: rows.length })}
          {mine.length > 1 && (
            <>
              {' '}
              <Button type="link" size="small" onClick={() => setChosen(mine)}>
                {t('windows.chooseAll')}
              </Button>
              <Button type="link" size="small" onClick={() => setChosen([])}>
                {t('windows.chooseNone')}
              </Button>
            </>
          )}
        </p>
        <Table<OfficeWindow>
          size="small"
          rowKey="authority"
          scroll={{ x: 'max-content' }}
          pagination={false}
          dataSource={rows}
          columns={columns}
          {...(mine.length > 0 && {
            rowSelection: {
              selectedRowKeys: [...chosen],
              onChange: (keys) => setChosen(keys.map(String)),
              getCheckboxProps: ({ authority }) => ({ disabled: !mine.includes(authority), 'aria-label': name(authority) }),
              hideSelectAll: true,
              columnTitle: <span className="x-hidden">{t('windows.choose')}</span>,
            },
          })}
        />
      </section>
    </>
  );
}

function useColumns(calendar: OfficeWindows): ColumnsType<OfficeWindow> {
  const { t } = useTranslation('announce');
  const { authority } = useTerms();
  const at = (instant: string | null): string => (instant === null ? '—' : columnInstant(instant));
  const length = ({ opensAt, closesAt }: OfficeWindow): string => {
    const found = opensAt && closesAt ? lengthOf(localOf(opensAt), localOf(closesAt), calendar) : null;
    return found === null ? '—' : t('windows.days', { days: found.days, working: found.workingDays });
  };
  return [
    { title: t('windows.authority'), render: (_, { authority: code }) => authority(code) },
    { title: t('windows.opensAt'), className: 'x-number', render: (_, { opensAt }) => at(opensAt) },
    { title: t('windows.closesAt'), className: 'x-number', render: (_, { closesAt }) => at(closesAt) },
    { title: t('windows.length'), className: 'x-number', render: (_, window) => length(window) },
    { title: t('windows.standing'), render: (_, { standing }) => <Tag color={COLOURS[standing]}>{t(`windows.standings.${standing}`)}</Tag> },
  ];
}
