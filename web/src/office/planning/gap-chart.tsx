// Gap once everything with a year is built: as forecast beside as assumed, year by year. The table below says the same.
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlookRow } from '../../api/planning.queries';
import { usePreferences } from '../../kit/preferences';
import type { Beside } from './side-by-side';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export default function GapChart({ rows }: { rows: readonly Beside<OutlookRow>[] }) {
  const { t } = useTranslation('planning');
  const { tokens } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current);
    chart.setOption({
      animation: false,
      textStyle: { color: tokens.text, fontFamily: 'inherit' },
      tooltip: { trigger: 'axis' },
      legend: { textStyle: { color: tokens.text }, bottom: 0 },
      grid: { left: 64, right: 16, top: 16, bottom: 48 },
      xAxis: { type: 'category', data: rows.map(({ now }) => String(now.schoolYear)), axisLabel: { color: tokens.quiet }, axisLine: { onZero: true, lineStyle: { color: tokens.quiet } } },
      yAxis: { type: 'value', axisLabel: { color: tokens.quiet }, splitLine: { lineStyle: { color: tokens.line } } },
      series: [
        { name: t('assume.now'), type: 'bar', color: tokens.quiet, data: rows.map(({ now }) => now.gapOnceBuilt) },
        { name: t('assume.then'), type: 'bar', color: tokens.primary, data: rows.map(({ then }) => then.gapOnceBuilt) },
      ],
    });
    const sized = new ResizeObserver(() => chart.resize());
    sized.observe(box.current);
    return () => {
      sized.disconnect();
      chart.dispose();
    };
  }, [rows, tokens, t]);
  return (
    <figure className="x-card x-chart">
      <figcaption>{t('assume.chart')}</figcaption>
      <div ref={box} style={{ height: 260 }} role="img" aria-label={t('assume.chartLabel')} />
    </figure>
  );
}
