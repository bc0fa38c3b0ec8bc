import type { Metadata } from 'next';
import Link from 'next/link';
import { suspendCard } from '#app/_features/cards/actions';
import { cardLines, SHELVES, type CardLine, type Shelf } from '#app/_features/cards/browse';
import { today } from '#app/_features/cards/read';
import { oneOf, type Query } from '#app/_features/quiz/query';
import { learnerId } from '#app/_server/session';
import { Badge } from '#app/_ui/badge';
import { Button, ButtonLink } from '#app/_ui/button';

export const metadata: Metadata = { title: 'All cards' };

const NAMES: Record<Shelf, string> = {
  due: 'Due', new: 'New', learning: 'Being learned', kept: 'Kept', aside: 'Put aside',
};
const DONE: Record<string, string> = {
  aside: 'The card is put aside: it does not come until you take it back.',
  back: 'The card is back where it was.',
  failed: 'That did not work and nothing was changed. Load the page again and try once more.',
};

export default async function AllCardsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const lines = cardLines(await today(await learnerId()));
  const asked = oneOf(query.shelf);
  const shelf = SHELVES.find((each) => each === asked);
  const shown = shelf ? lines.filter((line) => line.shelf === shelf) : lines;
  const said = DONE[oneOf(query.done) ?? ''];
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <header className="space-y-3">
        <h1 className="text-3xl sm:text-4xl">All cards</h1>
        <p className="max-w-2xl text-muted">
          Concepts and ports of the course, and what went wrong in your quizzes, exams and labs. Recall is the chance
          that you would know a card now; it comes back when that falls to about 90 %.
        </p>
        <Shelves lines={lines} shelf={shelf} />
      </header>
      {said && (
        <p role="status" className="rounded-xl border border-accent bg-accent-soft px-4 py-2.5 font-medium">{said}</p>
      )}
      {shown.length === 0 ? (
        <p className="rounded-2xl border border-border bg-raised p-6 text-muted">
          There is no card here. <Link href="/cards" className="text-accent underline underline-offset-2">
            Study what is due
          </Link> and this will fill.
        </p>
      ) : (
        <ul className="divide-y divide-border overflow-hidden rounded-2xl border border-border bg-raised shadow-card">
          {shown.map((line) => <Line key={line.id} line={line} />)}
        </ul>
      )}
      <ButtonLink href="/cards">To today’s cards</ButtonLink>
    </div>
  );
}

function Shelves({ lines, shelf }: { lines: CardLine[]; shelf: Shelf | undefined }) {
  const on = 'border-accent bg-accent text-on-accent';
  const off = 'border-border-strong bg-raised hover:border-accent hover:text-accent';
  const look = (current: boolean) =>
    `rounded-full border px-3.5 py-1 text-sm font-medium no-underline ${current ? on : off}`;
  return (
    <nav aria-label="Which cards">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Link href="/cards/all" aria-current={shelf ? undefined : 'page'} className={look(!shelf)}>
            All {lines.length}
          </Link>
        </li>
        {SHELVES.map((each) => (
          <li key={each}>
            <Link
              href={`/cards/all?shelf=${each}`} aria-current={shelf === each ? 'page' : undefined}
              className={look(shelf === each)}
            >
              {NAMES[each]} {lines.filter((line) => line.shelf === each).length}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Line({ line }: { line: CardLine }) {
  const aside = line.shelf === 'aside';
  const act = aside ? 'Take back' : 'Put aside';
  return (
    <li className="grid gap-x-4 gap-y-1.5 px-5 py-3.5 sm:grid-cols-[1fr_auto] sm:items-center" data-card-line={line.id}>
      <div>
        <p className="line-clamp-2 font-medium">{line.name}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-muted">
          <Badge tone={line.shelf === 'due' ? 'accent' : 'neutral'}>{NAMES[line.shelf]}</Badge>
          <span>{line.kind}</span>
          {line.due && !aside && <span>comes back {line.due}</span>}
          {line.recall !== undefined && <span>recall {line.recall} %</span>}
          {line.lapses > 0 && <span>forgotten {line.lapses === 1 ? 'once' : `${line.lapses} times`}</span>}
        </p>
      </div>
      <div className="flex gap-1">
        {!aside && (
          <ButtonLink
            href={`/cards?${new URLSearchParams({ card: line.id }).toString()}`} tone="quiet" size="small"
            aria-label={`Study: ${line.name}`} prefetch={false}
          >
            Study
          </ButtonLink>
        )}
        <form action={suspendCard}>
          <input type="hidden" name="card" value={line.id} />
          <input type="hidden" name="page" value="all" />
          <input type="hidden" name="to" value={aside ? 'back' : 'aside'} />
          <Button type="submit" tone="quiet" size="small" aria-label={`${act}: ${line.name}`}>{act}</Button>
        </form>
      </div>
    </li>
  );
}
