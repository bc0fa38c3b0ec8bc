/* Exams that are over, the latest first: a table of numbers, each a link to its result. */
import Link from 'next/link';
import { Badge } from '#app/_ui/badge';
import { LocalTime } from '#app/_ui/local-time';
import type { Past } from './lobby';

export function PastList({ past }: { past: Past[] }) {
  return (
    <section aria-labelledby="past-heading" className="space-y-3">
      <h2 id="past-heading" className="text-2xl">Earlier exams</h2>
      {past.length === 0 ? (
        <p className="text-muted">None yet. The short mock takes forty minutes and shows where you stand.</p>
      ) : (
        <ol className="divide-y divide-border overflow-hidden rounded-2xl border border-border bg-raised shadow-card">
          {past.map((each) => (
            <li
              key={each.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4 hover:bg-sunken"
            >
              <h3 className="grow">
                <Link href={`/exam/${each.id}/result`} className="no-underline after:absolute after:inset-0">
                  {each.title}
                </Link>
              </h3>
              <span className="text-sm text-muted"><LocalTime at={each.startedAt} /></span>
              <span className="text-sm text-muted tabular-nums">{each.right} of {each.of}</span>
              {each.estimate && (
                <>
                  <span className="font-semibold tabular-nums">{each.estimate.scaled}</span>
                  <Badge tone={each.estimate.passed ? 'good' : 'neutral'}>
                    {each.estimate.passed ? 'would pass' : 'would not pass'}
                  </Badge>
                </>
              )}
              {each.pending > 0 && <Badge tone="warn">{each.pending} not checked yet</Badge>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
