/* All cards of a learner as lines of a list: what each is, how well it sits, and when it comes back. */
import { daysBetween } from '../days/study-day';
import { nameOf } from './catalogue';
import { recallNow } from './memory';
import type { Today } from './read';
import { dueDayOf, type CardKind, type DeckCard } from './rules';

export const SHELVES = ['due', 'new', 'learning', 'kept', 'aside'] as const;
export type Shelf = (typeof SHELVES)[number];
export type CardLine = {
  id: string;
  name: string;
  kind: CardKind;
  shelf: Shelf;
  /** `today`, `in 4 days`; empty for a card that was never rated. */
  due: string;
  /** Chance to remember it now, in percent; undefined before the first grade. */
  recall: number | undefined;
  lapses: number;
};

export function cardLines({ deck, queue, now }: Today): CardLine[] {
  const due = new Set(queue.due.map((card) => card.source.id));
  const lines = deck.map((card): CardLine => {
    const { id, kind } = card.source;
    const day = dueDayOf(card, now.zone);
    return {
      id, kind, name: nameOf(id), shelf: shelfOf(card, due.has(id)),
      due: day === undefined ? '' : inDays(daysBetween(queue.today, day)),
      recall: card.memory && Math.round(100 * recallNow(id, card.ratings, now)),
      lapses: card.memory?.lapses ?? 0,
    };
  });
  return lines.sort((one, other) => SHELVES.indexOf(one.shelf) - SHELVES.indexOf(other.shelf)
    || one.name.localeCompare(other.name, 'en'));
}

function shelfOf({ memory, suspended, wanted }: DeckCard, due: boolean): Shelf {
  if (suspended) return 'aside';
  if (due || (!memory && wanted)) return 'due';
  if (!memory) return 'new';
  return memory.phase === 'review' ? 'kept' : 'learning';
}

export function inDays(count: number): string {
  if (count <= 0) return 'today';
  return count === 1 ? 'tomorrow' : `in ${count} days`;
}
