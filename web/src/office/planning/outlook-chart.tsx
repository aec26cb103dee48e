// The whole picture of one stage: children as a line over seats stacked by status. The table below says the same.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outlook } from '../../api/planning.queries';
import { usePreferences } from '../../kit/preferences';
import { STAGES, WHOLE_CITY } from './outlook-table';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const STACK = ['open', 'building', 'soon', 'planned'] as const;

export default function OutlookChart({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('planning');
  const { tokens } = usePreferences();
  const [stage, setStage] = useState<string>('primary');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current);
    const of = outlook.rows.filter((row) => row.stage === stage);
    const city = of.some((row) => row.authority === WHOLE_CITY) ? of.filter((row) => row.authority === WHOLE_CITY) : of;
    const years = [...new Set(city.map((row) => row.schoolYear))].sort();
    const sum = (year: number, pick: (row: (typeof city)[number]) => number): number => city.filter((row) => row.schoolYear === year).reduce((total, row) => total + pick(row), 0);
    const colours = [tokens.primary, '#4f9d69', '#c9953a', '#9aa5b1'];
    chart.setOption({
      textStyle: { color: tokens.text, fontFamily: 'inherit' },
      tooltip: { trigger: 'axis' },
      legend: { textStyle: { color: tokens.text }, bottom: 0 },
      grid: { left: 64, right: 16, top: 24, bottom: 48 },
      xAxis: { type: 'category', data: years.map(String), axisLabel: { color: tokens.quiet } },
      yAxis: { type: 'value', axisLabel: { color: tokens.quiet }, splitLine: { lineStyle: { color: tokens.line } } },
      series: [
        ...STACK.map((status, at) => ({ name: t(`supply.${status}`), type: 'bar', stack: 'seats', color: colours[at], data: years.map((year) => sum(year, (row) => row.supply[status])) })),
        { name: t('children'), type: 'line', color: tokens.bad, symbol: 'circle', data: years.map((year) => (city.some((row) => row.schoolYear === year && row.children === null) ? null : sum(year, (row) => row.children ?? 0))) },
      ],
    });
    const resize = (): void => chart.resize();
    window.addEventListener('resize', resize);
    return () => {
      window.removeEventListener('resize', resize);
      chart.dispose();
    };
  }, [outlook, stage, tokens, t]);
  return (
    <figure className="x-card" style={{ marginInline: 0 }}>
      <figcaption className="x-chart-head">
        {t('chart')} <Segmented aria-label={t('stage')} size="small" value={stage} onChange={setStage} options={STAGES.map((one) => ({ value: one, label: t(`stages.${one}`) }))} />
      </figcaption>
      <div ref={box} style={{ height: 300 }} role="img" aria-label={t('chartLabel', { stage: t(`stages.${stage}`) })} />
    </figure>
  );
}
