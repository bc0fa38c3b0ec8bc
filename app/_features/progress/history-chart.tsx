'use client';

/* Answers and the share of right ones over time, drawn by uPlot when there is script. It is for the eyes: the table
 * below it says the same, and is all there is without script. */
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { drawnInTheme } from '#app/_ui/drawn-in-theme';
import type { Bar } from './history';
import './history.css';

const HEIGHT = 240;
const LABEL_WIDTH = 60;
const WEEK_S = 7 * 86_400;
const dayText = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export function HistoryChart({ bars, weekly }: { bars: Bar[]; weekly: boolean }) {
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const node = place.current;
    if (!node) return undefined;
    let plot: uPlot | undefined;
    const draw = () => {
      plot?.destroy();
      plot = new uPlot(optionsFor(node, weekly), dataOf(bars), node);
    };
    const end = drawnInTheme(node, draw, () => plot?.setSize({ width: node.clientWidth, height: HEIGHT }));
    return () => {
      end();
      plot?.destroy();
    };
  }, [bars, weekly]);

  return <div ref={place} aria-hidden="true" data-chart className="js-only min-h-60 w-full overflow-hidden" />;
}

/** Labels stand under bars, so many as have room. */
function placesOf(plot: uPlot): number[] {
  const all = [...plot.data[0]];
  const step = Math.max(1, Math.ceil((all.length * LABEL_WIDTH) / Math.max(1, plot.width - LABEL_WIDTH)));
  return all.filter((_, at) => (all.length - 1 - at) % step === 0);
}

function dataOf(bars: Bar[]): uPlot.AlignedData {
  return [
    bars.map((bar) => Date.parse(bar.from) / 1000),
    bars.map((bar) => bar.answers),
    bars.map((bar) => bar.reviews),
    bars.map((bar) => bar.percent ?? null),
  ];
}

function optionsFor(node: HTMLElement, weekly: boolean): uPlot.Options {
  const style = getComputedStyle(node);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const font = `12px ${style.fontFamily}`;
  const axis = {
    stroke: colour('muted'), font, ticks: { show: false }, grid: { stroke: colour('border'), width: 1 },
  };
  const bar = (align: -1 | 1) => uPlot.paths.bars?.({ size: [0.38, 22], align, radius: 0.15 });
  const column = (label: string, tone: string, align: -1 | 1): uPlot.Series => {
    const paths = bar(align);
    return {
      label, stroke: colour(tone), fill: colour(tone), points: { show: false }, ...(paths ? { paths } : {}),
    };
  };
  const step = weekly ? WEEK_S : WEEK_S / 7;
  return {
    width: node.clientWidth, height: HEIGHT, tzDate: (at) => uPlot.tzDate(new Date(at * 1000), 'UTC'),
    cursor: { points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { range: (_, from, to) => [from - step * 0.6, to + step * 0.6] },
      count: { range: (_, __, most) => [0, Math.max(5, most * 1.1)] },
      percent: { range: [0, 104] },
    },
    axes: [
      {
        ...axis, grid: { show: false }, splits: placesOf,
        values: (_, at) => at.map((each) => dayText.format(each * 1000)),
      },
      { ...axis, scale: 'count', size: 36, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500] },
      {
        ...axis, scale: 'percent', side: 1, size: 44, grid: { show: false }, incrs: [25],
        values: (_, at) => at.map((each) => `${each} %`),
      },
    ],
    series: [
      { label: weekly ? 'Week of' : 'Day', value: (_, at) => (at === null ? '–' : dayText.format(at * 1000)) },
      { ...column('Answers', 'accent', -1), scale: 'count' },
      { ...column('Cards graded', 'border-strong', 1), scale: 'count' },
      {
        label: 'Right', scale: 'percent', stroke: colour('focus'), width: 2.5, spanGaps: true,
        points: { show: true, size: 7, fill: colour('raised'), stroke: colour('focus'), width: 2 },
        value: (_, share) => (share === null ? '–' : `${share} %`),
      },
    ],
  };
}
