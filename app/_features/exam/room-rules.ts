/* Small decisions of the exam room's page, pure: what an act changes at once, what the grid and the overview say. */
import type { PageAct } from './outbox';
import { cleaned, isWhole } from './sitting/given';
import { markOf, type Mark } from './sitting/rules';
import type { ItemView, StateView } from './view';

/** The page's own state after an act, before the server knows of it. */
export function applied(items: readonly ItemView[], states: readonly StateView[], act: PageAct): StateView[] {
  return states.map((state, at) => {
    const item = items[at];
    if (!item || item.number !== act.item) return state;
    return { ...state, seen: true, ...changeOf(item, act) };
  });
}

function changeOf({ body }: ItemView, { kind, value }: PageAct): Partial<StateView> {
  switch (kind) {
    case 'answer': return { given: cleaned(body, value) };
    case 'flag': return { flagged: value === true };
    case 'guess': return { guessed: value === true };
    case 'note': return { note: typeof value === 'string' ? value : '' };
    case 'strike': return { struck: Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [] };
    default: return {};
  }
}

export function markOfView({ body }: ItemView, state: StateView): Mark {
  // A task in a lab has no answer of its own: it counts as begun once it was looked at.
  if (body.type === 'lab') return state.seen ? 'begun' : 'unseen';
  return markOf({ ...state, whole: isWhole(body, state.given) });
}

export const MARK_WORDS: Record<Mark, string> = {
  answered: 'answered', begun: 'begun', seen: 'not answered', unseen: 'not seen yet',
};

/** `Question 5, answered, flagged`: a square of the grid, for ears. */
export function gridLabel(item: ItemView, state: StateView, here: boolean): string {
  const { number, body } = item;
  const words = body.type === 'lab' ? `Task ${number}` : `Question ${number}`;
  const mark = MARK_WORDS[markOfView(item, state)];
  return [words, mark, ...(state.flagged ? ['flagged'] : []), ...(here ? ['shown now'] : [])].join(', ');
}

export type Overview = { unanswered: number[]; begun: number[]; flagged: number[]; answered: number };

export function overviewOf(items: readonly ItemView[], states: readonly StateView[]): Overview {
  const at = (mark: (mark: Mark) => boolean): number[] => items
    .filter((item, index) => mark(markOfView(item, states[index] as StateView))).map(({ number }) => number);
  return {
    unanswered: at((mark) => mark === 'seen' || mark === 'unseen'),
    begun: at((mark) => mark === 'begun'),
    flagged: items.filter((_, index) => states[index]?.flagged).map(({ number }) => number),
    answered: at((mark) => mark === 'answered').length,
  };
}

/** What a key does; undefined for every other key. */
export type KeyAct =
  | { do: 'choose' | 'strike'; option: number } | { do: 'flag' | 'guess' | 'next' | 'previous' | 'help' | 'time' };

export function keyAct(
  event: { key: string; code: string; altKey: boolean; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
  single: boolean,
): KeyAct | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  // On a Mac Alt and T make another letter, so the place of the key decides.
  if (event.altKey) return event.code === 'KeyT' ? { do: 'time' } : undefined;
  if (!single) return undefined;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (event.shiftKey && digit) return { do: 'strike', option: Number(digit) };
  if (/^[1-9]$/.test(event.key)) return { do: 'choose', option: Number(event.key) };
  if (/^[a-e]$/i.test(event.key)) return { do: 'choose', option: event.key.toUpperCase().charCodeAt(0) - 64 };
  switch (event.key) {
    case 'f': case 'F': return { do: 'flag' };
    case 'g': case 'G': return { do: 'guess' };
    case 'n': case 'N': return { do: 'next' };
    case 'p': case 'P': return { do: 'previous' };
    case '?': return { do: 'help' };
    default: return undefined;
  }
}
