// Who would gain and who would lose: in figures, by class, authority, stage, school or year, and for which reasons.
import { Segmented, Table } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthorityNames, type Rehearsal } from '../../api/rehearsals.queries';
import { Loading } from '../../kit/loading';
import { useAddress } from '../../kit/use-address';
import { XlsxButton } from '../terms/xlsx-button';
import { usePageAt } from './use-page-at';

const EffectChart = lazy(() => import('./effect-chart'));

const DIMENSIONS = { class: 'byClass', authority: 'byAuthority', stage: 'byStage', school: 'bySchool', year: 'byYear' } as const;
type Dimension = keyof typeof DIMENSIONS;
const MOST_BARS = 15;
const MOST_REASONS = 10;
const TONES = { gains: 'good', loses: 'bad', changed: 'warn', same: 'plain' } as const;

export function Effects({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t, i18n } = useTranslation('rehearsals');
  const [address, change] = useAddress();
  const names = useAuthorityNames();
  const { tally } = rehearsal;
  const [countedPage, reasonsPage] = [usePageAt('counted', MOST_BARS), usePageAt('reasons', MOST_REASONS)];
  const by: Dimension = address.by !== undefined && address.by in DIMENSIONS ? (address.by as Dimension) : 'class';
  const nameOf = (key: string, name: string | null): string => {
    if (key === 'none' || key === '') return t('noneOf');
    if (name !== null) return name;
    if (by === 'stage') return t(`stages.${key}`, key);
    if (by === 'class') return t('class', { key });
    if (by === 'year') return t('year', { key });
    const authority = names.data?.find(({ code }) => code === key);
    return authority ? (i18n.language === 'en' ? authority.nameEn : authority.nameZh) : key;
  };
  const rows = tally[DIMENSIONS[by]].map((counted) => ({ ...counted, label: nameOf(counted.key, counted.name) }));
  const moved = rows.filter(({ gains, loses, changed }) => gains + loses + changed > 0).slice(0, MOST_BARS);
  const figures = (['gains', 'loses', 'changed', 'same'] as const).map((effect) => ({ effect, count: tally.all[effect] }));
  const number = (effect: 'gains' | 'loses' | 'changed' | 'same') => ({
    title: t(`effects.${effect}`),
    dataIndex: effect,
    align: 'right' as const,
    className: 'x-number',
  });
  const outcomes = tally.outcomes.filter(({ from, to }) => from !== to);
  return (
    <>
      <section aria-label={t('effectsHeading')}>
        <h2>{t('effectsHeading')}</h2>
        <p className="x-quiet">{t('effectsHint')}</p>
        <p className="x-no-print">
          <XlsxButton
            path={`/api/office/rehearsals/${rehearsal.id}/workbook`}
            name={`${t('effectsFile')}.xlsx`}
            label={t('exportEffects')}
          />
        </p>
        <div className="x-figures">
          {figures.map(({ effect, count }) => (
            <div key={effect} className="x-figure" data-tone={TONES[effect]}>
              {t(`effects.${effect}`)}
              <strong>{t('cases', { count })}</strong>
            </div>
          ))}
        </div>
        <Segmented
          aria-label={t('by.label')}
          value={by}
          options={(Object.keys(DIMENSIONS) as Dimension[]).map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={(value) => change({ by: value === 'class' ? undefined : value, counted: undefined, page: address.page })}
        />
        <div className="x-beside">
          {moved.length > 0 ? (
            <Suspense fallback={<Loading />}>
              <EffectChart
                label={t('chart', { by: t(`by.${by}`) })}
                rows={moved}
                names={{ gains: t('effects.gains'), loses: t('effects.loses'), changed: t('effects.changed') }}
              />
            </Suspense>
          ) : (
            <p>{t('nobody')}</p>
          )}
          <Table
            size="small"
            rowKey="key"
            pagination={countedPage}
            dataSource={rows}
            columns={[
              { title: t(`by.${by}`), dataIndex: 'label' },
              number('gains'),
              number('loses'),
              number('changed'),
              number('same'),
            ]}
          />
        </div>
      </section>
      <div className="x-beside">
        <section aria-label={t('outcomesHeading')}>
          <h2>{t('outcomesHeading')}</h2>
          <Table
            size="small"
            rowKey={({ from, to }) => `${from} ${to}`}
            pagination={false}
            locale={{ emptyText: t('outcomesNone') }}
            dataSource={outcomes}
            columns={[
              { title: t('before'), render: (_, { from }) => t(`outcomes.${from}`, from) },
              { title: t('after'), render: (_, { to }) => t(`outcomes.${to}`, to) },
              { title: t('count'), dataIndex: 'count', align: 'right', className: 'x-number' },
            ]}
          />
        </section>
        <section aria-label={t('reasonsHeading')}>
          <h2>{t('reasonsHeading')}</h2>
          <Table
            size="small"
            rowKey="reason"
            pagination={reasonsPage}
            locale={{ emptyText: t('reasonsNone') }}
            dataSource={tally.lossReasons}
            columns={[
              { title: t('reason'), dataIndex: 'reason' },
              { title: t('count'), dataIndex: 'count', align: 'right', className: 'x-number' },
            ]}
          />
        </section>
      </div>
    </>
  );
}
