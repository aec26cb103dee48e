// Stacked bars of how far wishes were met; its figures stand in the table beside it.
import { Grid } from 'antd';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences';
import { COUNTS, type Summed } from './summed-totals';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const ROW_PIXELS = 34;
/** What the legend takes: two lines at a desk, up to five on a telephone. */
const LEGEND_PIXELS = { wide: 60, narrow: 140 };
const AXIS_PIXELS = 50;

export default function TotalsChart({ groups, label }: { groups: readonly Summed[]; label: string }) {
  const { t } = useTranslation('rounds');
  const { tokens, dark } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const top = (Grid.useBreakpoint().sm ?? true) ? LEGEND_PIXELS.wide : LEGEND_PIXELS.narrow;
  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current);
    const text = { color: tokens.text };
    chart.setOption({
      animation: false,
      textStyle: { color: tokens.text },
      color: dark
        ? ['#8cc3ee', '#5f9fd0', '#47759b', '#f0b45f', '#a9b4be', '#ff9d93', '#6f7b86']
        : ['#175c8f', '#4d8fc0', '#93bfe0', '#c98a1b', '#8a96a1', '#b3261e', '#c3cad1'],
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { textStyle: text, top: 0 },
      grid: { left: 8, right: 16, top, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: tokens.line } } },
      yAxis: { type: 'category', inverse: true, data: groups.map(({ key }) => key), axisLabel: text },
      series: COUNTS.map((name) => ({ name: t(`totals.${name}`), type: 'bar', stack: 'all', barMaxWidth: 20, data: groups.map((group) => group[name]) })),
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(box.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [groups, tokens, dark, t, top]);
  return <div ref={box} role="img" aria-label={label} style={{ height: groups.length * ROW_PIXELS + top + AXIS_PIXELS }} className="x-no-print" />;
}
