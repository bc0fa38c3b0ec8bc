import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { suspendCard, undoReview } from '#app/_features/cards/actions';
import { CardKeys } from '#app/_features/cards/card-keys';
import { DoneView } from '#app/_features/cards/done-view';
import { today as todayOf, turnOf, type Today } from '#app/_features/cards/read';
import { Stage } from '#app/_features/cards/stage';
import { TurnView } from '#app/_features/cards/turn-view';
import type { Turn } from '#app/_features/cards/view-model';
import { StreakLine } from '#app/_features/days/streak-line';
import { oneOf, troubleIn, type Query } from '#app/_features/quiz/query';
import { QuizKeys } from '#app/_features/quiz/quiz-keys';
import { settings } from '#app/_features/settings/settings';
import { learnerId } from '#app/_server/session';
import { Button, ButtonLink } from '#app/_ui/button';

export const metadata: Metadata = { title: 'Cards' };

const DONE: Record<string, string> = {
  aside: 'The card is put aside. You find it under “All cards”, where you can take it back.',
  back: 'The card is back.',
  undone: 'Taken back: the card waits for its grade.',
  failed: 'That did not work and nothing was changed. Load the page again and try once more.',
};

export default async function CardsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const learner = await learnerId();
  const today = await todayOf(learner);
  const [card, attempt] = [oneOf(query.card), oneOf(query.attempt)];
  const turn = await turnOf(learner, today, { ...(card ? { card } : {}), ...(attempt ? { attempt } : {}) });
  const trouble = troubleIn(query)?.text;
  const said = DONE[oneOf(query.undone) ? 'undone' : oneOf(query.done) ?? ''];
  const keysOn = (await settings()).quizKeys;
  const asking = turn?.card.kind === 'question' && !turn.card.answered;
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <Header today={today} keys={asking ? <QuizKeys on={keysOn} /> : <CardKeys on={keysOn} grading={!asking} />} />
      {said && (
        <p role="status" className="rounded-xl border border-accent bg-accent-soft px-4 py-2.5 font-medium">{said}</p>
      )}
      {trouble && !asking && <p role="alert" className="font-medium text-bad">{trouble}</p>}
      {today.facts.cards.reviews.length === 0 && <HowItGoes />}
      <Stage step={turn?.review ?? 'done'}>
        {turn
          ? <TurnView key={turn.review} turn={turn} shown={oneOf(query.show) === '1'} trouble={trouble} />
          : <DoneView today={today} />}
      </Stage>
      <Beside turn={turn} lastReview={today.lastReview} />
    </div>
  );
}

function Header({ today, keys }: { today: Today; keys: ReactNode }) {
  const { left, minutes, queue, streak } = today;
  return (
    <header className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 className="text-3xl sm:text-4xl">Cards</h1>
        <div className="flex items-center">
          {keys}
          <ButtonLink href="/cards/all" tone="quiet" size="small">All cards</ButtonLink>
        </div>
      </div>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-muted">
        <span data-due={left}>
          {left === 0 ? 'Nothing left today' : `${left} left today, about ${minutes} min`}
          {left > 0 && queue.fresh.length > 0 && `, ${queue.fresh.length} of them new`}
        </span>
        <StreakLine streak={streak} />
      </p>
    </header>
  );
}

function HowItGoes() {
  return (
    <p className="max-w-2xl text-muted">
      Think of the answer, show it, and say how well you knew it. What you knew comes back later and later, what you
      did not soon. Ten new cards come each day, and whatever you get wrong in a quiz, an exam or a lab becomes a card
      by itself.
    </p>
  );
}

function Beside({ turn, lastReview }: { turn: Turn | undefined; lastReview: Today['lastReview'] }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      {lastReview ? (
        <form action={undoReview}>
          <input type="hidden" name="review" value={lastReview.id} />
          <Button type="submit" tone="quiet" size="small" data-card-key="undo" aria-keyshortcuts="Z">
            Undo the last grade
          </Button>
        </form>
      ) : <span />}
      {turn && (
        <form action={suspendCard}>
          <input type="hidden" name="card" value={turn.card.id} />
          <input type="hidden" name="to" value="aside" />
          <Button type="submit" tone="quiet" size="small">Put this card aside</Button>
        </form>
      )}
    </div>
  );
}
