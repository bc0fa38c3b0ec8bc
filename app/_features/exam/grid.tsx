'use client';

/* All questions at a glance. Each square is a button of the form, so that going there keeps the answer, with and
 * without script. State is told by shape, sign and words; colour only repeats it. */
import { gridLabel, MARK_WORDS, markOfView } from './room-rules';
import type { Mark } from './sitting/rules';
import type { ItemView, StateView } from './view';

const SQUARE = 'relative grid size-10 place-items-center rounded-lg text-sm font-semibold tabular-nums';
const LOOKS: Record<Mark, string> = {
  answered: 'bg-accent text-on-accent',
  begun: 'border-2 border-accent bg-[linear-gradient(135deg,var(--accent-soft)_50%,transparent_50%)]',
  seen: 'border-2 border-border-strong bg-raised',
  unseen: 'border-2 border-dashed border-border-strong bg-sunken text-muted',
};

export function Grid({ items, states, place, form }: {
  items: ItemView[]; states: StateView[]; place: number; /** Id of the form whose buttons these are. */ form: string;
}) {
  return (
    <nav aria-label="All questions">
      <ol className="flex flex-wrap gap-2">
        {items.map((item, at) => {
          const state = states[at] as StateView;
          const here = item.number === place;
          return (
            <li key={item.number}>
              <button
                type="submit" form={form} name="go" value={item.number} data-mark={markOfView(item, state)}
                aria-label={gridLabel(item, state, here)} aria-current={here ? 'step' : undefined}
                className={`${SQUARE} ${LOOKS[markOfView(item, state)]} ${here
                  ? 'outline-3 outline-offset-2 outline-[var(--text)]' : ''}`}
              >
                {item.number}
                {state.flagged && <Flag />}
              </button>
            </li>
          );
        })}
      </ol>
      <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-2 text-sm text-muted">
        {(['answered', 'begun', 'seen', 'unseen'] as const).map((mark) => (
          <li key={mark} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-4 rounded ${LOOKS[mark]}`} />
            {MARK_WORDS[mark]}
          </li>
        ))}
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="relative size-4"><Flag /></span> flagged
        </li>
      </ul>
    </nav>
  );
}

function Flag() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="absolute -top-1.5 -right-1.5 size-4">
      <path d="M1.5 0.5 H11.5 V8 L6.5 6 L1.5 8 Z" fill="var(--warn)" stroke="var(--raised)" strokeWidth="1" />
    </svg>
  );
}
