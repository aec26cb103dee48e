// Bars of who gains and who loses; the same figures stand in the table beside it. Loaded only where it is shown.
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../../kit/preferences';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

type Bar = 'gains' | 'loses' | 'changed';

interface EffectChartProps {
  readonly label: string;
  readonly rows: readonly ({ readonly label: string } & Readonly<Record<Bar, number>>)[];
  readonly names: Readonly<Record<Bar, string>>;
}

const BARS: readonly Bar[] = ['gains', 'loses', 'changed'];
const ROW_PIXELS = 34;
const AROUND_PIXELS = 90;

export default function EffectChart({ label, rows, names }: EffectChartProps) {
  const { tokens } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const height = AROUND_PIXELS + rows.length * ROW_PIXELS;
  useEffect(() => {
    const chart = init(box.current!, null, { renderer: 'svg' });
    const text = { color: tokens.text, fontFamily: 'inherit' };
    const colours: Record<Bar, string> = { gains: tokens.good, loses: tokens.bad, changed: tokens.warn };
    chart.setOption({
      animation: false,
      grid: { left: 16, right: 24, top: 44, bottom: 12, containLabel: true },
      legend: { top: 8, textStyle: text },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        backgroundColor: tokens.card,
        borderColor: tokens.line,
        textStyle: text,
      },
      xAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: tokens.line } } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => row.label),
        axisLabel: { ...text, width: 150, overflow: 'truncate' },
        axisTick: { show: false },
      },
      series: BARS.map((bar) => ({
        name: names[bar],
        type: 'bar',
        stack: 'all',
        barMaxWidth: 20,
        itemStyle: { color: colours[bar] },
        data: rows.map((row) => row[bar]),
      })),
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(box.current!);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [rows, names.gains, tokens, height]);
  return <div ref={box} className="x-chart" role="img" aria-label={label} style={{ height }} />;
}
