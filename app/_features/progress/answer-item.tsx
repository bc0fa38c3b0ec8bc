/* One answer behind the numbers, and the way to make a card of what it was about. */
import { Badge } from '#app/_ui/badge';
import { Button } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { LocalTime } from '#app/_ui/local-time';
import { makeCard } from '../cards/actions';
import type { AnswerLine } from './answers';

export function AnswerItem({ answer }: { answer: AnswerLine }) {
  return (
    <li className="rounded-xl border border-border px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Badge tone={answer.correct ? 'good' : 'bad'}>
          <Icon name={answer.correct ? 'check' : 'cross'} className="size-3.5" />
          {answer.correct ? 'right' : 'not right'}
        </Badge>
        <span>{answer.kind === 'quiz' ? 'Question' : 'Exercise'}</span>
        <LocalTime at={answer.at} />
        {answer.hintsUsed > 0 && <span>{answer.hintsUsed} {answer.hintsUsed === 1 ? 'hint' : 'hints'} used</span>}
        {answer.solutionSeen && <span>solution seen</span>}
      </p>
      <p className="mt-1.5 font-medium">{answer.asked}</p>
      {answer.given && <p className="mt-0.5 text-[0.95rem] text-muted">You answered: {answer.given}</p>}
      {answer.known && (
        <form action={makeCard} className="mt-1">
          <input type="hidden" name="item" value={answer.itemId} />
          <Button
            type="submit" tone="quiet" size="small" className="-ml-3" aria-label={`Study as a card: ${answer.asked}`}
          >
            Study as a card
          </Button>
        </form>
      )}
    </li>
  );
}
