// Looking ahead to the plans' horizon: a map with a year, outlook by authority and by talent zone, what-if.
import { Segmented, Space } from 'antd';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useOutlook, type Outlook, type Scenario } from '../../api/planning.queries';
import { Asked } from '../../kit/asked';
import { NoSuchPage } from '../../kit/fault-page';
import { Loading } from '../../kit/loading';
import { Page } from '../../kit/page';
import { PartsNav } from '../../kit/staff/parts-nav';
import { useAddress } from '../../kit/use-address';
import { OutlookTable } from './outlook-table';
import { WhatIfPart } from './what-if';
import { ZoneTable } from './zone-table';

const CityMap = lazy(() => import('./city-map'));
const OutlookChart = lazy(() => import('./outlook-chart'));

export default function PlanningRoom() {
  return (
    <Routes>
      <Route index element={<Navigate replace to="/office/planning/outlook" />} />
      <Route path=":part" element={<Parts />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}

const PARTS = ['outlook', 'zones', 'map', 'what-if'] as const;

function Parts() {
  const { t } = useTranslation('planning');
  const [address, change] = useAddress();
  const scenario: Scenario = address.scenario === 'norm' ? 'norm' : 'cohorts';
  const { pathname } = useLocation();
  const search = scenario === 'norm' ? '?scenario=norm' : '';
  const part = pathname.split('/')[3] ?? 'outlook';
  const asked = useOutlook(scenario, undefined);
  if (!PARTS.some((one) => one === part)) return <NoSuchPage />;
  return (
    <Page wide title={t('title')}>
      <Space wrap>
        <span id="scenario">{t('scenario')}</span>
        <Segmented aria-labelledby="scenario" value={scenario} onChange={(next) => change({ scenario: next === 'norm' ? 'norm' : undefined })} options={[{ value: 'cohorts', label: t('scenarios.cohorts') }, { value: 'norm', label: t('scenarios.norm') }]} />
      </Space>
      <PartsNav label={t('title')} parts={PARTS.map((key) => ({ to: `/office/planning/${key}${search}`, name: t(`tabs.${key}`), current: key === part }))} />
      <Asked of={asked}>
        {(outlook) => (
          <>
            <Notice outlook={outlook} />
            <Suspense fallback={<Loading />}>
              {part === 'map' && <CityMap scenario={scenario} outlook={outlook} />}
              {part === 'outlook' && (
                <>
                  <OutlookChart outlook={outlook} />
                  <OutlookTable outlook={outlook} scenario={scenario} />
                </>
              )}
              {part === 'zones' && <ZoneTable outlook={outlook} scenario={scenario} />}
              {part === 'what-if' && <WhatIfPart outlook={outlook} scenario={scenario} />}
            </Suspense>
          </>
        )}
      </Asked>
    </Page>
  );
}

function Notice({ outlook }: { outlook: Outlook }) {
  const { i18n } = useTranslation('planning');
  const say = (wording: { zh: string; en: string }): string => (i18n.language === 'en' ? wording.en : wording.zh);
  return (
    <div className="x-note x-small">
      <p>{say(outlook.notice)}</p>
      <p>{say(outlook.formula)}</p>
    </div>
  );
}
