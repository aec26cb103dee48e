// 假设推演: schools earlier, later or never, more or fewer children and talents; beside the forecast, and nothing is written.
import { Button, InputNumber, Select, Space } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { useWhatIf, type Outlook, type Scenario } from '../../api/planning.queries';
import { Asked } from '../../kit/asked';
import { Loading } from '../../kit/loading';
import { useAddress } from '../../kit/use-address';
import { AssumedSites } from './assumed-sites';
import { AS_FORECAST, assumptionsOf, BOUNDS, isAsForecast } from './assumptions';
import { STAGES, WHOLE_CITY } from './outlook-table';
import { besideZones, beside } from './side-by-side';
import { WhatIfTable, WhatIfZones } from './what-if-tables';
import './planning.css';

const GapChart = lazy(() => import('./gap-chart'));

export function WhatIfPart({ outlook, scenario }: { outlook: Outlook; scenario: Scenario }) {
  const { t } = useTranslation('planning');
  const [address, change] = useAddress();
  const assumed = assumptionsOf(address);
  const authority = address.of ?? WHOLE_CITY;
  const stage = address.stage ?? 'primary';
  const { childrenPercent, talentsPercent } = assumed;
  const openings = [...assumed.openings].map(([code, opensIn]) => ({ code, opensIn }));
  const asked = useWhatIf({ scenario, authority, openings, childrenPercent, talentsPercent });
  const share = (name: 'children' | 'talents', value: number) => (
    <div className="x-assume">
      <label htmlFor={`assume-${name}`}>{t(`assume.${name}`)}</label>
      <Space.Compact>
        <InputNumber id={`assume-${name}`} min={BOUNDS[name][0]} max={BOUNDS[name][1]} step={5} precision={0} value={value} suffix="%" onChange={(next) => change({ [name]: next === null || next === AS_FORECAST ? undefined : next })} />
      </Space.Compact>
      <p className="x-quiet x-small">{t(`assume.${name}Hint`)}</p>
    </div>
  );
  return (
    <section aria-label={t('tabs.what-if')}>
      <p>{t('assume.lead')}</p>
      <div className="x-card">
        <h2 className="x-first">{t('assume.title')}</h2>
        <div className="x-assumptions">
          {share('children', childrenPercent)}
          {share('talents', talentsPercent)}
        </div>
        <AssumedSites openings={assumed.openings} outlook={outlook} />
        <Button className="x-as-forecast" disabled={isAsForecast(assumed)} onClick={() => change({ sites: undefined, children: undefined, talents: undefined })}>
          {t('assume.clear')}
        </Button>
      </div>
      <h2>{t('assume.result')}</h2>
      <Where outlook={outlook} authority={authority} stage={stage} />
      <Asked of={asked}>
        {(answer) => {
          const rows = beside(outlook, answer, authority, stage);
          return (
            <div className={asked.isPlaceholderData ? 'x-asking' : undefined}>
              <p role="status">{isAsForecast(assumed) ? t('assume.none') : t('assume.changed', { count: rows.filter(({ changed }) => changed).length, all: rows.length })}</p>
              <Suspense fallback={<Loading />}>
                <GapChart rows={rows} />
              </Suspense>
              <WhatIfTable rows={rows} />
              <WhatIfZones rows={besideZones(outlook, answer, stage)} outlook={outlook} />
            </div>
          );
        }}
      </Asked>
    </section>
  );
}

function Where({ outlook, authority, stage }: { outlook: Outlook; authority: string; stage: string }) {
  const { t } = useTranslation('planning');
  const nameOf = useAuthorityName();
  const [, change] = useAddress();
  const codes = [...new Set(outlook.rows.map((row) => row.authority))];
  return (
    <Space wrap size="middle" className="x-where">
      <span>
        <label htmlFor="of">{t('authority')}</label>{' '}
        <Select id="of" style={{ minWidth: 170 }} showSearch={{ optionFilterProp: 'label' }} value={authority} onChange={(of: string) => change({ of: of === WHOLE_CITY ? undefined : of })} options={codes.map((code) => ({ value: code, label: code === WHOLE_CITY ? t('wholeCity') : nameOf(code) }))} />
      </span>
      <span>
        <label htmlFor="stage">{t('stage')}</label>{' '}
        <Select id="stage" style={{ minWidth: 110 }} value={stage} onChange={(next: string) => change({ stage: next })} options={STAGES.map((one) => ({ value: one, label: t(`stages.${one}`) }))} />
      </span>
    </Space>
  );
}
