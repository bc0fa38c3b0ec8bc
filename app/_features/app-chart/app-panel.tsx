'use client';

/* The practice application beside its terminal: how it goes in facts, a drawing that is loaded when it is shown, and
 * the same numbers as a table. Nothing of it is announced while it changes; who listens opens the table. */
import { lazy, Suspense, useState } from 'react';
import { Icon } from '#app/_ui/icon';
import type { AppFrame } from '#wire/frames';
import { factsOf, rowsOf, stateText, strategyOf, TABLE_HEADS } from './rules';

const AppChart = lazy(async () => ({ default: (await import('./app-chart')).AppChart }));
const BUTTON = 'min-h-8 rounded-md border border-border-strong bg-raised px-2.5 text-sm font-medium '
  + 'hover:border-accent hover:text-accent';

const ROOM_PX = 560;
/** On a phone the terminal needs the room; the chart is a tap away. */
const roomForChart = (): 'chart' | 'none' => (window.innerWidth >= ROOM_PX ? 'chart' : 'none');

export function AppPanel({ app }: { app: AppFrame }) {
  const [shown, setShown] = useState<'chart' | 'table' | 'none'>(roomForChart);
  const toggle = (what: 'chart' | 'table'): void => setShown(shown === what ? 'none' : what);
  return (
    <section
      aria-label="Practice application" data-app-panel
      className="max-h-[55%] min-h-24 overflow-y-auto border-t border-border bg-raised px-4 py-2 text-sm"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p title={app.plan}>
          <strong className="font-semibold">app: {strategyOf(app)}</strong>
          <span className="text-muted"> {stateText(app)}</span>
        </p>
        <span className="flex gap-2">
          <button type="button" className={BUTTON} aria-pressed={shown === 'chart'} onClick={() => toggle('chart')}>
            Chart
          </button>
          <button type="button" className={BUTTON} aria-pressed={shown === 'table'} onClick={() => toggle('table')}>
            Table
          </button>
        </span>
      </div>
      <Facts app={app} />
      {shown === 'chart' && (
        <Suspense fallback={<div className="min-h-[170px]" />}>
          <AppChart points={app.points} forSeconds={app.forSeconds} />
        </Suspense>
      )}
      {shown === 'table' && <Points app={app} />}
    </section>
  );
}

function Facts({ app }: { app: AppFrame }) {
  return (
    <dl className="my-1 flex flex-wrap gap-x-4 gap-y-0.5 text-xs tabular-nums" data-app-facts>
      {factsOf(app).map(({ name, value, bad }) => (
        <div key={name} className="flex items-center gap-1.5">
          <dt className="text-muted">{name}</dt>
          <dd className={`flex items-center gap-1 font-medium ${bad === true ? 'text-bad' : ''}`}>
            {bad === true && <Icon name="alert" className="size-3.5" />}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Points({ app }: { app: AppFrame }) {
  const rows = rowsOf(app.points);
  if (rows.length === 0) return <p className="py-2 text-muted">The first second is not over. Skip some time.</p>;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Numbers of the application">
      <table className="w-full text-right text-xs tabular-nums">
        <caption className="sr-only">The newest {rows.length} points, the newest first</caption>
        <thead>
          <tr>{TABLE_HEADS.map((head) => (
            <th key={head} scope="col" className="px-2 py-1 font-medium text-muted">{head}</th>
          ))}</tr>
        </thead>
        <tbody>
          {rows.map(({ second, cells }) => (
            <tr key={second} className="border-t border-border">
              <th scope="row" className="px-2 py-0.5 font-normal">{second}</th>
              {cells.map((cell, at) => <td key={TABLE_HEADS[at + 1]} className="px-2 py-0.5">{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
