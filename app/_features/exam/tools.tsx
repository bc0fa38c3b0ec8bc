'use client';

/* Beside the answer: a flag for "come back", a mark for "this is a guess", and a note to oneself. */
import type { StateView } from './view';

const BOX = 'flex min-h-10 items-center gap-2 rounded-lg border border-border-strong bg-raised px-3 text-sm '
  + 'font-semibold hover:border-accent has-checked:border-warn has-checked:bg-warn-soft has-checked:text-warn';

export function Tools({ state, lab }: { state: StateView; /** Nobody guesses a task. */ lab: boolean }) {
  return (
    <div className="space-y-3 border-t border-border pt-4">
      <div className="flex flex-wrap gap-3">
        <label className={BOX}>
          <input type="checkbox" name="flag" defaultChecked={state.flagged} className="size-4 accent-warn" />
          Flag for review
        </label>
        {!lab && (
          <label className={BOX}>
            <input type="checkbox" name="guess" defaultChecked={state.guessed} className="size-4 accent-warn" />
            This is a guess
          </label>
        )}
      </div>
      <details open={state.note !== ''}>
        <summary className="inline-block rounded text-sm font-semibold text-accent underline underline-offset-2">
          Note
        </summary>
        <textarea
          name="note" rows={2} maxLength={2000} defaultValue={state.note} aria-label="Note on this question"
          className="mt-2 block w-full rounded-lg border border-border-strong bg-surface px-3 py-2"
        />
      </details>
    </div>
  );
}
