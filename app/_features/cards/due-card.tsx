/* Beside *Continue* on the home page: what the cards want today, and the streak. */
import { ButtonLink } from '#app/_ui/button';
import { Card } from '#app/_ui/card';
import { freezesInWords, StreakLine } from '../days/streak-line';
import type { Today } from './read';

export function DueCard({ today }: { today: Today }) {
  const { left, minutes, queue, streak, facts } = today;
  const begun = facts.cards.reviews.length > 0 || queue.due.length > 0;
  const counted = left === 1 ? '1 card today' : `${left} cards today`;
  const title = left === 0 ? 'Cards are done for today' : begun ? counted : 'Daily cards';
  return (
    <Card aria-labelledby="due-heading" className="flex flex-col" data-due-today={left}>
      <h2 id="due-heading" className="text-xl">
        {title}
      </h2>
      <p className="mt-1 text-muted">
        {left === 0 ? 'New ones come at 04:00.'
          : begun ? `About ${minutes} min. ${wordsFor(today)}`
            : `${left} to begin with, about ${minutes} min. What you know comes back ever later.`}
      </p>
      <div className="mt-3 text-[0.95rem]">
        <StreakLine streak={streak} />
        {streak.days > 0 && <p className="mt-0.5 text-sm text-muted">{freezesInWords(streak)}</p>}
      </div>
      <div className="mt-auto pt-4">
        <ButtonLink href="/cards" tone="secondary" className="w-full">
          {left === 0 ? 'Look at the cards' : begun ? 'Review cards' : 'Start with cards'}
        </ButtonLink>
      </div>
    </Card>
  );
}

function wordsFor({ queue }: Today): string {
  const back = queue.due.length + queue.soon.length;
  const parts = [
    back > 0 ? `${back} to repeat` : '', queue.fresh.length > 0 ? `${queue.fresh.length} new` : '',
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}
