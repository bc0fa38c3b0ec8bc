'use client';

/* Hit rate, database load and latency of the practice application over its seconds, drawn by uPlot. It is for the eyes:
 * the panel's facts and its table say the same. */
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { AppPoint } from '#wire/frames';
import { drawnInTheme } from '#app/_ui/drawn-in-theme';
import './app-chart.css';
import { columnsOf } from './rules';

const HEIGHT = 170;
const NARROW = 420;

export function AppChart({ points, forSeconds }: { points: AppPoint[]; forSeconds: number }) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const shown = useRef(points);

  useEffect(() => {
    shown.current = points;
    plot.current?.setData(columnsOf(points));
  }, [points]);
  useEffect(() => {
    const node = place.current;
    if (!node) return undefined;
    const draw = (): void => {
      plot.current?.destroy();
      plot.current = new uPlot(optionsFor(node, forSeconds), columnsOf(shown.current), node);
    };
    const end = drawnInTheme(node, draw, () => plot.current?.setSize({ width: node.clientWidth, height: HEIGHT }));
    return () => {
      end();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [forSeconds]);

  return (
    <div ref={place} aria-hidden="true" data-app-chart className="app-chart min-h-[170px] w-full overflow-hidden" />
  );
}

function optionsFor(node: HTMLElement, forSeconds: number): uPlot.Options {
  const style = getComputedStyle(node);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const font = `11px ${style.fontFamily}`;
  const narrow = node.clientWidth < NARROW;
  const axis = { stroke: colour('muted'), font, ticks: { show: false }, grid: { stroke: colour('border'), width: 1 } };
  const line = (label: string, tone: string, scale: string, dash?: number[]): uPlot.Series => ({
    label, scale, stroke: colour(tone), width: 2, points: { show: false }, ...(dash === undefined ? {} : { dash }),
    value: (_, value) => (value === null ? '–' : scale === 'ms' ? `${value.toFixed(1)} ms` : `${Math.round(value)}%`),
  });
  return {
    width: node.clientWidth, height: HEIGHT,
    cursor: { points: { size: 6 }, drag: { x: false, y: false } },
    legend: { live: false },
    scales: {
      x: { time: false, range: [0, forSeconds] },
      percent: { range: (_, __, most) => [0, Math.max(100, most ?? 0)] },
      ms: { range: (_, __, most) => [0, Math.max(5, (most ?? 0) * 1.1)] },
    },
    axes: [
      { ...axis, size: 24, space: 48, values: (_, at) => at.map((each) => `${each} s`) },
      { ...axis, scale: 'percent', size: 44, space: 28, values: (_, at) => at.map((each) => `${each}%`) },
      {
        ...axis, scale: 'ms', side: 1, size: narrow ? 46 : 56, space: 28, grid: { show: false },
        values: (_, at) => at.map((each) => `${each} ms`),
      },
    ],
    series: [
      { label: 'Second', value: (_, at) => (at === null ? '–' : `${at} s`) },
      line('Hit rate', 'accent', 'percent'),
      line('Database load', 'focus', 'percent', [8, 4]),
      line('Mean latency', 'text', 'ms', [2, 3]),
      line('p99', 'muted', 'ms', [1, 4]),
    ],
  };
}
