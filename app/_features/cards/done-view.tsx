/* Nothing is due: what was done, when the next cards come, and what could be begun instead. */
import { Button, ButtonLink } from '#app/_ui/button';
import { Card } from '#app/_ui/card';
import { LocalTime } from '#app/_ui/local-time';
import { addDays } from '../days/study-day';
import { moreCards } from './actions';
import { NEW_A_DAY } from './queue';
import type { Today } from './read';
import { dueDayOf } from './rules';

export function DoneView({ today }: { today: Today }) {
  const { queue } = today;
  const soon = queue.soon[0]?.memory?.dueAt;
  return (
    <Card aria-labelledby="done-heading" className="text-center">
      <h2 id="done-heading" tabIndex={-1} data-stage-heading className="text-2xl">
        {soon ? 'A short break' : 'Done for today'}
      </h2>
      <p className="mx-auto mt-2 max-w-xl text-muted">
        {soon && <>The next card comes back at <LocalTime at={soon.toISOString()} />. </>}
        {tomorrowInWords(today)}
      </p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        {queue.waiting > 0 && (
          <form action={moreCards}>
            <Button type="submit">{queue.waiting < NEW_A_DAY ? queue.waiting : NEW_A_DAY} more new cards today</Button>
          </form>
        )}
        <ButtonLink href="/" tone="secondary">Go on with a lesson</ButtonLink>
        <ButtonLink href="/progress" tone="secondary">See your progress</ButtonLink>
      </div>
    </Card>
  );
}

function tomorrowInWords({ deck, queue, now }: Today): string {
  const tomorrow = addDays(queue.today, 1);
  const live = deck.filter((card) => !card.suspended);
  const back = live.filter((card) => dueDayOf(card, now.zone) === tomorrow).length;
  const fresh = Math.min(NEW_A_DAY, queue.waiting);
  const parts = [
    back > 0 ? `${back} ${back === 1 ? 'card comes' : 'cards come'} back` : '',
    fresh > 0 ? `${fresh} new ${fresh === 1 ? 'one waits' : 'ones wait'}` : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'Nothing waits for tomorrow yet.';
  return `Tomorrow ${parts.join(' and ')}. A day begins at 04:00.`;
}
