/* History: the chart, by day or by week, and the same as a table. */
import Link from 'next/link';
import { Card } from '#app/_ui/card';
import { HistoryChart } from './history-chart';
import type { Bar, Span } from './history';

const dayText = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export function HistoryCard({ bars, span }: { bars: Bar[]; span: Span }) {
  return (
    <Card aria-labelledby="history-heading" id="history">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="history-heading" className="text-xl">History</h2>
        <nav aria-label="History by" className="flex gap-1 rounded-lg bg-sunken p-1 text-sm font-medium">
          <SpanLink span="day" current={span} />
          <SpanLink span="week" current={span} />
        </nav>
      </div>
      {bars.length === 0 ? (
        <p className="mt-2 text-muted">
          Your first answer or graded card begins it.{' '}
          <Link href="/cards" className="text-accent underline underline-offset-2">
            Ten cards take about three minutes
          </Link>.
        </p>
      ) : (
        <>
          <p className="mt-1 text-muted">
            How many questions and exercises you answered, how many cards you graded, and which share of the answers was
            right.
          </p>
          <div className="mt-4"><HistoryChart bars={bars} weekly={span === 'week'} /></div>
          <HistoryTable bars={bars} span={span} />
        </>
      )}
    </Card>
  );
}

function SpanLink({ span, current }: { span: Span; current: Span }) {
  const on = span === current;
  return (
    <Link
      href={span === 'day' ? '/progress#history' : '/progress?by=week#history'} scroll={false}
      aria-current={on ? 'true' : undefined}
      className={`rounded-md px-3 py-0.5 no-underline ${on ? 'bg-raised shadow-card' : 'text-muted hover:text-text'}`}
    >
      By {span}
    </Link>
  );
}

function HistoryTable({ bars, span }: { bars: Bar[]; span: Span }) {
  const filled = bars.filter((bar) => bar.answers > 0 || bar.reviews > 0).reverse();
  return (
    <details className="mt-4">
      <summary className="inline-block rounded text-accent underline underline-offset-4">The same as a table</summary>
      <div className="mt-3 overflow-x-auto" tabIndex={0} role="region" aria-label="History as a table">
        <table className="w-full min-w-80 text-[0.95rem]">
          <thead>
            <tr className="border-b border-border-strong text-left">
              <th scope="col" className="py-1.5 pr-4 font-semibold">{span === 'week' ? 'Week of' : 'Day'}</th>
              <th scope="col" className="py-1.5 pr-4 text-right font-semibold">Answers</th>
              <th scope="col" className="py-1.5 pr-4 text-right font-semibold">Right</th>
              <th scope="col" className="py-1.5 text-right font-semibold">Cards graded</th>
            </tr>
          </thead>
          <tbody>
            {filled.map((bar) => (
              <tr key={bar.from} className="border-b border-border">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal">{dayText.format(new Date(bar.from))}</th>
                <td className="py-1.5 pr-4 text-right">{bar.answers}</td>
                <td className="py-1.5 pr-4 text-right">{bar.percent === undefined ? '–' : `${bar.percent} %`}</td>
                <td className="py-1.5 text-right">{bar.reviews}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
